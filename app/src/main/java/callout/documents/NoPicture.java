package callout.documents;

import callout.shared.Refusal;

/** What was handed in is no photo that can be kept. */
public final class NoPicture extends Refusal {

  /** Why not. */
  public enum Reason {
    EMPTY("empty", "The file is empty."),
    OTHER_KIND("other-kind", "Only JPEG and PNG pictures are kept."),
    DAMAGED("damaged", "The picture is damaged or incomplete."),
    TOO_MANY_PIXELS("too-many-pixels", "The picture has more than 60 million pixels.");

    private final String code;
    private final String sentence;

    Reason(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    /** The word used in texts. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;

  NoPicture(Reason reason) {
    super("no-picture", reason.sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
