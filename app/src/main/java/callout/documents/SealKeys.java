package callout.documents;

/** What a document of ours says about itself beside its pages. */
public final class SealKeys {

  /** Keys in the file's document information. */
  public static final String KIND = "CalloutKind";

  public static final String SUBJECT = "CalloutSubject";
  public static final String VERSION = "CalloutVersion";
  public static final String CONTENT_HASH = "CalloutContentHash";
  public static final String PREVIOUS_HASH = "CalloutPreviousHash";

  /** Name of the attached file whose SHA-256 is the content hash. */
  public static final String CONTENT_FILE = "content.json";

  private SealKeys() {}
}
