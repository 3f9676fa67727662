package callout.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Files with vehicles, a depot and customers in the layout of Solomon. */
final class Instances {

  private Instances() {}

  /**
   * @param customers the first one is the depot
   */
  record Instance(String name, Path file, int vehicles, long capacity, List<Customer> customers) {

    int size() {
      return customers.size() - 1;
    }
  }

  record Customer(double x, double y, long demand, long ready, long due, long service) {}

  /** All instances below a folder, small ones first. */
  static List<Instance> below(Path folder) throws IOException {
    List<Instance> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        found.add(read(file));
      }
    }
    found.sort((a, b) -> Integer.compare(a.size(), b.size()));
    return found;
  }

  static Instance read(Path file) throws IOException {
    List<long[]> numbers = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      String[] words = line.trim().split("\\s+", -1);
      if (words[0].matches("\\d+")) {
        numbers.add(Arrays.stream(words).mapToLong(Long::parseLong).toArray());
      }
    }
    List<Customer> customers =
        numbers.stream()
            .skip(1)
            .map(n -> new Customer(n[1], n[2], n[3], n[4], n[5], n[6]))
            .toList();
    String name = file.getFileName().toString().replace(".txt", "");
    return new Instance(name, file, (int) numbers.get(0)[0], numbers.get(0)[1], customers);
  }
}
