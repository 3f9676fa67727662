package callout.intake.imports;

import callout.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of uploaded files, kept and read in pieces. */
@Component
class ImportFiles {

  static final int CHUNK_BYTES = 256 * 1024;

  private final JdbcClient jdbc;

  ImportFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Reads a file's beginning, before anything of it is kept.
   *
   * @throws InvalidInput at {@code file} if it is empty, no UTF-8 text or has no header
   */
  static FileHead headOf(byte[] beginning) {
    var check = new Utf8Check();
    check.add(beginning, beginning.length);
    if (beginning.length < CHUNK_BYTES) {
      check.end();
    }
    return FileHead.of(beginning);
  }

  /**
   * Keeps the file.
   *
   * @param beginning what was read of it already
   * @return how many bytes it has
   * @throws InvalidInput at {@code file} if it is no UTF-8 text
   */
  long keep(UUID id, byte[] beginning, InputStream rest) throws IOException {
    var check = new Utf8Check();
    byte[] piece = beginning;
    long bytes = 0;
    for (int number = 0; piece.length > 0; number++) {
      check.add(piece, piece.length);
      jdbc.sql("insert into intake_import_chunk (import_id, number, bytes) values (?, ?, ?)")
          .params(id, number, piece)
          .update();
      bytes += piece.length;
      piece = rest.readNBytes(CHUNK_BYTES);
    }
    check.end();
    return bytes;
  }

  void forget(UUID id) {
    jdbc.sql("delete from intake_import_chunk where import_id = ?").param(id).update();
  }

  /** The rows from where the import stands. */
  CsvRows rows(Import work) {
    return rows(work, work.position(), work.line());
  }

  /** All rows. */
  CsvRows allRows(Import work) throws IOException {
    CsvRows rows = rows(work, 0, 0);
    rows.next(); // the header
    return rows;
  }

  private CsvRows rows(Import work, long position, long line) {
    return new CsvRows(
        new Chunks(work.id(), work.fileBytes(), position),
        work.delimiter(),
        work.header().size(),
        position,
        line);
  }

  /** The file from a position on; one piece of it is in memory at a time. */
  private final class Chunks extends InputStream {
    private final UUID id;
    private final long end;
    private int number;
    private byte[] piece;
    private int offset;

    Chunks(UUID id, long end, long position) {
      this.id = id;
      this.end = end;
      this.number = (int) (position / CHUNK_BYTES);
      this.piece = load(number);
      this.offset = (int) (position % CHUNK_BYTES);
    }

    @Override
    public int read() {
      return available() == 0 ? -1 : piece[offset++] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      int ready = Math.min(available(), length);
      if (ready == 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(piece, offset, target, from, ready);
      offset += ready;
      return ready;
    }

    /** Bytes of the piece in memory, which is another one where the last has been read. */
    @Override
    public int available() {
      if (offset >= piece.length && piece.length == CHUNK_BYTES) {
        number++;
        piece = load(number);
        offset = 0;
      }
      return Math.max(0, piece.length - offset);
    }

    /** A piece that should be there and is not is a fault, never the end of the file. */
    private byte[] load(int wanted) {
      if ((long) wanted * CHUNK_BYTES >= end) {
        return new byte[0];
      }
      return jdbc.sql("select bytes from intake_import_chunk where import_id = ? and number = ?")
          .params(id, wanted)
          .query(byte[].class)
          .single();
    }
  }
}
