package callout.documents.verify;

import callout.documents.verify.Checked.CheckedFile;
import callout.shared.Sha256;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges files by three things: whether these bytes were issued, whether all in a file agrees, and
 * whether each version names the one before.
 */
public final class Verification {

  public static final int MOST_FILES = 20;
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private Verification() {}

  /** A file as it was handed in. */
  public record Given(String name, byte[] bytes) {}

  /** Reads files, one result for each, in their order. */
  @FunctionalInterface
  public interface Reader {
    List<Reading> read(List<byte[]> files);
  }

  /**
   * @param issued null if nobody who knows what was issued can be asked
   * @param reader for files that were not issued here: they may be anything
   * @throws IllegalArgumentException for more than {@link #MOST_FILES} files
   */
  public static Checked check(List<Given> files, @Nullable Issued issued, Reader reader) {
    if (files.size() > MOST_FILES) {
      throw new IllegalArgumentException("At most %d files at once.".formatted(MOST_FILES));
    }
    List<Optional<Stamp>> known =
        files.stream()
            .map(file -> issued == null ? Optional.<Stamp>empty() : known(file, issued))
            .toList();
    List<byte[]> unknown = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (known.get(i).isEmpty()) {
        unknown.add(files.get(i).bytes());
      }
    }
    Iterator<Reading> readings =
        (unknown.isEmpty() ? List.<Reading>of() : reader.read(unknown)).iterator();
    List<CheckedFile> checked = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).name();
      checked.add(
          known
              .get(i)
              .map(stamp -> new CheckedFile(name, Outcome.ISSUED, null, stamp, List.of()))
              .orElseGet(() -> judged(name, readings.next(), issued)));
    }
    return new Checked(checked, Chains.of(checked));
  }

  private static Optional<Stamp> known(Given file, Issued issued) {
    return file.bytes().length > MOST_BYTES
        ? Optional.empty()
        : issued.file(Sha256.hex(file.bytes()));
  }

  private static CheckedFile judged(String name, Reading reading, @Nullable Issued issued) {
    return new CheckedFile(
        name, outcome(reading, issued), reading.obstacle(), reading.stamp(), reading.flaws());
  }

  private static Outcome outcome(Reading reading, @Nullable Issued issued) {
    Stamp stamp = reading.stamp();
    if (stamp == null) {
      return Outcome.REFUSED;
    }
    if (!reading.flaws().isEmpty()) {
      return Outcome.CHANGED;
    }
    if (!reading.complete()) {
      return Outcome.NO_CONTENT;
    }
    if (issued == null) {
      return Outcome.CONSISTENT;
    }
    return issued.content(stamp.contentHash()) ? Outcome.OTHER_FILE : Outcome.NEVER_ISSUED;
  }
}
