package callout.planning;

import static callout.planning.routing.Days.place;
import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.routing.Days;
import callout.shared.GeoPoint;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TravelEstimateTest {

  @Test
  void takesTheWayAsTheCrowFliesWithADetourAtAMeanSpeed() {
    Travel travel = Days.travelTimes().between(place(0, 0), place(10, 0));
    assertThat(travel.metres()).isBetween(12_900, 13_100);
    assertThat(travel.seconds()).isBetween(1_160, 1_180);
  }

  @Test
  void neverTakesLongerThanNoWayAtAll() {
    var slow =
        new PlanningSettings(
            0.001, 1.3, Duration.ofMinutes(30), Duration.ofSeconds(1), 1, Duration.ofSeconds(1));
    GeoPoint antipode = new GeoPoint(-Days.TOWN.latitude(), Days.TOWN.longitude() + 180);
    Travel travel = new TravelEstimate(slow).between(Days.TOWN, antipode);
    assertThat(travel).isEqualTo(Travel.UNREACHABLE);
    assertThat(travel.isPossible()).isFalse();
    assertThat(IntStream.range(0, 800).map(i -> travel.seconds()).sum()).isPositive();
  }
}
