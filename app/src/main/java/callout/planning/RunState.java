package callout.planning;

import java.util.Locale;

/** How far the work on a planning run is; where its process stands only the engine knows. */
public enum RunState {
  OPENED,
  COLLECTED,
  SOLVING,
  SOLVED,
  FAILED,
  PUBLISHED,
  DISCARDED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
