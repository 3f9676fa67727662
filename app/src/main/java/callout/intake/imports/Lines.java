package callout.intake.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Physical lines of UTF-8 text, however they end, with the places where they begin: a reader that
 * was stopped goes on at the very byte.
 */
final class Lines {

  /** Longer lines are cut: they are no row that could be accepted. */
  static final int MOST_BYTES = 64 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream bytes;
  private final Deque<Line> returned = new ArrayDeque<>();
  private long position;
  private long number;

  /**
   * @param bytes of the file from {@code position} on
   * @param number lines before that
   */
  Lines(InputStream bytes, long position, long number) {
    this.bytes = new BufferedInputStream(bytes);
    this.position = position;
    this.number = number;
  }

  /** The next line; null at the end of the file. */
  @Nullable Line next() throws IOException {
    if (!returned.isEmpty()) {
      return returned.pop();
    }
    boolean first = position == 0;
    var text = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    int next = read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n' && next != '\r') {
      if (text.size() < MOST_BYTES) {
        text.write(next);
      } else {
        tooLong = true;
      }
      next = read();
    }
    if (next == '\r') {
      skipNewline();
    }
    String line = text.toString(StandardCharsets.UTF_8);
    number++;
    return new Line(
        number,
        position,
        first && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line,
        tooLong);
  }

  /** Gives lines back, to be read again. */
  void back(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      returned.push(lines.get(i));
    }
  }

  private int read() throws IOException {
    int next = bytes.read();
    if (next >= 0) {
      position++;
    }
    return next;
  }

  private void skipNewline() throws IOException {
    bytes.mark(1);
    if (bytes.read() == '\n') {
      position++;
    } else {
      bytes.reset();
    }
  }
}
