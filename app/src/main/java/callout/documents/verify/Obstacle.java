package callout.documents.verify;

import java.util.Locale;

/** Why a file was not looked into, or could not be. */
public enum Obstacle {
  TOO_LARGE,
  EMPTY,
  NO_PDF,
  ENCRYPTED,
  DAMAGED,
  /** It would take more memory or time than a document of ours ever does. */
  TOO_COSTLY,
  /** The time for all files together had run out before its turn. */
  NO_TIME,
  /** A PDF that carries no seal of Callout. */
  NOT_OURS;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
