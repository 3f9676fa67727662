package callout.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best solutions known, from a file {@code best-known.csv} in the folder or above it. */
final class BestKnown {

  record Best(int vehicles, double distance) {}

  private final Map<String, Best> bests = new HashMap<>();

  BestKnown(Path folder, Objective objective) throws IOException {
    Path above = folder.toAbsolutePath().normalize();
    Path file = above.resolve("best-known.csv");
    while (!Files.exists(file) && above.getParent() != null) {
      above = above.getParent();
      file = above.resolve("best-known.csv");
    }
    if (!Files.exists(file)) {
      return;
    }
    int column = objective == Objective.VEHICLES ? 2 : 4;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      if (cells.length > 5 && cells[1].matches("\\d+")) {
        bests.put(
            cells[0],
            new Best(Integer.parseInt(cells[column]), Double.parseDouble(cells[column + 1])));
      }
    }
  }

  @Nullable Best of(String instance) {
    return bests.get(instance);
  }
}
