package callout.planning;

import static callout.planning.routing.Days.ZONE;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.routing.Days;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Which times a customer is offered: Ana and Bo work Monday and Tuesday, 8 to 16. */
@SpringBootTest(classes = PlanningRoom.class)
class SlotOffersIT {

  @Autowired private TravelTimes travelTimes;
  @Autowired private SlotOffers offers;
  @Autowired private SlotHolds holds;
  @Autowired private Visits visits;
  @Autowired private PlanningRoom.Town town;
  @Autowired private PlanningSteps steps;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void offersTimesOnEveryDayOfWorkBeforeNoonAndAfter() {
    List<SlotOffer> found = offers.of(wish(place(1, 1), 60, Set.of("plumbing")));

    assertThat(found)
        .extracting(SlotOffer::day)
        .containsOnly(
            Days.MONDAY, Days.MONDAY.plusDays(1), Days.MONDAY.plusDays(7), Days.MONDAY.plusDays(8));
    for (var day : found.stream().map(SlotOffer::day).collect(Collectors.toSet())) {
      assertThat(found)
          .filteredOn(offer -> offer.day().equals(day))
          .hasSize(4)
          .filteredOn(offer -> offer.start().atZone(ZONE).getHour() < 12)
          .hasSize(2);
    }
  }

  @Test
  void offersNoTwoWindowsThatOverlap() {
    List<SlotOffer> found = offers.of(wish(place(1, 1), 30, Set.of()));
    for (SlotOffer one : found) {
      assertThat(found)
          .filteredOn(other -> other != one)
          .noneMatch(other -> other.window().overlaps(one.window()));
      assertThat(one.window().contains(one.start())).isTrue();
    }
  }

  @Test
  void offersOnlyWhatCanBeBookedAtOnce() {
    steps.request(visit("early", place(2, 2), 120, Set.of("plumbing"), List.of(window(8, 10))));
    VisitDemand early = visits.waiting("west").get(0);
    visits.assignByHand(early.visit(), "ana", at(9, 0));
    for (SlotOffer offer : offers.of(wish(place(6, 6), 150, Set.of("plumbing")))) {
      VisitDemand booked =
          steps.request(visit("booked", place(6, 6), 150, Set.of("plumbing"), List.of()));
      assertThat(visits.assignByHand(booked.visit(), "ana", offer.start()).arrivalWindow())
          .isEqualTo(offer.window());
      visits.free(booked.visit());
    }
    assertThat(offers.of(wish(place(6, 6), 150, Set.of("plumbing"))))
        .noneMatch(offer -> offer.start().isBefore(at(11, 0)));
  }

  @Test
  void ranksByTheDetour() {
    VisitDemand there = steps.request(visit("there", place(6, 6), 60, Set.of(), List.of()));
    visits.assignByHand(there.visit(), "ana", at(12, 0).plus(Duration.ofDays(1)));

    List<SlotOffer> found = offers.of(wish(place(6, 6), 60, Set.of("plumbing")));

    assertThat(found).isSortedAccordingTo(Comparator.comparing(SlotOffer::addedTravelSeconds));
    assertThat(found.get(0).addedTravelSeconds()).isZero();
    assertThat(found.get(0).day()).isEqualTo(Days.MONDAY.plusDays(1));
    int whole = 2 * travelTimes.between(place(0, 0), place(6, 6)).seconds(); // there and home again
    assertThat(found)
        .filteredOn(offer -> !offer.day().equals(Days.MONDAY.plusDays(1)))
        .isNotEmpty()
        .allMatch(offer -> offer.addedTravelSeconds() == whole);
  }

  @Test
  void offersNothingSoonerThanTheLeadTime() {
    town.hire("owl", place(1, 1), "general");
    town.worksAtNight("owl"); // 1:00 to 7:30, and it is six
    assertThat(offers.of(wish(place(1, 1), 15, Set.of())))
        .isNotEmpty()
        .noneMatch(offer -> offer.start().isBefore(at(8, 0)));
  }

  @Test
  void keepsToWhatTheCustomerWished() {
    var wish =
        new SlotWish(
            "west", ZONE, place(1, 1), Duration.ofHours(1), Set.of(), List.of(window(10, 12)));
    assertThat(offers.of(wish))
        .isNotEmpty()
        .allMatch(offer -> window(10, 12).contains(offer.start()))
        .allMatch(offer -> !offer.window().start().isBefore(at(10, 0)));
  }

  @Test
  void offersNothingWhereNobodyCan() {
    assertThat(offers.of(wish(place(1, 1), 60, Set.of("roofing")))).isEmpty();
    assertThat(offers.of(wish(place(1, 1), 9 * 60, Set.of()))).isEmpty();
    assertThat(offers.of(wish(new GeoPoint(48.1, 11.6), 60, Set.of()))).isEmpty();
  }

  @Test
  void leavesHeldTimeOut() {
    SlotWish wish = wish(place(1, 1), 8 * 60 - 60, Set.of("plumbing"));
    Instant start = offers.of(wish).get(0).start();
    holds.hold("somebody", wish, start);

    assertThat(offers.of(wish))
        .isNotEmpty()
        .noneMatch(offer -> new TimeWindow(start, start.plus(wish.work())).contains(offer.start()));
  }

  private static SlotWish wish(GeoPoint place, int minutes, Set<String> skills) {
    return new SlotWish("west", ZONE, place, Duration.ofMinutes(minutes), skills, List.of());
  }
}
