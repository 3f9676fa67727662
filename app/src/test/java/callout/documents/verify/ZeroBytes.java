package callout.documents.verify;

import java.io.InputStream;
import java.util.Arrays;

/** So many bytes that say nothing. */
final class ZeroBytes extends InputStream {

  private long left;

  ZeroBytes(long count) {
    this.left = count;
  }

  @Override
  public int read() {
    return left-- > 0 ? ' ' : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (left <= 0) {
      return -1;
    }
    int count = (int) Math.min(left, length);
    Arrays.fill(buffer, offset, offset + count, (byte) ' ');
    left -= count;
    return count;
  }
}
