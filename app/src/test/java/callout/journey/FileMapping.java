package callout.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The mapping that is sent with a file, and what it says of a cell. */
final class FileMapping {

  private final String json;
  private final JsonNode mapping;

  FileMapping(String json) {
    this.json = json;
    try {
      this.mapping = JsonMapper.builder().build().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  String json() {
    return json;
  }

  /** The column that a field is read from; empty if none is. */
  String column(String field) {
    return mapping.path("columns").path(field).asText();
  }

  /** Our word for what a cell says. */
  String value(String field, String cell) {
    JsonNode ours = mapping.path("values").path(field);
    return ours.path(cell).asText(ours.path("*").asText(cell));
  }
}
