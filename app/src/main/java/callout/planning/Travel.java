package callout.planning;

/** A way between two places: whole metres, and whole seconds rounded up. */
public record Travel(int metres, int seconds) {}
