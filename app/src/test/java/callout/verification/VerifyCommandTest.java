package callout.verification;

import static org.assertj.core.api.Assertions.assertThat;

import callout.documents.DocumentOrder;
import callout.documents.Sealed;
import callout.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies files without a server. */
class VerifyCommandTest {

  private static final DocumentOrder ONE =
      Sealed.order(Sealed.content("Ceiling panel", "3"), 1, null);
  private static final DocumentOrder TWO =
      Sealed.order(Sealed.content("Ceiling panel", "4"), 2, ONE.contentHash());

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private String one;
  private String two;

  @BeforeEach
  void keep() throws IOException {
    one = keep("one.pdf", Sealed.pdf(ONE));
    two = keep("two.pdf", Sealed.pdf(TWO));
  }

  @Test
  void saysThatTheFilesAreSoundAndWhatItCannotKnow() {
    assertThat(run(Language.EN, two, one)).isZero();

    assertThat(text())
        .contains(one + ": Untouched as far as the file itself can tell")
        .contains("Service order, version 2", ONE.contentHash(), "Version 2 follows version 1.")
        .contains("Not known here: whether these documents were ever issued.");
  }

  @Test
  void speaksGerman() {
    assertThat(run(Language.DE, one)).isZero();

    assertThat(text())
        .contains("Serviceauftrag, Version 1", "Hier nicht bekannt: ob diese Dokumente")
        .contains("Ob es Versionen nach 1 gibt, lassen diese Dateien nicht erkennen.");
  }

  @Test
  void endsWithOneWhenSomethingIsWrong() throws IOException {
    byte[] wrong =
        Sealed.pdf(
            Sealed.printing(
                Sealed.content("Ceiling panel", "30"),
                Sealed.content("Ceiling panel", "3"),
                1,
                null));

    assertThat(run(Language.EN, keep("wrong.pdf", wrong), keep("notes.pdf", new byte[] {1})))
        .isEqualTo(1);
    assertThat(text())
        .contains("Changed: the file contradicts itself.", "the pages do not say the quantity 3.")
        .contains("notes.pdf: Not looked at: this is no PDF.");
  }

  @Test
  void endsWithTwoWhenItIsCalledWrongly() {
    assertThat(run(Language.EN)).isEqualTo(2);
    assertThat(run(Language.EN, "--ask")).isEqualTo(2);
    assertThat(run(Language.EN, folder.resolve("none.pdf").toString())).isEqualTo(2);
    assertThat(run(Language.EN, "--ask", "http://127.0.0.1:1", one)).isEqualTo(2);
    assertThat(text())
        .contains("Usage: app/verify", "none.pdf.", "http://127.0.0.1:1 could not be asked");
  }

  @Test
  void isAProgramOfItsOwn() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Duser.language=en", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(VerifyCommand.class.getName(), one, keep("cut.pdf", cut())));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(answer).isEqualTo(1);
    assertThat(answer).startsWith(one + ": Untouched").doesNotContain("WARN", "Exception");
  }

  private byte[] cut() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of(one));
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private int run(Language language, String... args) {
    return new VerifyCommand(language, new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(args);
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private String keep(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }
}
