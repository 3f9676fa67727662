package callout.intake.imports;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula. A file that we give out begins them with an
 * apostrophe, and a file that we take in loses it again; a plain number, such as a longitude west
 * of Greenwich, is no formula and stays.
 */
final class SpreadsheetText {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:[.,]\\d{1,20})?");
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private SpreadsheetText() {}

  static String harmless(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  static String unprotected(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /** Spreadsheets overlook spaces before a formula; so do we. */
  private static boolean isFormula(String cell) {
    String text = cell.stripLeading();
    boolean begins =
        !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0
            || !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0;
    return begins && !NUMBER.matcher(text.strip()).matches();
  }
}
