package callout.documents.verify;

import callout.documents.SealKeys;
import callout.shared.Language;
import callout.shared.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Reads one PDF: what it says it is, whether its content hashes to what its pages print, and
 * whether the pages say what the content says. The file may be anything; a caller who serves others
 * gives it to a process of its own ({@link IsolatedReading}).
 */
public final class PdfReading {

  private static final int MOST_PAGES = 500;
  private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PdfReading() {}

  public static Reading read(byte[] file) {
    if (file.length == 0) {
      return Reading.refused(Obstacle.EMPTY);
    }
    if (file.length > Verification.MOST_BYTES) {
      return Reading.refused(Obstacle.TOO_LARGE);
    }
    if (!beginsAsPdf(file)) {
      return Reading.refused(Obstacle.NO_PDF);
    }
    try (PDDocument pdf = Loader.loadPDF(file)) {
      if (pdf.isEncrypted()) {
        return Reading.refused(Obstacle.ENCRYPTED);
      }
      return stamp(pdf).isEmpty()
          ? Reading.refused(Obstacle.NOT_OURS)
          : read(pdf, stamp(pdf).get());
    } catch (InvalidPasswordException locked) {
      return Reading.refused(Obstacle.ENCRYPTED);
    } catch (IOException
        | RuntimeException damaged) { // parsers stumble over odd bytes in many ways
      return Reading.refused(Obstacle.DAMAGED);
    } catch (StackOverflowError | OutOfMemoryError bomb) {
      return Reading.refused(Obstacle.TOO_COSTLY);
    }
  }

  private static boolean beginsAsPdf(byte[] file) {
    for (int i = 0; i < BEGINNING.length; i++) {
      if (i >= file.length || file[i] != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Stamp> stamp(PDDocument pdf) {
    PDDocumentInformation facts = pdf.getDocumentInformation();
    String kind = facts.getCustomMetadataValue(SealKeys.KIND);
    String subject = facts.getCustomMetadataValue(SealKeys.SUBJECT);
    String version = facts.getCustomMetadataValue(SealKeys.VERSION);
    String hash = facts.getCustomMetadataValue(SealKeys.CONTENT_HASH);
    @Nullable String previous = facts.getCustomMetadataValue(SealKeys.PREVIOUS_HASH);
    if (kind == null || subject == null || version == null || hash == null) {
      return Optional.empty();
    }
    return version.matches("[1-9][0-9]{0,5}") && HASH.matcher(hash).matches()
        ? Optional.of(new Stamp(kind, subject, Integer.parseInt(version), hash, previous))
        : Optional.empty();
  }

  private static Reading read(PDDocument pdf, Stamp said) throws IOException {
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      return Reading.refused(Obstacle.TOO_COSTLY);
    }
    List<Finding> flaws = new ArrayList<>();
    List<String> pages = pages(pdf);
    for (int page = 1; page <= pages.size(); page++) {
      checkHashes(page, pages.get(page - 1), said, flaws);
    }
    String text = String.join("\n", pages);
    if (!Pattern.compile("\\bversion " + said.version() + "(?![0-9])", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find()) {
      flaws.add(Finding.of("version-differs", said.version()));
    }
    byte @Nullable [] content = attached(pdf);
    if (content == null) {
      return new Reading(null, said, false, flaws);
    }
    String recomputed = Sha256.hex(content);
    if (!recomputed.equals(said.contentHash())) {
      flaws.add(Finding.of("content-differs", said.contentHash(), recomputed));
      return new Reading(null, said, true, flaws);
    }
    checkContent(content, text, said, language(pdf), flaws);
    return new Reading(null, said, true, flaws);
  }

  private static List<String> pages(PDDocument pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(pdf));
    }
    return pages;
  }

  /** Each page prints its own hash, and the one before if there is one; others only beside them. */
  private static void checkHashes(int page, String text, Stamp said, List<Finding> flaws) {
    Set<String> printed = new LinkedHashSet<>();
    Matcher hashes = HASH.matcher(text);
    while (hashes.find()) {
      printed.add(hashes.group());
    }
    boolean own = printed.remove(said.contentHash());
    boolean previous = said.previousHash() == null || printed.remove(said.previousHash());
    if (!own) {
      flaws.add(Finding.of("hash-missing", page));
    }
    if (!previous) {
      flaws.add(Finding.of("previous-missing", page));
    }
    if (!own || !previous) { // a signature prints the hash of what was signed, and is no flaw
      printed.forEach(other -> flaws.add(Finding.of("hash-foreign", page, other)));
    }
  }

  private static void checkContent(
      byte[] sealed, String text, Stamp said, Language language, List<Finding> flaws) {
    JsonNode tree;
    try {
      tree = JSON.readTree(sealed);
    } catch (IOException noJson) {
      flaws.add(Finding.of("content-unreadable"));
      return;
    }
    JsonNode previous = tree.path("previous");
    @Nullable String named = previous.isTextual() ? previous.asText() : null;
    if (!Objects.equals(named, said.previousHash())) {
      flaws.add(Finding.of("previous-differs"));
    }
    flaws.addAll(new PrintedContent(text, language).missing(said.kind(), tree.path("content")));
  }

  private static byte @Nullable [] attached(PDDocument pdf) throws IOException {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    @Nullable PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
    @Nullable Map<String, PDComplexFileSpecification> byName =
        files == null ? null : files.getNames();
    if (byName == null) {
      return null;
    }
    for (PDComplexFileSpecification file : byName.values()) {
      @Nullable PDEmbeddedFile embedded = file.getEmbeddedFile();
      if (SealKeys.CONTENT_FILE.equals(file.getFile()) && embedded != null) {
        return embedded.toByteArray();
      }
    }
    return null;
  }

  private static Language language(PDDocument pdf) {
    @Nullable String language = pdf.getDocumentCatalog().getLanguage();
    return Language.ofCode(language == null ? "en" : language);
  }
}
