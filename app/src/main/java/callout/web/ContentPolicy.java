package callout.web;

/** What our pages may load and who may frame them. Camunda's pages bring a policy of their own. */
final class ContentPolicy {

  static final String HEADER = "Content-Security-Policy";

  /** Nothing inline, nothing evaluated, nothing from elsewhere; framed by nobody. */
  static final String STRICT =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  /** As strict, but elements may carry style attributes: form-js and bpmn-js write them. */
  static final String FORMS = STRICT + "; style-src-attr 'unsafe-inline'";

  private ContentPolicy() {}
}
