package callout.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OwnerOnlyTest {

  private FileSystem files;

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void setsTheModeWhereThereAreModes() throws IOException {
    Path secret = on(Configuration.unix(), "basic", "owner", "posix", "unix");

    OwnerOnly.create(secret);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesTheAccessListToTheOwnerOnWindows() throws IOException {
    Path secret = on(Configuration.windows(), "basic", "owner", "dos", "acl");

    OwnerOnly.create(secret);

    List<AclEntry> access = Files.getFileAttributeView(secret, AclFileAttributeView.class).getAcl();
    assertThat(access).extracting(AclEntry::principal).containsExactly(Files.getOwner(secret));
    assertThat(access).extracting(AclEntry::type).containsExactly(AclEntryType.ALLOW);
    Files.writeString(secret, "secret");
  }

  @Test
  void saysSoWhereThereIsNeither(CapturedOutput output) throws IOException {
    Path secret = on(Configuration.windows(), "basic");

    OwnerOnly.create(secret);

    assertThat(secret).isEmptyFile();
    assertThat(output.getOut().lines().filter(line -> line.contains("secret")))
        .singleElement()
        .asString()
        .contains("can be read by whoever can read its folder");
  }

  @Test
  void takesNoFileThatSomebodyElseHasMade() throws IOException {
    Path secret = on(Configuration.windows(), "basic", "owner", "dos", "acl");
    Files.createFile(secret);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> OwnerOnly.create(secret));
  }

  private Path on(Configuration system, String view, String... views) {
    files = Jimfs.newFileSystem(system.toBuilder().setAttributeViews(view, views).build());
    return files.getRootDirectories().iterator().next().resolve("secret");
  }
}
