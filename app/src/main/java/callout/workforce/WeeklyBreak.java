package callout.workforce;

import java.time.Duration;
import java.time.LocalTime;

/** A break of a weekly shift, in local time: it begins from {@code from} to {@code to}. */
public record WeeklyBreak(Duration length, LocalTime from, LocalTime to) {}
