package callout.planning.roads;

import static callout.planning.routing.Days.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the file at a start. */
class RoadNetworkTest {

  @TempDir private Path folder;

  @Test
  void importsOnce() {
    open(Town.file());
    Path imported = imported();
    FileTime before = changed(imported);
    open(Town.file());
    assertThat(imported()).isEqualTo(imported);
    assertThat(changed(imported)).isEqualTo(before);
  }

  @Test
  void importsAnewWhatWasDamaged() throws IOException {
    open(Town.file());
    Files.writeString(imported().resolve("edges"), "rubbish");
    open(Town.file());
    assertThat(Files.size(imported().resolve("edges"))).isGreaterThan(100);
  }

  @Test
  void importsAnotherVersionOfTheFileBesideTheFirst() throws IOException {
    open(Town.file());
    Path later = folder.resolve("later.osm");
    Files.writeString(later, Files.readString(Town.file()).replace("Main Street", "Broadway"));
    open(later);
    assertThat(networks()).hasSize(2);
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatIllegalStateException()
        .isThrownBy(() -> open(folder.resolve("nowhere.osm.pbf")))
        .withMessageContaining("nowhere.osm.pbf (callout.travel.osm-file) can't be read");
  }

  @Test
  void saysThatAFileIsBroken() throws IOException {
    Path broken = folder.resolve("broken.osm.pbf");
    Files.writeString(broken, "This is no map.");
    assertThatIllegalStateException()
        .isThrownBy(() -> open(broken))
        .withMessageContaining("can't be imported")
        .withMessageEndingWith("is there room on the disk?");
    assertThat(networks()).isEmpty();
  }

  @Test
  void saysThatThereAreNoRoadsInIt() throws IOException {
    Path empty = folder.resolve("empty.osm");
    Files.writeString(empty, "<osm version=\"0.6\"><node id=\"1\" lat=\"34\" lon=\"-118\"/></osm>");
    assertThatIllegalStateException()
        .isThrownBy(() -> open(empty))
        .withMessageContaining("can't be imported");
    assertThat(networks()).isEmpty();
  }

  private void open(Path file) {
    RoadSettings settings = Town.settings(file, Vehicle.CAR, 0);
    try (RoadTravelTimes times = RoadTravelTimes.open(settings, file, folder.resolve("roads"))) {
      assertThat(times.between(place(0, 0), place(5, 0)).isPossible()).isTrue();
    }
  }

  private Path imported() {
    assertThat(networks()).hasSize(1);
    return networks().get(0);
  }

  private List<Path> networks() {
    Path root = folder.resolve("roads");
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(root)) {
      return paths.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime changed(Path network) {
    try {
      return Files.getLastModifiedTime(network.resolve("edges"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
