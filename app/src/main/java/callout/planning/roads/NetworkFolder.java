package callout.planning.roads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that keeps an imported network, named after what it was made of. It appears complete
 * or not at all: an import that is cut off leaves a folder of another name, which the next one
 * removes.
 */
record NetworkFolder(Path path) {

  private static final int HASH_DIGITS = 16;

  /**
   * @param made what else decides how the network looks, such as the vehicle
   */
  static NetworkFolder of(Path root, Path osmFile, String made) throws IOException {
    return new NetworkFolder(root.resolve(hash(osmFile) + "-" + made));
  }

  boolean exists() {
    return Files.isDirectory(path);
  }

  void delete() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }

  /** Has the folder filled, unless another process is just doing it or has done it. */
  void fill(Consumer<Path> importing) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    try (FileChannel channel =
            FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (exists() || !held.isValid()) {
        return;
      }
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      FileSystemUtils.deleteRecursively(fresh);
      try {
        importing.accept(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        FileSystemUtils.deleteRecursively(fresh);
      }
    }
  }

  /** The first digits of the file's SHA-256, read piece by piece: such files are large. */
  private static String hash(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      byte[] digest = ((DigestInputStream) in).getMessageDigest().digest();
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("Every Java has SHA-256.", e));
    }
  }
}
