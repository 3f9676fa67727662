package callout.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the models are. Maven runs tests in the project's root. */
final class ModelFiles {

  private ModelFiles() {}

  /** The files of a model folder with the given ending, sorted by name; fails if there are none. */
  static List<Path> in(String folder, String ending) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException(
            "No %s files in '%s'. Maybe the test does not run in the project's root?"
                .formatted(ending, folder));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> stems(String folder, String ending) {
    return in(folder, ending).stream().map(ModelFiles::stem).toList();
  }

  static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
