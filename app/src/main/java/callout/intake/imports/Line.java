package callout.intake.imports;

/**
 * One physical line of a file.
 *
 * @param number counted from 1
 * @param next where the line after it begins, in bytes
 * @param tooLong whether the text was cut at its longest
 */
record Line(long number, long next, String text, boolean tooLong) {}
