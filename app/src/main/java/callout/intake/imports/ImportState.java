package callout.intake.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
  /** The file is kept, but nobody has said how its columns are to be read. */
  DRAFT,
  RUNNING,
  DONE,
  /** It stopped before the end of the file, for a reason that a person must look into. */
  FAILED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
