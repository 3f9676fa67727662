package callout.cases;

/** How one case hangs together with another. */
public enum LinkKind {
  /** The first goes on in the second. */
  MERGED_INTO,
  /** What is left of the first is done in the second. */
  FOLLOWED_UP_BY
}
