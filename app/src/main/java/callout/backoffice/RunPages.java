package callout.backoffice;

import callout.backoffice.RunTasks.RunTask;
import callout.planning.Comparison;
import callout.planning.LeftOut;
import callout.planning.PlanningRuns;
import callout.planning.Proposal;
import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.Publication;
import callout.planning.ReasonTexts;
import callout.planning.RunState;
import callout.planning.SkippedStop;
import callout.shared.CaseNumber;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import callout.web.Moments;
import callout.web.PageFrame;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import callout.workflow.display.ServiceNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a planning run shows. */
@Component
class RunPages {

  private final PlanningRuns runs;
  private final RunStandings standings;
  private final RunTasks tasks;
  private final RunsBeside beside;
  private final ProgressViews progress;
  private final ComparisonViews comparisons;
  private final CaseProjection cases;
  private final ReasonTexts reasons;
  private final Moments moments;
  private final ServiceNames services;
  private final Texts texts;

  RunPages(
      PlanningRuns runs,
      RunStandings standings,
      RunTasks tasks,
      RunsBeside beside,
      ProgressViews progress,
      ComparisonViews comparisons,
      CaseProjection cases,
      ReasonTexts reasons,
      Moments moments,
      ServiceNames services,
      Texts texts) {
    this.runs = runs;
    this.standings = standings;
    this.tasks = tasks;
    this.beside = beside;
    this.progress = progress;
    this.comparisons = comparisons;
    this.cases = cases;
    this.reasons = reasons;
    this.moments = moments;
    this.services = services;
    this.texts = texts;
  }

  RunPage of(Proposal proposal) {
    Publication publication = proposal.publication();
    int published =
        publication == null ? 0 : publication.planned().size() + publication.moved().size();
    boolean solving = BoardRuns.AT_WORK.contains(proposal.state());
    Comparison comparison =
        proposal.state() == RunState.SOLVED ? runs.comparison(proposal.run()) : null;
    // planned visits without a better place are told apart as long as the plan stands beside it
    List<LeftOut> leftOut =
        comparison == null
            ? proposal.leftOut().stream().filter(left -> !left.planned()).toList()
            : comparison.leftOut();
    Optional<RunTask> task = tasks.of(proposal.run());
    List<ProposedRoute> routes =
        proposal.routes().stream()
            .map(route -> withoutSkipped(route, publication))
            .filter(route -> !route.stops().isEmpty())
            .toList();
    return new RunPage(
        proposal.run().toString(),
        standings.days(proposal.request()),
        standings.area(proposal.request()),
        standings.of(proposal.state(), published + proposal.handedOn()),
        solving,
        proposal.request().solveSeconds(),
        task.map(RunTask::id).orElse(null),
        proposal.message(),
        routes.isEmpty() && proposal.leftOut().isEmpty()
            ? List.of()
            : totals(proposal, routes, leftOut.size()),
        leftOut.stream()
            .map(visit -> comparisons.leftOut(visit, customer(visit.caseNumber())))
            .toList(),
        publication != null && published + proposal.handedOn() == 0,
        proposal.handedOn() > 0,
        skipped(publication),
        routes.stream().map(route -> route(route, publication)).toList(),
        solving
            ? progress.of(runs.progress(proposal.run()), proposal.request().solveSeconds())
            : null,
        comparison == null ? null : comparisons.of(comparison, null),
        task.map(RunTask::changed).orElse(null),
        beside.of(proposal.run(), proposal.request(), proposal.state()));
  }

  private List<RunPage.Total> totals(Proposal proposal, List<ProposedRoute> routes, int leftOut) {
    Publication publication = proposal.publication();
    long technicians = routes.stream().map(ProposedRoute::technician).distinct().count();
    Duration work =
        routes.stream()
            .flatMap(route -> route.stops().stream())
            .map(stop -> Duration.between(stop.start(), stop.end()))
            .reduce(Duration.ZERO, Duration::plus);
    return List.of(
        publication == null
            ? new RunPage.Total("planned", String.valueOf(proposal.totals().placed()))
            : new RunPage.Total("published", String.valueOf(publication.planned().size())),
        new RunPage.Total(
            "moved",
            String.valueOf(
                publication == null ? proposal.totals().moved() : publication.moved().size())),
        new RunPage.Total(
            "leftOut",
            String.valueOf(leftOut + (publication == null ? 0 : publication.skipped().size()))),
        new RunPage.Total("technicians", String.valueOf(technicians)),
        new RunPage.Total("travel", moments.duration(travelSeconds(routes))),
        new RunPage.Total("work", moments.duration(work.toSeconds())));
  }

  private static long travelSeconds(List<ProposedRoute> routes) {
    return routes.stream().mapToLong(ProposedRoute::travelSeconds).sum();
  }

  /** What was skipped at publication is on no route. */
  private static ProposedRoute withoutSkipped(
      ProposedRoute route, @Nullable Publication publication) {
    if (publication == null || publication.skipped().isEmpty()) {
      return route;
    }
    Set<VisitId> skipped =
        publication.skipped().stream().map(SkippedStop::visit).collect(Collectors.toSet());
    return route.without(skipped);
  }

  private List<String> skipped(@Nullable Publication publication) {
    return publication == null
        ? List.of()
        : publication.skipped().stream()
            .map(s -> s.caseNumber() + ": " + reasons.sentence(s, texts.language()))
            .toList();
  }

  private RunPage.RouteCard route(ProposedRoute route, @Nullable Publication publication) {
    return new RunPage.RouteCard(
        route.technicianName(),
        PageFrame.initials(route.technicianName()),
        Stream.of(
                moments.day(route.day()),
                texts.of("run.route.visits", route.stops().size()),
                texts.of("run.drive", moments.duration(route.travelSeconds())))
            .collect(Collectors.joining(" · ")),
        pause(route),
        publication == null || publication.skipped().isEmpty()
            ? moments.duration(wayHome(route))
            : null,
        route.stops().stream().map(stop -> stop(stop, route.technician())).toList());
  }

  private static int wayHome(ProposedRoute route) {
    return route.travelSeconds()
        - route.stops().stream().mapToInt(ProposedStop::travelSeconds).sum();
  }

  private @Nullable String customer(CaseNumber number) {
    return cases.find(number).map(CaseState::customerName).orElse(null);
  }

  /** Told by the clock of the sites; a route's sites have one. */
  private @Nullable String pause(ProposedRoute route) {
    TimeWindow pause = route.pause();
    return pause == null
        ? null
        : texts.of(
            "board.break", moments.hours(pause.start(), pause.end(), route.stops().get(0).zone()));
  }

  private @Nullable String movedFrom(ProposedStop stop, String technician) {
    ProposedStop.Before before = stop.before();
    return before == null || !stop.isMovedTo(technician)
        ? null
        : before.technicianName() + ", " + moments.dayAndTime(before.start(), stop.zone());
  }

  private RunPage.StopLine stop(ProposedStop stop, String technician) {
    CaseNumber caseNumber = stop.caseNumber();
    return new RunPage.StopLine(
        caseNumber == null ? null : caseNumber.value(),
        stop.title().isEmpty()
            ? texts.of("run.stop.held")
            : services.in(stop.title(), texts.language()),
        caseNumber == null ? null : customer(caseNumber),
        moments.time(stop.start(), stop.zone()),
        moments.time(stop.end(), stop.zone()),
        moments.duration(stop.travelSeconds()),
        !stop.waited() && !stop.isMovedTo(technician),
        movedFrom(stop, technician));
  }
}
