package callout.workflow.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Forms that belong to no task: what they ask is said once and waits for nobody. They are checked
 * like every other form, and read from the files that the product was started with.
 */
@Component
public class FreeForms {

  private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

  /** The form as it stands in {@code forms/}. */
  public String json(String form) {
    return schema(form).json();
  }

  /**
   * Holds what was submitted against the form.
   *
   * @throws callout.shared.InvalidInput naming each mistake at its field
   */
  public FormValues check(String form, Map<String, Object> submitted) {
    return FormValidator.check(schema(form), submitted, Map.of());
  }

  private FormSchema schema(String form) {
    return read.computeIfAbsent(form, FreeForms::load);
  }

  private static FormSchema load(String form) {
    String path = "forms/" + form + ".form";
    try (InputStream file = FreeForms.class.getClassLoader().getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("There is no %s.".formatted(path));
      }
      return FormSchema.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " could not be read.", e);
    }
  }
}
