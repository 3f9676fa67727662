package callout.orders;

import java.util.List;

/**
 * What is left of an order and goes on in a case of its own.
 *
 * @param text what is to be done
 * @param openLines numbers of the lines that go along; none if it is something new
 */
public record FollowUp(String text, List<Integer> openLines) {}
