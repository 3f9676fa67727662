package callout.bench.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * @param every only each so-many-th instance of a size
 */
record Options(
    double seconds, Objective objective, List<Long> seeds, boolean peers, int every, Path folder) {

  /**
   * @throws IllegalArgumentException in a sentence for whoever typed them
   */
  static Options of(String[] arguments) {
    double seconds = 30;
    Objective objective = Objective.DISTANCE;
    List<Long> seeds = List.of(1L);
    boolean peers = false;
    int every = 1;
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--seconds" -> seconds = Double.parseDouble(arguments[++i]);
        case "--objective" ->
            objective = Objective.valueOf(arguments[++i].toUpperCase(Locale.ROOT));
        case "--seeds" ->
            seeds = Arrays.stream(arguments[++i].split(",", -1)).map(Long::valueOf).toList();
        case "--every" -> every = Integer.parseInt(arguments[++i]);
        case "--peers" -> peers = true;
        case "--threads" -> {
          if (!arguments[++i].equals("1")) {
            throw new IllegalArgumentException(
                "A route plan is searched by one thread; --threads is " + arguments[i] + ".");
          }
        }
        default -> {
          if (arguments[i].startsWith("--")) {
            throw new IllegalArgumentException("There is no option " + arguments[i] + ".");
          }
          rest.add(arguments[i]);
        }
      }
    }
    if (rest.size() == 1 && !Files.isDirectory(Path.of(rest.get(0)))) {
      throw new IllegalArgumentException("There is no folder " + rest.get(0) + ".");
    }
    if (rest.size() != 1) {
      throw new IllegalArgumentException("One folder with instances is needed, not " + rest + ".");
    }
    return new Options(seconds, objective, seeds, peers, every, Path.of(rest.get(0)));
  }
}
