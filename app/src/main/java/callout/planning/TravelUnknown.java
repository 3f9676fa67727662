package callout.planning;

/** Travel times can't be worked out now. Not to be mixed up with places that no way leads to. */
public class TravelUnknown extends RuntimeException {

  public TravelUnknown(String message, Throwable cause) {
    super(message, cause);
  }
}
