package callout.web;

/**
 * A point in time on a page.
 *
 * @param iso for machines
 * @param text short, such as "12 min ago"
 * @param full day, time and zone, shown on demand
 */
public record Moment(String iso, String text, String full) {}
