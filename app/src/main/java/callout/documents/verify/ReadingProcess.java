package callout.documents.verify;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Reads files in a process of its own and writes one line of JSON for each as soon as it is done.
 * Whatever a file does to it, it does to nobody else.
 */
public final class ReadingProcess {

  private ReadingProcess() {}

  /**
   * @param args the files
   */
  public static void main(String[] args) throws IOException {
    prepareReader();
    JsonMapper json = JsonMapper.builder().build();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : args) {
      out.println(json.writeValueAsString(PdfReading.read(Files.readAllBytes(Path.of(file)))));
    }
  }

  /**
   * What PDFBox has to say about odd files is for nobody, and what it finds out about the fonts of
   * this machine has no place in somebody's home. Call it before anything is read.
   */
  public static void prepareReader() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
  }
}
