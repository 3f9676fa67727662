package callout.workflow.web;

import callout.web.Texts;
import callout.workflow.FormView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands deployed forms to the pages that draw them. */
@Component
public class FormDesk {

  /** A form and what it shows, as the page's script reads it. */
  public record Drawn(JsonNode schema, Map<String, Object> data) {}

  /** The form was taken: where to go on, and the sentence said there. */
  public record Taken(String next, String message) {}

  private final ObjectMapper json;
  private final Texts texts;

  FormDesk(ObjectMapper json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  /** The form in the reader's language. */
  public Drawn draw(FormView form) {
    return draw(form, Map.of());
  }

  /** The form in the reader's language, with some fields filled in beforehand. */
  public Drawn draw(FormView form, Map<String, Object> filledIn) {
    Map<String, Object> data = new HashMap<>(form.data());
    data.putAll(filledIn);
    data.put("lang", texts.language().code());
    try {
      return new Drawn(json.readTree(form.schema()), data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form '%s' is no JSON.".formatted(form.name()), e);
    }
  }
}
