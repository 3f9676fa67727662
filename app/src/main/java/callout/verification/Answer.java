package callout.verification;

import callout.documents.verify.Checked;
import callout.documents.verify.Checked.CheckedChain;
import callout.documents.verify.Checked.CheckedFile;
import callout.documents.verify.Finding;
import callout.documents.verify.Outcome;
import callout.documents.verify.Stamp;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences what was found, for the page and the command alike. */
final class Answer {

  private static final int SHOWN_FLAWS = 20;

  /** A text by its key, with values in it. */
  @FunctionalInterface
  interface Texts {
    String of(String key, Object... values);
  }

  /**
   * @param tone good, bad or plain
   * @param details what exactly, one sentence each
   */
  record Said(String title, String tone, String sentence, List<String> details) {}

  record Sentences(List<Said> files, List<Said> chains) {}

  private final Texts texts;

  Answer(Texts texts) {
    this.texts = texts;
  }

  Sentences about(Checked checked) {
    return new Sentences(
        checked.files().stream().map(this::file).toList(),
        checked.chains().stream().map(this::chain).toList());
  }

  private Said file(CheckedFile file) {
    List<String> details = new ArrayList<>();
    Stamp stamp = file.stamp();
    if (stamp != null) {
      details.add(texts.of("verify.is." + known(stamp.kind()), stamp.version()));
      details.add(texts.of("verify.hash", stamp.contentHash()));
    }
    file.flaws().stream().limit(SHOWN_FLAWS).map(this::sentence).forEach(details::add);
    if (file.flaws().size() > SHOWN_FLAWS) {
      details.add(texts.of("verify.more", file.flaws().size() - SHOWN_FLAWS));
    }
    String sentence =
        file.obstacle() == null
            ? texts.of("verify.outcome." + file.outcome().code())
            : texts.of("verify.obstacle." + file.obstacle().code());
    return new Said(file.name(), tone(file.outcome()), sentence, List.copyOf(details));
  }

  private Said chain(CheckedChain chain) {
    return new Said(
        "%s: %s"
            .formatted(
                texts.of("verify.chain." + known(chain.kind())), String.join(", ", chain.files())),
        chain.holds() ? "good" : "bad",
        texts.of(chain.holds() ? "verify.chain.holds" : "verify.chain.broken"),
        chain.findings().stream().map(this::sentence).toList());
  }

  private String sentence(Finding finding) {
    return texts.of("verify.finding." + finding.code(), finding.values().toArray());
  }

  private static String known(String kind) {
    return switch (kind) {
      case "order", "confirmation", "visit-report" -> kind;
      default -> "other";
    };
  }

  private static String tone(Outcome outcome) {
    return switch (outcome) {
      case ISSUED, CONSISTENT -> "good";
      case NO_CONTENT -> "plain";
      case OTHER_FILE, NEVER_ISSUED, CHANGED, REFUSED -> "bad";
    };
  }
}
