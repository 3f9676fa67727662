package callout.planning.routing.kernel;

import callout.planning.routing.kernel.RichCase.Span;
import callout.planning.routing.kernel.RichCase.Tour;
import callout.planning.routing.kernel.RichCase.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a plan against every rule, from nothing but the case and the times in the plan. */
final class PlanFaults {

  private record Call(int route, long start) {}

  private final RichCase given;
  private final Plan plan;
  private final List<String> faults = new ArrayList<>();
  private final Map<Integer, List<Call>> calls = new HashMap<>();
  private long cost;

  private PlanFaults(RichCase given, Plan plan) {
    this.given = given;
    this.plan = plan;
  }

  static List<String> of(RichCase given, Plan plan) {
    PlanFaults faults = new PlanFaults(given, plan);
    plan.routes().forEach(faults::check);
    faults.checkJobs();
    faults.expect(faults.cost == plan.cost(), "costs " + faults.cost + ", and says " + plan.cost());
    return faults.faults;
  }

  private void check(PlannedRoute route) {
    if (route.jobs().length == 0) {
      return;
    }
    Tour tour = given.tours().get(route.route());
    String name = "route " + route.route() + " ";
    List<long[]> legs = new ArrayList<>();
    long load = 0;
    long worked = 0;
    long free = tour.opens();
    int at = tour.start();
    for (int i = 0; i < route.jobs().length; i++) {
      int number = route.jobs()[i];
      Work work = given.works().get(number);
      long start = route.starts()[i];
      calls
          .computeIfAbsent(number, unseen -> new ArrayList<>())
          .add(new Call(route.route(), start));
      legs.add(new long[] {free, given.time()[at][work.place()], start});
      cost += given.cost()[at][work.place()];
      cost += work.extra() == null ? 0 : work.extra()[route.route()];
      free = start + work.duration();
      cost += work.lateRate() * Math.max(0, free - work.due());
      load += work.load();
      worked += work.duration();
      at = work.place();
      expect(
          work.windows().isEmpty() || work.windows().stream().anyMatch(span -> in(span, start)),
          name + "begins job " + number + " at " + start);
      expect(
          work.routes() == null || work.routes().contains(route.route()),
          name + "may not serve job " + number);
    }
    legs.add(new long[] {free, given.time()[at][tour.end()], route.end()});
    cost += given.cost()[at][tour.end()] + tour.useCost();
    cost += tour.unevenRate() * Math.max(0, worked - tour.fairWork());
    cost += tour.overtimeRate() * Math.max(0, route.end() - tour.regular());
    expect(load <= tour.capacity(), name + "carries " + load);
    expect(route.end() <= tour.latest(), name + "ends at " + route.end());
    for (long[] leg : legs) {
      expect(leg[0] + leg[1] <= leg[2], name + "is too quick: " + leg[0] + "-" + leg[2]);
    }
    if (tour.breakLength() > 0) {
      checkBreak(route, tour, legs, name);
    }
  }

  private void checkBreak(PlannedRoute route, Tour tour, List<long[]> legs, String name) {
    long begin = route.breakStart();
    long over = begin + tour.breakLength();
    expect(begin >= tour.breakFrom() && begin <= tour.breakTo(), name + "breaks at " + begin);
    boolean between =
        legs.stream()
            .anyMatch(
                leg ->
                    begin >= leg[0] && over + leg[1] <= leg[2]
                        || begin >= leg[0] + leg[1] && over <= leg[2]);
    boolean afterwards = begin >= route.end() && over <= tour.latest();
    expect(between || afterwards, name + "breaks at " + begin + " amid other things");
  }

  private void checkJobs() {
    Set<Integer> out = new HashSet<>();
    for (int job : plan.leftOut()) {
      out.add(job);
    }
    long weight = 0;
    for (int job = 0; job < given.works().size(); job++) {
      Work work = given.works().get(job);
      List<Call> made = calls.getOrDefault(job, List.of());
      if (out.contains(job)) {
        expect(made.isEmpty(), "job " + job + " is left out and planned");
        weight += work.weight();
        continue;
      }
      expect(made.size() == work.crew(), "job " + job + " has " + made.size() + " people");
      expect(
          made.stream().map(Call::start).distinct().count() <= 1,
          "job " + job + " is not begun together");
      expect(
          made.stream().map(call -> given.tours().get(call.route()).owner()).distinct().count()
              == made.size(),
          "job " + job + " has somebody twice");
      for (int earlier : work.after()) {
        List<Call> before = calls.getOrDefault(earlier, List.of());
        boolean kept =
            !before.isEmpty()
                && !made.isEmpty()
                && before.get(0).start() + given.works().get(earlier).duration()
                    <= made.get(0).start();
        expect(kept, "job " + job + " is not after job " + earlier);
      }
    }
    expect(weight == plan.leftOutWeight(), "leaves out " + weight);
  }

  private static boolean in(Span span, long start) {
    return span.first() <= start && start <= span.last();
  }

  private void expect(boolean kept, String otherwise) {
    if (!kept) {
      faults.add(otherwise);
    }
  }
}
