package callout.release;

import callout.shared.Refusal;
import callout.shared.ReleaseId;

/** The release does not stand: it was never made, or it was revoked already. */
public final class NotReleased extends Refusal {

  NotReleased(ReleaseId id) {
    super("not-released", "Release %s does not stand any more.".formatted(id));
  }
}
