package callout.release;

/** What is to be said about a release. */
public enum ReleaseState {
  OFFERED,
  RELEASED,
  REVOKED,
  KEPT_INTERNAL
}
