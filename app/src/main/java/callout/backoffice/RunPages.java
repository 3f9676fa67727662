package callout.backoffice;

import callout.planning.LeftOut;
import callout.planning.Proposal;
import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.Publication;
import callout.planning.ReasonTexts;
import callout.planning.RunState;
import callout.planning.SkippedStop;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.VisitId;
import callout.web.Moments;
import callout.web.PageFrame;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import callout.workflow.display.ServiceNames;
import callout.workflow.web.People;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a planning run shows. */
@Component
class RunPages {

  private static final Set<RunState> AT_WORK =
      EnumSet.of(RunState.OPENED, RunState.COLLECTED, RunState.SOLVING);

  private final RunStandings standings;
  private final StaffTasks tasks;
  private final CaseProjection cases;
  private final ReasonTexts reasons;
  private final Moments moments;
  private final ServiceNames services;
  private final Texts texts;

  RunPages(
      RunStandings standings,
      StaffTasks tasks,
      CaseProjection cases,
      ReasonTexts reasons,
      Moments moments,
      ServiceNames services,
      Texts texts) {
    this.standings = standings;
    this.tasks = tasks;
    this.cases = cases;
    this.reasons = reasons;
    this.moments = moments;
    this.services = services;
    this.texts = texts;
  }

  RunPage of(Proposal proposal) {
    Publication publication = proposal.publication();
    int published = publication == null ? 0 : publication.planned().size();
    List<ProposedRoute> routes =
        proposal.routes().stream()
            .map(route -> withoutSkipped(route, publication))
            .filter(route -> !route.stops().isEmpty())
            .toList();
    return new RunPage(
        proposal.run().toString(),
        standings.days(proposal.request()),
        standings.area(proposal.request()),
        standings.of(proposal.state(), published),
        AT_WORK.contains(proposal.state()),
        proposal.request().solveSeconds(),
        tasks
            .ofBusinessKey(proposal.run().toString())
            .filter(task -> task.isFor(People.viewer()))
            .map(TaskView::id)
            .orElse(null),
        proposal.message(),
        routes.isEmpty() && proposal.leftOut().isEmpty() ? List.of() : totals(proposal, routes),
        proposal.leftOut().stream().map(this::leftOut).toList(),
        publication != null && published == 0,
        skipped(publication),
        routes.stream().map(this::route).toList());
  }

  private List<RunPage.Total> totals(Proposal proposal, List<ProposedRoute> routes) {
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
            "leftOut",
            String.valueOf(
                proposal.totals().leftOut()
                    + (publication == null ? 0 : publication.skipped().size()))),
        new RunPage.Total("technicians", String.valueOf(technicians)),
        new RunPage.Total("travel", moments.duration(travelSeconds(routes))),
        new RunPage.Total("work", moments.duration(work.toSeconds())));
  }

  private static long travelSeconds(List<ProposedRoute> routes) {
    return routes.stream().mapToLong(ProposedRoute::travelSeconds).sum();
  }

  private RunPage.LeftOutLine leftOut(LeftOut visit) {
    Language language = texts.language();
    return new RunPage.LeftOutLine(
        visit.caseNumber().value(),
        services.in(visit.title(), language),
        customer(visit.caseNumber()),
        visit.reasons().isEmpty()
            ? List.of(reasons.nobodyInArea(language))
            : visit.reasons().stream().map(r -> reasons.sentence(r, language)).toList());
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

  private RunPage.RouteCard route(ProposedRoute route) {
    return new RunPage.RouteCard(
        route.technicianName(),
        PageFrame.initials(route.technicianName()),
        Stream.of(
                moments.day(route.day()),
                texts.of("run.route.visits", route.stops().size()),
                texts.of("run.drive", moments.duration(route.travelSeconds())))
            .collect(Collectors.joining(" · ")),
        route.stops().stream().map(this::stop).toList());
  }

  private @Nullable String customer(CaseNumber number) {
    return cases.find(number).map(CaseState::customerName).orElse(null);
  }

  private RunPage.StopLine stop(ProposedStop stop) {
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
        stop.fixed());
  }
}
