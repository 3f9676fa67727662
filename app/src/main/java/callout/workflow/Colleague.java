package callout.workflow;

/** A member of staff, as colleagues write to him or her. */
public record Colleague(String username, String name) {}
