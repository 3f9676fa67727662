package callout;

import callout.intake.RequestInput;
import java.util.List;
import java.util.UUID;

/** A request of the first demonstration customer at its first place. */
public final class SampleRequest {

  private SampleRequest() {}

  /**
   * @param serviceType {@code maintenance} needs no review, {@code repair} does
   */
  public static RequestInput of(String serviceType) {
    return of(serviceType, "normal");
  }

  /** What is urgent is always reviewed. */
  public static RequestInput of(String serviceType, String priority) {
    return new RequestInput(
        UUID.randomUUID().toString(),
        serviceType,
        "The hinge of the gate.",
        priority,
        "K-1001",
        "L-2001",
        null,
        null,
        null,
        null,
        null,
        "requester@example.com",
        List.of(),
        null);
  }
}
