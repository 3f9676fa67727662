package callout.orders;

/** What became of a confirmation. */
public enum ConfirmationState {
  PROPOSED,
  AGREED,
  REFUSED,

  /** The order ended before it was decided. */
  LAPSED
}
