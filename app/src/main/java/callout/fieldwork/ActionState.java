package callout.fieldwork;

import java.util.Arrays;

/** What has become of an action that a technician sent. */
public enum ActionState {
  /** Its step's turn has not come. */
  WAITING("waiting"),
  APPLIED("applied"),
  /** Its turn came, and it could not be taken as it was. */
  REFUSED("refused"),
  /** Its turn will not come: the visit was ended, or given to somebody else. */
  OVERTAKEN("overtaken"),
  /** The technician took it back, or sent another in its place. */
  TAKEN_BACK("takenBack");

  private final String code;

  ActionState(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static ActionState ofCode(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No state of an action: " + code));
  }
}
