package callout.planning.routing.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The first empty route of each kind: of routes that are all alike, one trial is enough. */
final class Emptiness {

  private final int[][] ofKind;
  private final int[] kindOf;
  private final int[] amongAlike;
  private final int[] firstEmpty;
  private final int[] size;

  /** Kinds that may have an empty route. */
  private final JobSet open;

  Emptiness(Tours tours) {
    Instance in = tours.in;
    size = tours.size;
    kindOf = new int[in.routes];
    amongAlike = new int[in.routes];
    Map<List<Long>, Integer> kinds = new HashMap<>();
    for (int r = 0; r < in.routes; r++) {
      kindOf[r] = kinds.computeIfAbsent(traits(in, r), unseen -> kinds.size());
    }
    ofKind = new int[kinds.size()][];
    for (int kind = 0; kind < ofKind.length; kind++) {
      int wanted = kind;
      ofKind[kind] = IntStream.range(0, in.routes).filter(r -> kindOf[r] == wanted).toArray();
      for (int i = 0; i < ofKind[kind].length; i++) {
        amongAlike[ofKind[kind][i]] = i;
      }
    }
    firstEmpty = new int[ofKind.length];
    open = new JobSet(ofKind.length);
    for (int kind = 0; kind < ofKind.length; kind++) {
      open.add(kind);
    }
  }

  /** Routes are alike if nothing but their number and their owner tells them apart. */
  private static List<Long> traits(Instance in, int r) {
    boolean personal = Arrays.stream(in.allowed).anyMatch(bits -> bits != null);
    personal |= Arrays.stream(in.extraCost).anyMatch(costs -> costs != null);
    personal |= Arrays.stream(in.crew).anyMatch(people -> people > 1);
    return List.of(
        personal ? (long) r : -1,
        (long) in.routeStart[r],
        (long) in.routeEnd[r],
        in.opens[r],
        in.regular[r],
        in.latest[r],
        in.overtimeRate[r],
        in.useCost[r],
        in.fairWork[r],
        in.unevenRate[r],
        in.capacity[r],
        in.breakLength[r],
        in.breakFrom[r],
        in.breakTo[r]);
  }

  /** How many kinds have to be looked at. */
  int kinds() {
    return open.size();
  }

  /** An empty route of one of these kinds, or -1; the last kind has to be asked first. */
  int empty(int index) {
    int kind = open.get(index);
    int[] alike = ofKind[kind];
    int at = firstEmpty[kind];
    while (at < alike.length && size[alike[at]] > 0) {
      at++;
    }
    firstEmpty[kind] = at;
    if (at < alike.length) {
      return alike[at];
    }
    open.remove(kind);
    return -1;
  }

  /** A route may have become empty. */
  void changed(int route) {
    if (size[route] == 0) {
      int kind = kindOf[route];
      firstEmpty[kind] = Math.min(firstEmpty[kind], amongAlike[route]);
      if (!open.has(kind)) {
        open.add(kind);
      }
    }
  }
}
