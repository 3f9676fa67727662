package callout.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;

/**
 * Judges routes by the instance's file alone: reads it by itself and calculates in doubles. Shares
 * nothing with whatever found the routes. A time may be missed by {@link #TOLERANCE}.
 */
final class Judge {

  /** In the file's unit of time. */
  static final double TOLERANCE = 1e-6;

  private final List<double[]> rows = new ArrayList<>();
  private final int vehicles;
  private final double capacity;
  private final boolean cut;

  /**
   * @param cut each way is cut to one decimal
   */
  Judge(Path file, boolean cut) throws IOException {
    this.cut = cut;
    try (Scanner scanner = new Scanner(Files.readString(file))) {
      while (!scanner.hasNextInt()) {
        scanner.next();
      }
      vehicles = scanner.nextInt();
      capacity = scanner.nextInt();
      while (!scanner.hasNextInt()) {
        scanner.next();
      }
      while (scanner.hasNextInt()) {
        double[] row = new double[7];
        for (int column = 0; column < row.length; column++) {
          row[column] = scanner.nextInt();
        }
        rows.add(row);
      }
    }
  }

  /** What is wrong; empty: nothing. */
  List<String> faults(List<List<Integer>> routes) {
    List<String> faults = new ArrayList<>();
    Set<Integer> served = new HashSet<>();
    if (routes.size() > vehicles) {
      faults.add("%s routes for %s vehicles".formatted(routes.size(), vehicles));
    }
    double[] depot = rows.get(0);
    for (List<Integer> route : routes) {
      double clock = depot[4];
      double loaded = 0;
      double[] at = depot;
      for (int number : route) {
        double[] here = rows.get(number);
        if (!served.add(number)) {
          faults.add("customer %s is served twice".formatted(number));
        }
        clock = Math.max(clock + way(at, here), here[4]);
        if (clock > here[5] + TOLERANCE) {
          faults.add("customer %s is reached %s too late".formatted(number, clock - here[5]));
        }
        clock += here[6];
        loaded += here[3];
        at = here;
      }
      if (clock + way(at, depot) > depot[5] + TOLERANCE) {
        faults.add("the route %s is back too late".formatted(route));
      }
      if (loaded > capacity) {
        faults.add("the route %s carries %s".formatted(route, loaded));
      }
    }
    if (served.size() != rows.size() - 1) {
      faults.add("%s of %s customers are served".formatted(served.size(), rows.size() - 1));
    }
    return faults;
  }

  double distance(List<List<Integer>> routes) {
    double distance = 0;
    for (List<Integer> route : routes) {
      double[] at = rows.get(0);
      for (int number : route) {
        distance += way(at, rows.get(number));
        at = rows.get(number);
      }
      distance += way(at, rows.get(0));
    }
    return distance;
  }

  private double way(double[] a, double[] b) {
    double length = Math.sqrt((a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    return cut ? Math.floor(length * 10 + 1e-9) / 10 : length;
  }
}
