package callout.demo;

import callout.shared.OwnerOnly;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code demo-credentials.json} in the data directory, readable by its owner only from its first
 * byte on, and beside it a mark that stands until every account of the file exists.
 */
@Component
class CredentialsFile {

  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final Path file;
  private final Path pending;

  CredentialsFile(@Value("${callout.data-directory:data}") Path directory) {
    this.file = directory.resolve("demo-credentials.json").toAbsolutePath();
    this.pending = directory.resolve("demo-credentials.pending").toAbsolutePath();
  }

  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Empty if there is no file. */
  Optional<Credentials> read() {
    try {
      return exists()
          ? Optional.of(JSON.readValue(file.toFile(), Credentials.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be read. Maybe it was edited: repair it or move it away.".formatted(file), e);
    }
  }

  /** Replaces the file, and sets the mark. */
  void write(Credentials credentials) {
    replace(credentials);
    try {
      Files.write(pending, new byte[0]);
      syncFolder();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written.".formatted(pending), e);
    }
  }

  /** Replaces the file in one step, after its text has reached the disk. */
  void replace(Credentials credentials) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(credentials);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(fresh);
      OwnerOnly.create(fresh);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(text);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written.".formatted(file), e);
    }
  }

  /** Whether accounts of the file may still be missing. */
  boolean isPending() {
    return Files.exists(pending);
  }

  void settled() {
    try {
      Files.deleteIfExists(pending);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be removed.".formatted(pending), e);
    }
  }

  /** Names reach the disk with their folder, where a folder can be opened for that. */
  private void syncFolder() throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }
}
