package callout.documents.verify;

import static org.assertj.core.api.Assertions.assertThat;

import callout.documents.DocumentOrder;
import callout.documents.SealKeys;
import callout.documents.Sealed;
import callout.documents.verify.Checked.CheckedFile;
import callout.documents.verify.Verification.Given;
import callout.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told about documents of an order, whole and tampered with. */
class VerificationTest {

  private static final Map<String, Object> AGREED =
      Sealed.content("LED driver 40 W, replacement", "12", "Ceiling panel 600 x 600", "1193.5");
  private static final Map<String, Object> CHEAPER =
      Sealed.content("LED driver 40 W, replacement", "2", "Ceiling panel 600 x 600", "1193.5");

  private static final DocumentOrder ONE = Sealed.order(AGREED, 1, null);
  private static final DocumentOrder TWO =
      Sealed.order(Sealed.content("Ceiling panel 600 x 600", "3"), 2, ONE.contentHash());
  private static final DocumentOrder THREE =
      Sealed.order(Sealed.content("Ceiling panel 600 x 600", "4"), 3, TWO.contentHash());

  @Test
  void findsAnUntouchedDocumentConsistent() {
    CheckedFile file = offline(Sealed.pdf(ONE));

    assertThat(file.outcome()).isEqualTo(Outcome.CONSISTENT);
    assertThat(file.stamp().version()).isEqualTo(1);
    assertThat(file.stamp().contentHash()).isEqualTo(ONE.contentHash());
  }

  @Test
  void readsWhateverScriptTheLinesAreIn() {
    Map<String, Object> agreed =
        Sealed.content(
            "空调 检查 (AC check)",
            "2",
            "فحص المكيف (40W) والتنظيف",
            "1.5",
            "בדיקת מזגן",
            "3",
            "에어컨 점검",
            "4");
    Map<String, Object> printed =
        Sealed.content(
            "空调 检查 (AC check)",
            "2",
            "فحص المكيف (40W) والتنظيف",
            "15",
            "בדיקת מזגן",
            "3",
            "에어컨 점검",
            "4");

    assertThat(offline(Sealed.pdf(Sealed.order(agreed, 1, null))).flaws()).isEmpty();
    assertThat(offline(Sealed.pdf(Sealed.printing(printed, agreed, 1, null))).flaws())
        .containsExactly(Finding.of("quantity-differs", 2, "1.5"));
  }

  @Test
  void knowsAnIssuedFileByItsBytesWithoutReadingIt() {
    byte[] pdf = Sealed.pdf(ONE);

    Checked checked =
        Verification.check(
            List.of(new Given("one.pdf", pdf)),
            new Known(Map.of(Sha256.hex(pdf), stamp(ONE)), Set.of()),
            unread -> {
              throw new AssertionError("There is nothing to read.");
            });

    assertThat(checked.files().get(0).outcome()).isEqualTo(Outcome.ISSUED);
    assertThat(checked.sound()).isTrue();
  }

  @Test
  void tellsAFileThatWasSavedAgainFromTheOneIssued() throws IOException {
    byte[] again = Tampering.savedAgain(Sealed.pdf(ONE));
    Issued issued = new Known(Map.of(), Set.of(ONE.contentHash()));

    assertThat(check(issued, again).files().get(0).outcome()).isEqualTo(Outcome.OTHER_FILE);
    assertThat(offline(again).outcome()).isEqualTo(Outcome.CONSISTENT);
  }

  @Test
  void seesAQuantityThatWasChangedOnThePages() {
    CheckedFile file = offline(Sealed.pdf(Sealed.printing(CHEAPER, AGREED, 1, null)));

    assertThat(file.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(file.flaws()).containsExactly(Finding.of("quantity-differs", 1, "12"));
  }

  @Test
  void seesALineThatIsGoneFromThePages() {
    Map<String, Object> shorter = Sealed.content("LED driver 40 W, replacement", "12");

    CheckedFile file = offline(Sealed.pdf(Sealed.printing(shorter, AGREED, 1, null)));

    assertThat(file.flaws())
        .containsExactly(Finding.of("line-missing", 2, "Ceiling panel 600 x 600"));
  }

  @Test
  void seesThatWhatIsToBeDoneWasRewritten() {
    Map<String, Object> printed =
        Sealed.content("LED driver 40 W, replacement", "12", "Ceiling panel 600 x 600", "1193.5");
    printed.put("description", "Do something else.");

    CheckedFile file = offline(Sealed.pdf(Sealed.printing(printed, AGREED, 1, null)));

    assertThat(file.flaws()).extracting(Finding::code).containsExactly("description-differs");
  }

  @Test
  void seesThatTheContentWasExchanged() throws IOException {
    byte[] changed =
        Tampering.withContent(
            Sealed.pdf(ONE),
            "{\"content\":{\"case\":\"C-000123\"}}".getBytes(StandardCharsets.UTF_8));

    CheckedFile file = offline(changed);

    assertThat(file.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(file.flaws()).extracting(Finding::code).containsExactly("content-differs");
  }

  @Test
  void seesThatTheVersionOrTheHashWasExchanged() throws IOException {
    byte[] pdf = Sealed.pdf(ONE);

    assertThat(offline(Tampering.withFact(pdf, SealKeys.VERSION, "2")).flaws())
        .extracting(Finding::code)
        .containsExactly("version-differs");
    assertThat(offline(Tampering.withFact(pdf, SealKeys.CONTENT_HASH, "0".repeat(64))).flaws())
        .extracting(Finding::code)
        .contains("hash-foreign", "hash-missing", "content-differs");
    assertThat(offline(Tampering.withFact(pdf, SealKeys.PREVIOUS_HASH, "0".repeat(64))).flaws())
        .extracting(Finding::code)
        .contains("previous-missing", "previous-differs");
  }

  @Test
  void seesAPageThatWasAdded() throws IOException {
    CheckedFile file = offline(Tampering.withEmptyPage(Sealed.pdf(ONE)));

    assertThat(file.flaws()).containsExactly(Finding.of("hash-missing", 2));
  }

  @Test
  void cannotTellAConsistentForgeryByItselfButByWhatWasIssued() {
    byte[] forged = Sealed.pdf(Sealed.order(CHEAPER, 1, null));

    assertThat(offline(forged).outcome()).isEqualTo(Outcome.CONSISTENT);
    assertThat(check(new Known(Map.of(), Set.of(ONE.contentHash())), forged).files())
        .extracting(CheckedFile::outcome)
        .containsExactly(Outcome.NEVER_ISSUED);
  }

  @Test
  void seesAConsistentForgeryByTheNextVersion() {
    Checked checked = check(null, Sealed.pdf(Sealed.order(CHEAPER, 1, null)), Sealed.pdf(TWO));

    assertThat(checked.chains().get(0).holds()).isFalse();
    assertThat(checked.chains().get(0).findings()).contains(Finding.of("chain-broken", 2, 1));
  }

  @Test
  void findsThatVersionsFollowOneAnotherInWhateverOrderTheyAreGiven() {
    Checked checked = check(null, Sealed.pdf(THREE), Sealed.pdf(ONE), Sealed.pdf(TWO));

    assertThat(checked.sound()).isTrue();
    assertThat(checked.chains()).hasSize(1);
    assertThat(checked.chains().get(0).findings())
        .containsExactly(
            Finding.of("chain-follows", 2, 1),
            Finding.of("chain-follows", 3, 2),
            Finding.of("chain-later", 3));
  }

  @Test
  void namesTheVersionsThatWereNotGiven() {
    assertThat(check(null, Sealed.pdf(ONE), Sealed.pdf(THREE)).chains().get(0).findings())
        .containsExactly(Finding.of("chain-gap", 2), Finding.of("chain-later", 3));
    assertThat(check(null, Sealed.pdf(THREE)).chains().get(0).findings())
        .containsExactly(Finding.of("chain-gaps", 1, 2), Finding.of("chain-later", 3));
  }

  @Test
  void findsTwoDifferentFilesOfOneVersion() {
    Checked checked = check(null, Sealed.pdf(ONE), Sealed.pdf(Sealed.order(CHEAPER, 1, null)));

    assertThat(checked.chains().get(0).findings()).contains(Finding.of("chain-two", 1));
    assertThat(checked.sound()).isFalse();
  }

  @Test
  void saysWhatCannotBeToldWithoutTheContent() throws IOException {
    assertThat(offline(Tampering.withoutContent(Sealed.pdf(ONE))).outcome())
        .isEqualTo(Outcome.NO_CONTENT);
  }

  @Test
  void refusesWhatIsNoDocumentOfOurs() throws IOException {
    byte[] pdf = Sealed.pdf(ONE);

    assertThat(offline(Tampering.foreign()).obstacle()).isEqualTo(Obstacle.NOT_OURS);
    assertThat(offline(Tampering.encrypted(pdf)).obstacle()).isEqualTo(Obstacle.ENCRYPTED);
    assertThat(offline("Hello".getBytes(StandardCharsets.UTF_8)).obstacle())
        .isEqualTo(Obstacle.NO_PDF);
    assertThat(offline(new byte[0]).obstacle()).isEqualTo(Obstacle.EMPTY);
    assertThat(offline(new byte[Verification.MOST_BYTES + 1]).obstacle())
        .isEqualTo(Obstacle.TOO_LARGE);
  }

  @Test
  void neverTakesACutOffFileForWhole() {
    byte[] pdf = Sealed.pdf(ONE);
    for (int tenth = 0; tenth < 10; tenth++) {
      Outcome outcome = offline(Arrays.copyOf(pdf, pdf.length * tenth / 10)).outcome();
      assertThat(outcome).as("%d tenths", tenth).isIn(Outcome.REFUSED, Outcome.CHANGED);
    }
  }

  /** Also what only its bytes tell: any of them may be in what is not looked at. */
  @Test
  void neverFailsOverAChangedByte() {
    byte[] pdf = Sealed.pdf(ONE);
    IntStream.range(0, 60)
        .map(n -> n * (pdf.length / 60))
        .forEach(
            at -> {
              byte[] changed = pdf.clone();
              changed[at] ^= 0x55;
              assertThat(offline(changed).outcome()).as("byte %d", at).isNotEqualTo(Outcome.ISSUED);
            });
  }

  private static CheckedFile offline(byte[] pdf) {
    return check(null, pdf).files().get(0);
  }

  private static Checked check(@Nullable Issued issued, byte[]... pdfs) {
    List<Given> given =
        IntStream.range(0, pdfs.length).mapToObj(n -> new Given("file " + n, pdfs[n])).toList();
    return Verification.check(
        given, issued, unread -> unread.stream().map(PdfReading::read).toList());
  }

  private static Stamp stamp(DocumentOrder order) {
    return new Stamp(
        order.kind(), order.subject(), order.version(), order.contentHash(), order.previousHash());
  }

  private record Known(Map<String, Stamp> files, Set<String> contents) implements Issued {

    @Override
    public Optional<Stamp> file(String fileHash) {
      return Optional.ofNullable(files.get(fileHash));
    }

    @Override
    public boolean content(String contentHash) {
      return contents.contains(contentHash);
    }
  }
}
