package callout.orders;

/** How an order ended. */
public enum Closure {
  AS_SPECIFIED,
  AS_CONFIRMED,
  NOT_CARRIED_OUT,
  CANCELLED,
  /** Before it was approved, by the staff. */
  WITHDRAWN
}
