package callout.database;

import callout.shared.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps the embedded database, held by one Callout at a time. */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws IllegalStateException if another running Callout holds the folder
   */
  static DataFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("callout.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new IllegalStateException(
          "The folder %s is in use by another running Callout. Stop that one first, or choose another folder with callout.data-directory."
              .formatted(folder.toAbsolutePath()));
    }
    return new DataFolder(folder, channel, lock);
  }

  @SuppressWarnings("NullAway") // null is what the platform answers for "held by another process"
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path database() {
    return folder.resolve("postgres");
  }

  /** Written once the database has been started for the first time: before it, nothing is kept. */
  Path readyMark() {
    return folder.resolve("postgres.ready");
  }

  /** A file that only the owner can read, holding the given text; kept when it exists already. */
  Path ownerOnlyFile(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Path fresh = folder.resolve(name + ".new");
      Files.deleteIfExists(fresh);
      OwnerOnly.create(fresh);
      Files.writeString(fresh, text);
      Files.move(fresh, file);
    }
    return file;
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
