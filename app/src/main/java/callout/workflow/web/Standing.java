package callout.workflow.web;

/**
 * How something stands, as a chip.
 *
 * @param kind its colour: {@code token} (it stands here), {@code good}, {@code bad}, {@code info},
 *     {@code quiet}
 */
public record Standing(String kind, String text) {

  public static Standing here(String text) {
    return new Standing("token", text);
  }

  public static Standing good(String text) {
    return new Standing("good", text);
  }

  public static Standing bad(String text) {
    return new Standing("bad", text);
  }

  public static Standing info(String text) {
    return new Standing("info", text);
  }

  public static Standing quiet(String text) {
    return new Standing("quiet", text);
  }
}
