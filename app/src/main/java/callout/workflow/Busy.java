package callout.workflow;

import callout.shared.Refusal;

/** Other steps of the same case came between again and again. */
public final class Busy extends Refusal {

  Busy() {
    super("busy", "This case is being changed at this very moment. Please try it once more.");
  }
}
