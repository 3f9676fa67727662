package callout.documents;

/**
 * A template or the facts given to it are wrong. A fault, not a refusal: nothing was stored, and
 * the same order can be tried again once the template is mended.
 */
public final class RenderingFailed extends RuntimeException {

  RenderingFailed(String template, String reason) {
    super("reports/%s.jrxml: %s".formatted(template, reason));
  }

  RenderingFailed(String template, String reason, Throwable cause) {
    super("reports/%s.jrxml: %s".formatted(template, reason), cause);
  }
}
