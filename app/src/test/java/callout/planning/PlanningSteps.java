package callout.planning;

import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.awaitility.Awaitility.await;

import callout.shared.RunId;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the tests of planning runs do again and again. */
record PlanningSteps(Visits visits, PlanningRuns runs, Heard heard) {

  /** Opens, collects and submits a run, and waits until it is told that it is solved. */
  RunId solved(RunRequest request) {
    RunId run = runs.open(request);
    runs.collect(run);
    runs.submit(run);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard.of(RoutesSolved.class).contains(new RoutesSolved(run)));
    return run;
  }

  ProposedStop proposed(RunId run, VisitDemand visit) {
    return runs.proposal(run).routes().stream()
        .flatMap(r -> r.stops().stream())
        .filter(stop -> stop.visit().equals(visit.visit()))
        .findFirst()
        .orElseThrow();
  }

  /** By turns for Ana and for Bo, every third with a window. */
  List<VisitDemand> requestSome(int count) {
    List<VisitDemand> demands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String skill = i % 2 == 0 ? "plumbing" : "electrical";
      List<TimeWindow> windows = i % 3 == 0 ? List.of(window(9 + i % 4, 11 + i % 4)) : List.of();
      demands.add(request(visit("visit " + i, place(i % 5, i % 4), 45, Set.of(skill), windows)));
    }
    return demands;
  }

  /** For an hour, at any time. */
  VisitDemand request(String title, Set<String> skills) {
    return request(visit(title, place(1, 2), 60, skills, List.of()));
  }

  VisitDemand request(VisitDemand visit) {
    visits.request(visit);
    return visit;
  }
}
