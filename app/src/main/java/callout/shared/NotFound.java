package callout.shared;

import org.jspecify.annotations.Nullable;

/** There is no such thing, or not for the one who asks: the two are told apart by nobody. */
public final class NotFound extends Refusal {

  public NotFound(String what, @Nullable Object id) {
    super("not-found", "There is no %s %s.".formatted(what, id));
  }
}
