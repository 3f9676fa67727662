package callout.notices;

/**
 * A notice's template is missing or asks for a fact that was not given. A fault; nothing is kept.
 */
public final class TemplateUnfit extends RuntimeException {

  TemplateUnfit(String file, String reason) {
    super("notices/%s: %s".formatted(file, reason));
  }
}
