package callout.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Camunda Form as a tree, with its components at every depth. */
record FormFile(Path file, JsonNode root) {

  static FormFile read(Path file) {
    try {
      return new FormFile(file, new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return root.path("id").asText();
  }

  /** Every component, groups before what they hold. */
  List<JsonNode> components() {
    List<JsonNode> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  /** The components that take an answer. */
  List<JsonNode> fields() {
    return components().stream().filter(component -> component.has("key")).toList();
  }

  List<String> keys() {
    return fields().stream().map(field -> field.path("key").asText()).toList();
  }

  private static void collect(JsonNode parent, List<JsonNode> found) {
    for (JsonNode component : parent.path("components")) {
      found.add(component);
      collect(component, found);
    }
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
