package callout.fieldwork;

import callout.shared.Refusal;

/** A step on site came before the one that must precede it. */
public final class WrongMoment extends Refusal {

  WrongMoment(String step, String missing) {
    super("wrong-moment", "The visit cannot be %s before it is %s.".formatted(step, missing));
  }
}
