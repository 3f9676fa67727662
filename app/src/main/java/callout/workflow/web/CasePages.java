package callout.workflow.web;

import callout.cases.Viewer;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseDiagrams;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import callout.workflow.ProcessPicture;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together all that the page of a case shows to whoever asks. */
@Component
class CasePages {

  private final CaseProjection projection;
  private final CaseDiagrams diagrams;
  private final Intake intake;
  private final CaseParts parts;
  private final RequestLines request;
  private final OrderActions actions;
  private final Moments moments;
  private final Texts texts;

  CasePages(
      CaseProjection projection,
      CaseDiagrams diagrams,
      Intake intake,
      CaseParts parts,
      RequestLines request,
      OrderActions actions,
      Moments moments,
      Texts texts) {
    this.projection = projection;
    this.diagrams = diagrams;
    this.intake = intake;
    this.parts = parts;
    this.request = request;
    this.actions = actions;
    this.moments = moments;
    this.texts = texts;
  }

  /** Technicians see what the job needs: neither decisions and messages nor where it came from. */
  @Transactional(readOnly = true)
  public CasePage of(CaseNumber number) {
    CaseState state = projection.find(number).orElseThrow(() -> new NotFound("case", number));
    RequestFacts facts = intake.request(number);
    ZoneId zone = facts.zone();
    List<ProcessPicture> pictures = diagrams.of(number);
    List<TaskRow> open = parts.tasks().of(number);
    Viewer viewer = People.viewer();
    boolean office = viewer.worksInOffice();
    return new CasePage(
        number.value(),
        state.customerName(),
        request.serviceOf(facts),
        office || viewer.roles().contains(Role.TECHNICIAN),
        Prices.shown(),
        parts.rows().standing(state),
        parts.rows().waitsFor(state),
        moments.past(state.since(), zone),
        Station.lineOf(state),
        instances(number, pictures),
        open,
        failures(pictures),
        request.of(facts, office),
        parts.work().visits(number),
        parts.work().orders(number),
        parts.signatures().of(number, zone),
        parts.photos().ofCase(number, zone),
        parts.documents().of(number, zone),
        parts.people().on(number),
        parts.trail().milestones(number, open, zone),
        office ? parts.trail().receipts(number, zone) : List.of(),
        office ? parts.trail().notices(number, zone) : List.of(),
        parts.dealings().of(number, zone, office),
        parts.comments().of(number),
        actions.of(number),
        office ? parts.work().billing(number, zone) : List.of());
  }

  private List<CasePage.Instance> instances(CaseNumber number, List<ProcessPicture> pictures) {
    int shown =
        IntStream.range(0, pictures.size())
            .filter(i -> !pictures.get(i).ended() && !pictures.get(i).beside())
            .max()
            .orElse(0);
    List<CasePage.Instance> instances = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      ProcessPicture picture = pictures.get(i);
      instances.add(
          new CasePage.Instance(
              String.valueOf(i),
              "/cases/%s/diagrams/%d".formatted(number, i),
              title(picture, pictures),
              i == shown));
    }
    return instances;
  }

  /** "Visit", or "Visit 2" where a case has several; what runs beside says what it is about. */
  private String title(ProcessPicture picture, List<ProcessPicture> all) {
    List<ProcessPicture> alike =
        all.stream().filter(other -> other.processKey().equals(picture.processKey())).toList();
    String name = texts.code("case.process", picture.processKey());
    return alike.size() == 1 ? name : name + " " + (alike.indexOf(picture) + 1);
  }

  private List<CasePage.Failure> failures(List<ProcessPicture> pictures) {
    boolean mayTryAgain = People.has(Role.ADMINISTRATOR);
    return pictures.stream()
        .flatMap(
            picture ->
                picture.failed().stream()
                    .map(
                        element ->
                            new CasePage.Failure(
                                texts.of(
                                    "case.failure",
                                    ElementNames.of(picture.xml(), element),
                                    title(picture, pictures)),
                                mayTryAgain ? element : null)))
        .toList();
  }
}
