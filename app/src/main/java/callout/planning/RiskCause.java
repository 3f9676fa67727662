package callout.planning;

import java.util.Locale;

/** Why a promise is at risk. */
public enum RiskCause {
  /** A dispatcher wants the visit elsewhere. */
  MOVE,
  /** A run's proposal put the visit elsewhere. */
  REPLAN,
  /** The technician runs late. */
  LATE,
  /** The technician will not be there. */
  ABSENCE;

  /** Lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
