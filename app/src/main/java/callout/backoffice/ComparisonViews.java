package callout.backoffice;

import callout.planning.Comparison;
import callout.planning.LeftOut;
import callout.planning.ProposedStop;
import callout.planning.ReasonTexts;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.display.ServiceNames;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what a proposal would change, and what it leaves out. */
@Component
class ComparisonViews {

  private final CaseProjection cases;
  private final ServiceNames services;
  private final ReasonTexts reasons;
  private final Moments moments;
  private final Texts texts;

  ComparisonViews(
      CaseProjection cases,
      ServiceNames services,
      ReasonTexts reasons,
      Moments moments,
      Texts texts) {
    this.cases = cases;
    this.services = services;
    this.reasons = reasons;
    this.moments = moments;
    this.texts = texts;
  }

  /**
   * @param clock by which times are told; null: each site's
   */
  ComparisonView of(Comparison comparison, @Nullable ZoneId clock) {
    Map<CaseNumber, String> customers =
        cases.customerNames(
            Stream.of(
                    comparison.changes().stream().map(change -> change.stop().caseNumber()),
                    comparison.leftOut().stream().map(LeftOut::caseNumber),
                    comparison.staying().stream().map(LeftOut::caseNumber))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
    List<ComparisonView.Line> lines =
        comparison.changes().stream()
            .map(change -> line(change, customers.get(change.stop().caseNumber()), clock))
            .toList();
    Long before = comparison.travelBefore();
    return new ComparisonView(
        lines.stream().filter(line -> line.from() == null).toList(),
        lines.stream().filter(line -> line.from() != null).toList(),
        leftOut(comparison.leftOut(), customers),
        leftOut(comparison.staying(), customers),
        before == null ? null : moments.duration(before),
        moments.duration(comparison.travelAfter()),
        lines.stream().filter(ComparisonView.Line::late).count(),
        lines.stream().filter(ComparisonView.Line::stale).count());
  }

  private ComparisonView.Line line(
      Comparison.Change change, @Nullable String customer, @Nullable ZoneId clock) {
    ProposedStop stop = change.stop();
    ProposedStop.Before before = stop.before();
    ZoneId zone = clock == null ? stop.zone() : clock;
    return new ComparisonView.Line(
        stop.visit().toString(),
        Objects.requireNonNull(stop.caseNumber()).value(),
        services.in(stop.title(), texts.language()),
        customer,
        change.technician(),
        local(stop.start(), zone),
        local(stop.end(), zone),
        place(change.technicianName(), stop.start(), zone),
        before == null ? null : place(before.technicianName(), before.start(), zone),
        change.late(),
        change.stale());
  }

  private List<RunPage.LeftOutLine> leftOut(
      List<LeftOut> visits, Map<CaseNumber, String> customers) {
    return visits.stream().map(visit -> leftOut(visit, customers.get(visit.caseNumber()))).toList();
  }

  RunPage.LeftOutLine leftOut(LeftOut visit, @Nullable String customer) {
    Language language = texts.language();
    return new RunPage.LeftOutLine(
        visit.caseNumber().value(),
        services.in(visit.title(), language),
        customer,
        visit.reasons().isEmpty()
            ? List.of(reasons.nobodyInArea(language))
            : NearestReasons.of(visit.reasons()).stream()
                .map(r -> reasons.sentence(r, language))
                .toList());
  }

  private String place(String technician, Instant start, ZoneId zone) {
    return technician + ", " + moments.dayAndTime(start, zone);
  }

  private static String local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).withNano(0).toString();
  }
}
