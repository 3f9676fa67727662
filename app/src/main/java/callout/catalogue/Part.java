package callout.catalogue;

/**
 * Something used up by work.
 *
 * @param stock pieces that lie ready, never negative
 */
public record Part(String number, String name, int stock) {}
