package callout.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  @Test
  void readsQuotedCellsOverSeveralLines() {
    assertThat(cells("a,\"b \"\"c\"\"\nd\",e\nf,g,h\n"))
        .containsExactly(List.of("a", "b \"c\"\nd", "e"), List.of("f", "g", "h"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsAnyEndOfLine(String end) {
    assertThat(cells("a,b,c" + end + "d,e,f" + end))
        .containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"));
  }

  @Test
  void losesOnlyTheLineWhoseQuoteIsNeverClosed() {
    List<CsvRow> rows = rows("1,\"broken,x\n2,\"fine\",y\n3,plain,z\n", 3);

    assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 3L);
    assertThat(rows.get(0).problem().code()).isEqualTo("broken-quote");
    assertThat(rows.get(0).cells()).containsExactly("1,\"broken,x");
    assertThat(rows.get(1).cells()).containsExactly("2", "fine", "y");
    assertThat(rows.get(2).cells()).containsExactly("3", "plain", "z");
  }

  @Test
  void losesOnlyTheLastLineWhoseQuoteIsNeverClosed() {
    List<CsvRow> rows = rows("1,a,\"broken\n2,b,c\n", 3);

    assertThat(rows.get(0).problem().code()).isEqualTo("broken-quote");
    assertThat(rows.get(1).cells()).containsExactly("2", "b", "c");
  }

  @Test
  void refusesTextAfterAClosingQuote() {
    assertThat(rows("1,\"a\" b,c\n", 3).get(0).problem().code()).isEqualTo("broken-quote");
  }

  @Test
  void keepsAQuoteInsideAPlainCell() {
    assertThat(cells("1,5\" pipe,x\n")).containsExactly(List.of("1", "5\" pipe", "x"));
  }

  @Test
  void refusesRowsWithCellsMissingOrLeftOver() {
    List<CsvRow> rows = rows("1,2\n1,2,3,4\n1,2,3,,\n", 3);

    assertThat(rows.get(0).problem().code()).isEqualTo("cell-count");
    assertThat(rows.get(1).problem().code()).isEqualTo("cell-count");
    assertThat(rows.get(2).problem()).isNull();
  }

  @Test
  void passesEmptyLinesOver() {
    assertThat(cells("\n1,2,3\n\n , ,\n4,5,6\n\n")).hasSize(2);
  }

  @Test
  void refusesALineLongerThanItReads() {
    List<CsvRow> rows = rows("1,2," + "x".repeat(Lines.MOST_BYTES) + "\n4,5,6\n", 3);

    assertThat(rows.get(0).problem().code()).isEqualTo("too-long");
    assertThat(rows.get(1).cells()).containsExactly("4", "5", "6");
  }

  @Test
  void goesOnAtTheByteWhereItWasStopped() throws IOException {
    byte[] file =
        "\uFEFFä,b,c\r\n1,\"zwei\r\nZeilen ü\",3\n\n4,\"open,6\r7,\"8\",9\r\n10,11,12"
            .getBytes(StandardCharsets.UTF_8);
    List<CsvRow> all = rows(file, 3, 0, 0);

    assertThat(all).hasSize(5);
    assertThat(all.get(0).cells().get(0)).isEqualTo("ä");
    for (int n = 0; n < all.size(); n++) {
      CsvRow row = all.get(n);
      byte[] rest = Arrays.copyOfRange(file, (int) row.next(), file.length);
      assertThat(rows(rest, 3, row.next(), row.lastLine()))
          .isEqualTo(all.subList(n + 1, all.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheDelimiter(String delimiter) {
    FileHead head = head(String.join(delimiter, "Id", "\"a,b;c\"", "Kind") + "\n1");

    assertThat(head.columns()).containsExactly("Id", "a,b;c", "Kind");
    assertThat(String.valueOf(head.delimiter())).isEqualTo(delimiter);
  }

  @Test
  void seesNoByteOrderMarkInTheFirstColumn() {
    assertThat(head("\uFEFFId,Kind\n").columns()).containsExactly("Id", "Kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void refusesAnEmptyFile(String text) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> head(text))
        .withMessageContaining("file: This file is empty.");
  }

  @Test
  void refusesAHeaderWithABrokenQuote() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> head("Id,\"Kind\n1,2\n"))
        .withMessageContaining("quotation mark");
  }

  @Test
  void refusesLatin1WithTheLine() {
    byte[] latin = "Id,Kind\n1,Tür\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ImportFiles.headOf(latin))
        .withMessageContaining("no UTF-8 text (line 2)");
  }

  @Test
  void refusesUtf16() {
    byte[] wide = "Id,Kind\n".getBytes(StandardCharsets.UTF_16LE);

    assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> ImportFiles.headOf(wide));
  }

  @Test
  void takesCharactersThatLieAcrossTwoPieces() {
    byte[] text = "Zürich €".getBytes(StandardCharsets.UTF_8);
    for (int cut = 1; cut < text.length; cut++) {
      var check = new Utf8Check();
      check.add(Arrays.copyOf(text, cut), cut);
      byte[] rest = Arrays.copyOfRange(text, cut, text.length);
      check.add(rest, rest.length);
      check.end();
    }
  }

  @Test
  void refusesACharacterCutOffAtTheEnd() {
    byte[] text = "Id\n€".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ImportFiles.headOf(Arrays.copyOf(text, text.length - 1)));
  }

  private static FileHead head(String text) {
    return ImportFiles.headOf(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> cells(String text) {
    List<CsvRow> rows = rows(text, 3);
    assertThat(rows).allSatisfy(row -> assertThat(row.problem()).isNull());
    return rows.stream().map(CsvRow::cells).toList();
  }

  private static List<CsvRow> rows(String text, int columns) {
    return rows(text.getBytes(StandardCharsets.UTF_8), columns, 0, 0);
  }

  private static List<CsvRow> rows(byte[] bytes, int columns, long position, long number) {
    List<CsvRow> all = new ArrayList<>();
    try (var rows = new CsvRows(new ByteArrayInputStream(bytes), ',', columns, position, number)) {
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all;
  }
}
