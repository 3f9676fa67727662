package callout.planning;

import java.util.List;

/** A proposal would move visits that have changed since it was made; nothing of it is published. */
public final class ProposalStale extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> changed;

  ProposalStale(List<String> changed) {
    super("The plan has changed meanwhile: %s.".formatted(String.join("; ", changed)));
    this.changed = List.copyOf(changed);
  }

  /** What has changed: one sentence or title each, in the language of whoever publishes. */
  public List<String> changed() {
    return changed;
  }
}
