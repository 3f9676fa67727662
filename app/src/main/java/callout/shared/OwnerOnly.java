package callout.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that nobody but their owner reads, as far as their file system knows owners. */
public final class OwnerOnly {

  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);

  private OwnerOnly() {}

  /**
   * Makes an empty file for a secret that is still to be written. Where a file system knows neither
   * modes nor access lists, the log says that its folder has to protect the file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is such a file already
   */
  public static void create(Path file) throws IOException {
    Set<String> known = file.getFileSystem().supportedFileAttributeViews();
    if (known.contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return;
    }
    Files.createFile(file);
    AclFileAttributeView access = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (access == null) {
      LOG.warn("{} can be read by whoever can read its folder.", file.toAbsolutePath());
    } else {
      leaveToOwner(access);
    }
  }

  /** What the folder would hand down to the file ends here. */
  private static void leaveToOwner(AclFileAttributeView access) throws IOException {
    access.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(access.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }
}
