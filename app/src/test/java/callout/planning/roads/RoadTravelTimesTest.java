package callout.planning.roads;

import static callout.planning.routing.Days.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callout.planning.Travel;
import callout.planning.TravelMatrix;
import callout.shared.GeoPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in the invented town: kilometres north and east. */
class RoadTravelTimesTest {

  private static final GeoPoint HOME = place(0, 0);
  private static final GeoPoint CROSSING = place(1, 0);
  private static final GeoPoint NORTH = place(5, 0);
  private static final GeoPoint EAST = place(1, 2);
  private static final GeoPoint ISLAND = place(1.5, 6);
  private static final GeoPoint BEHIND_THE_GATE = place(6.5, 0);
  private static final GeoPoint WOODS = place(3, 1);

  @TempDir static Path folder;
  private static RoadNetwork network;
  private static RoadTravelTimes times;

  @BeforeAll
  static void open() {
    RoadSettings settings = Town.settings(Town.file(), Vehicle.CAR, 0);
    times = RoadTravelTimes.open(settings, Town.file(), folder);
    network = RoadNetwork.open(settings, Town.file(), folder);
  }

  @AfterAll
  static void close() {
    times.close();
    network.close();
  }

  @Test
  void followsTheRoads() {
    Travel travel = times.between(HOME, NORTH);
    assertThat(travel.metres()).isCloseTo(5000, within(10));
    assertThat(travel.seconds()).isBetween(5000 / 30, 5000 / 8);
    assertThat(times.between(HOME, HOME)).isEqualTo(new Travel(0, 0));
  }

  @Test
  void goesRoundWhereAStreetIsOneWay() {
    assertThat(times.between(CROSSING, EAST).metres()).isCloseTo(2000, within(10));
    assertThat(times.between(EAST, CROSSING).metres()).isCloseTo(4000, within(10));
    assertThat(times.between(EAST, CROSSING).seconds())
        .isGreaterThan(times.between(CROSSING, EAST).seconds());
  }

  @Test
  void knowsTwoPlacesOnTheSameStreet() {
    GeoPoint first = place(1, 0.5);
    GeoPoint second = place(1, 1.5);
    assertThat(times.between(first, second).metres()).isCloseTo(1000, within(10));
    assertThat(times.between(second, first).metres()).isCloseTo(5000, within(10));
    GeoPoint south = place(2, 0);
    GeoPoint north = place(4, 0);
    assertThat(times.between(south, north).metres()).isCloseTo(2000, within(10));
    assertThat(times.between(north, south)).isEqualTo(times.between(south, north));
  }

  @Test
  void takesTimeFromTheRoadToThePlace() {
    Travel atTheRoad = times.between(HOME, place(3, 0));
    Travel away = times.between(HOME, place(3, 0.3));
    assertThat(away.metres() - atTheRoad.metres()).isCloseTo(300, within(5));
    assertThat(away.seconds() - atTheRoad.seconds()).isCloseTo(108, within(3));
  }

  @Test
  void findsNoWayToAnIslandBehindAGateOrFarFromEveryRoad() {
    for (GeoPoint place : List.of(ISLAND, BEHIND_THE_GATE, WOODS)) {
      assertThat(times.between(HOME, place)).isEqualTo(Travel.UNREACHABLE);
      assertThat(times.between(place, HOME)).isEqualTo(Travel.UNREACHABLE);
      assertThat(times.between(place, place)).isEqualTo(new Travel(0, 0));
    }
    assertThat(times.between(ISLAND, place(2, 6.5)).isPossible()).isTrue();
  }

  @Test
  void answersAllPairsAtOnceAsItAnswersEach() {
    List<GeoPoint> places =
        List.of(HOME, CROSSING, NORTH, EAST, ISLAND, BEHIND_THE_GATE, WOODS, place(1, 0.5));
    TravelMatrix matrix = times.matrix(places);
    for (int from = 0; from < places.size(); from++) {
      for (int to = 0; to < places.size(); to++) {
        assertThat(new Travel(matrix.metres(from, to), matrix.seconds(from, to)))
            .isEqualTo(times.between(places.get(from), places.get(to)));
      }
    }
  }

  @Test
  void agreesWithAPlainSearchAllOverTheTown() {
    List<GeoPoint> places = new ArrayList<>();
    for (double north = 0; north <= 7; north += 0.7) {
      for (double east = 0; east <= 2; east += 0.65) {
        places.add(place(north, east));
      }
    }
    for (GeoPoint from : places) {
      for (GeoPoint to : places) {
        if (!from.equals(to) && times.between(from, to).isPossible()) {
          assertAgrees(from, to);
        }
      }
    }
  }

  private static void assertAgrees(GeoPoint from, GeoPoint to) {
    Travel found = times.between(from, to);
    Travel plain = Town.plainRoute(network, from, to);
    assertThat(found.seconds()).as("%s to %s", from, to).isCloseTo(plain.seconds(), within(1));
    assertThat(found.metres()).as("%s to %s", from, to).isCloseTo(plain.metres(), within(2));
  }

  @Test
  void keepsALorryOutOfAStreetThatIsNotForLorries(@TempDir Path other) {
    GeoPoint northEast = place(5, 2);
    RoadSettings truck = Town.settings(Town.file(), Vehicle.TRUCK, 0);
    try (RoadTravelTimes lorry = RoadTravelTimes.open(truck, Town.file(), other)) {
      assertThat(times.between(northEast, EAST).metres()).isCloseTo(4000, within(10));
      assertThat(lorry.between(northEast, EAST).metres()).isCloseTo(8000, within(10));
    }
  }

  @Test
  void forgetsPlacesAndFindsThemAgain() {
    RoadSettings forgetful = new RoadSettings(Town.file(), Vehicle.CAR, 500, 0, 2, 2);
    try (RoadTravelTimes few = RoadTravelTimes.open(forgetful, Town.file(), folder)) {
      for (GeoPoint to : List.of(CROSSING, NORTH, EAST, ISLAND, CROSSING)) {
        assertThat(few.between(HOME, to)).isEqualTo(times.between(HOME, to));
      }
    }
  }
}
