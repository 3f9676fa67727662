package callout.orders;

/** How an order ended. */
public enum Closure {
  AS_SPECIFIED,
  NOT_CARRIED_OUT
}
