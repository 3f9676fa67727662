package callout.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

  @ParameterizedTest
  @ValueSource(strings = {"basic", "acl", "posix"})
  void keepsASecretOnEveryKindOfFileSystem(String view) throws IOException {
    var system =
        (view.equals("posix") ? Configuration.unix() : Configuration.windows())
            .toBuilder().setAttributeViews("basic", "owner", view).build();
    try (FileSystem files = Jimfs.newFileSystem(system);
        DataFolder folder = DataFolder.open(files.getPath("data"))) {
      Path secret = folder.ownerOnlyFile("password", "first");

      assertThat(Files.readString(secret)).isEqualTo("first");
    }
  }

  @Test
  void keepsTheSecretThatIsThere() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.windows());
        DataFolder folder = DataFolder.open(files.getPath("data"))) {
      folder.ownerOnlyFile("password", "first");

      assertThat(Files.readString(folder.ownerOnlyFile("password", "second"))).isEqualTo("first");
    }
  }
}
