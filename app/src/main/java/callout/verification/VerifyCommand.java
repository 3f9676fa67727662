package callout.verification;

import callout.documents.verify.Checked;
import callout.documents.verify.Issued;
import callout.documents.verify.PdfReading;
import callout.documents.verify.ReadingProcess;
import callout.documents.verify.Verification;
import callout.documents.verify.Verification.Given;
import callout.shared.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The same answer without a server: {@code app/verify [--ask URL] FILE...}. */
public final class VerifyCommand {

  private static final int SOUND = 0;
  private static final int NOT_SOUND = 1;
  private static final int WRONGLY_CALLED = 2;

  private final ResourceBundle texts;
  private final PrintStream out;

  VerifyCommand(Language language, PrintStream out) {
    this.texts =
        ResourceBundle.getBundle(
            "messages-verification",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.out = out;
  }

  /** Ends with 0 if all files are sound, 1 if not, 2 if it was called wrongly. */
  public static void main(String[] args) {
    ReadingProcess.prepareReader();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new VerifyCommand(Language.of(Locale.getDefault()), out).run(args));
  }

  int run(String... args) {
    List<String> files = new ArrayList<>(List.of(args));
    @Nullable String server = null;
    if (!files.isEmpty() && files.get(0).equals("--ask")) {
      if (files.size() < 2) {
        return wronglyCalled("verify.command.usage");
      }
      server = files.get(1);
      files = files.subList(2, files.size());
    }
    if (files.isEmpty()) {
      return wronglyCalled("verify.command.usage");
    }
    if (files.size() > Verification.MOST_FILES) {
      return wronglyCalled("verify.problem.too-many");
    }
    try {
      List<Given> given = read(files);
      return say(given, server);
    } catch (NoSuchFileException missing) {
      return wronglyCalled("verify.command.no-such-file", String.valueOf(missing.getFile()));
    } catch (IOException | UncheckedIOException | IllegalArgumentException failed) {
      return wronglyCalled("verify.command.failed", String.valueOf(failed.getMessage()));
    }
  }

  private int say(List<Given> given, @Nullable String server) throws IOException {
    @Nullable Issued issued = server == null ? null : new AskedServer(URI.create(server), given);
    Checked checked =
        Verification.check(given, issued, unread -> unread.stream().map(PdfReading::read).toList());
    Answer.Sentences answer = new Answer(this::text).about(checked);
    answer.files().forEach(this::print);
    answer.chains().forEach(this::print);
    out.println(
        text(
            server == null ? "verify.command.unknown" : "verify.command.asked",
            String.valueOf(server)));
    return checked.sound() ? SOUND : NOT_SOUND;
  }

  private static List<Given> read(List<String> files) throws IOException {
    List<Given> given = new ArrayList<>();
    for (String file : files) {
      Path path = Path.of(file);
      // what is too large is refused by its size and need not be held in memory
      byte[] bytes =
          Files.size(path) > Verification.MOST_BYTES
              ? new byte[Verification.MOST_BYTES + 1]
              : Files.readAllBytes(path);
      given.add(new Given(file, bytes));
    }
    return given;
  }

  private void print(Answer.Said said) {
    out.println(said.title() + ": " + said.sentence());
    said.details().forEach(detail -> out.println("  - " + detail));
  }

  private int wronglyCalled(String key, Object... values) {
    out.println(text(key, values));
    return WRONGLY_CALLED;
  }

  private String text(String key, Object... values) {
    String text = texts.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, texts.getLocale()).format(values);
  }
}
