package callout.orders;

/** What became of a confirmation. */
public enum ConfirmationState {
  PROPOSED,
  AGREED,
  REFUSED
}
