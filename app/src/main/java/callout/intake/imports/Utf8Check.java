package callout.intake.imports;

import callout.shared.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a file once, piece by piece, and refuses the file if it is no UTF-8 text. */
final class Utf8Check {

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer text = CharBuffer.allocate(8192);
  private byte[] unfinished = new byte[0];
  private long lines = 1;

  void add(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        throw refusal(lines + newlines(bytes, i));
      }
    }
    ByteBuffer input = ByteBuffer.allocate(unfinished.length + length);
    input.put(unfinished).put(bytes, 0, length).flip();
    decode(input, false);
    unfinished = new byte[input.remaining()];
    input.get(unfinished);
    lines += newlines(bytes, length);
  }

  void end() {
    decode(ByteBuffer.wrap(unfinished), true);
  }

  private void decode(ByteBuffer input, boolean last) {
    CoderResult result;
    do {
      text.clear();
      result = decoder.decode(input, text, last);
    } while (result.isOverflow());
    if (result.isError()) {
      throw refusal(lines + newlines(input.array(), input.position()));
    }
  }

  private static long newlines(byte[] bytes, int length) {
    long found = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        found++;
      }
    }
    return found;
  }

  private static InvalidInput refusal(long line) {
    return InvalidInput.at(
        "file",
        "not-utf8",
        "This file is no UTF-8 text (line %d). Save it as CSV in UTF-8 and send it again."
            .formatted(line));
  }
}
