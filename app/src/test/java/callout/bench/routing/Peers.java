package callout.bench.routing;

import callout.bench.routing.Instances.Instance;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Twelve named instances for OR-Tools and jsprit too, in turns, with the same time and judge. */
final class Peers {

  /** Two to each kind of geography, windows and size; chosen before anything was measured. */
  private static final Set<String> SUBSET =
      Set.of(
          "C103", "R105", "R111", "R211", "RC103", "RC207", "r1_2_1", "rc2_2_1", "rc1_4_1",
          "r2_4_1", "c1_10_1", "r1_10_1");

  private Peers() {}

  static void compare(Options options, BestKnown bestKnown) throws IOException {
    List<Entrant> others = List.of(new OrToolsEntrant(), new JspritEntrant());
    Entrant own = new CalloutEntrant();
    System.out.printf("# %s: %s%n", own.name(), own.settings());
    others.forEach(other -> System.out.printf("# %s: %s%n", other.name(), other.settings()));
    System.out.println("who," + Result.HEAD);
    int[] ahead = new int[others.size()];
    int[] level = new int[others.size()];
    int met = 0;
    for (Instance instance : Instances.below(options.folder())) {
      if (!SUBSET.contains(instance.name())) {
        continue;
      }
      met++;
      long seed = options.seeds().get(0);
      Result ours = Routing.solve(own, instance, options, seed, bestKnown);
      System.out.println(own.name() + "," + ours.csv());
      for (int i = 0; i < ahead.length; i++) {
        Result theirs = Routing.solve(others.get(i), instance, options, seed, bestKnown);
        System.out.println(others.get(i).name() + "," + theirs.csv());
        int compared = ours.against(theirs, options.objective());
        ahead[i] += compared < 0 ? 1 : 0;
        level[i] += compared == 0 ? 1 : 0;
      }
    }
    for (int i = 0; i < ahead.length; i++) {
      System.out.printf(
          "# against %s: ahead on %d, level on %d of %d instances%n",
          others.get(i).name(), ahead[i], level[i], met);
    }
  }
}
