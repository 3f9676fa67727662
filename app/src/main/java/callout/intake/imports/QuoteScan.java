package callout.intake.imports;

/** Follows the quotes of a record from line to line, to know where it ends and whether it can. */
final class QuoteScan {

  private enum In {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final char delimiter;
  private In state = In.START;
  private boolean broken;

  QuoteScan(char delimiter) {
    this.delimiter = delimiter;
  }

  void read(String line) {
    for (int i = 0; i < line.length(); i++) {
      read(line.charAt(i));
    }
    if (state != In.QUOTED) {
      state = In.START;
    }
  }

  /** Whether the record goes on in the next line. */
  boolean open() {
    return state == In.QUOTED;
  }

  /** Whether something other than a delimiter stands after a closing quote. */
  boolean broken() {
    return broken;
  }

  private void read(char character) {
    switch (state) {
      case START -> {
        if (character == '"') {
          state = In.QUOTED;
        } else if (character != delimiter) {
          state = In.PLAIN;
        }
      }
      case PLAIN -> {
        if (character == delimiter) {
          state = In.START;
        }
      }
      case QUOTED -> {
        if (character == '"') {
          state = In.AFTER_QUOTE;
        }
      }
      case AFTER_QUOTE -> {
        if (character == '"') {
          state = In.QUOTED;
        } else if (character == delimiter) {
          state = In.START;
        } else if (character != ' ') {
          broken = true;
          state = In.PLAIN;
        }
      }
    }
  }
}
