package callout.workflow.web;

import callout.cases.Cases;
import callout.cases.Viewer;
import callout.documents.Documents;
import callout.documents.StoredDocument;
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
  private final Cases cases;
  private final Intake intake;
  private final Documents documents;
  private final CaseRows rows;
  private final TaskRows tasks;
  private final RequestLines request;
  private final WorkLines work;
  private final PhotoLines photos;
  private final TrailLines trail;
  private final DealingLines dealings;
  private final OrderActions actions;
  private final People people;
  private final Moments moments;
  private final Texts texts;

  CasePages(
      CaseProjection projection,
      CaseDiagrams diagrams,
      Cases cases,
      Intake intake,
      Documents documents,
      CaseRows rows,
      TaskRows tasks,
      RequestLines request,
      WorkLines work,
      PhotoLines photos,
      TrailLines trail,
      DealingLines dealings,
      OrderActions actions,
      People people,
      Moments moments,
      Texts texts) {
    this.projection = projection;
    this.diagrams = diagrams;
    this.cases = cases;
    this.intake = intake;
    this.documents = documents;
    this.rows = rows;
    this.tasks = tasks;
    this.request = request;
    this.work = work;
    this.photos = photos;
    this.trail = trail;
    this.dealings = dealings;
    this.actions = actions;
    this.people = people;
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
    List<TaskRow> open = tasks.of(number);
    Viewer viewer = People.viewer();
    boolean office = viewer.worksInOffice();
    return new CasePage(
        number.value(),
        state.customerName(),
        request.serviceOf(facts),
        office || viewer.roles().contains(Role.TECHNICIAN),
        rows.standing(state),
        rows.waitsFor(state),
        moments.past(state.since(), zone),
        Station.lineOf(state),
        instances(number, pictures),
        open,
        failures(pictures),
        request.of(facts, office),
        work.visits(number),
        work.orders(number),
        photos.ofCase(number, zone),
        documents.of(number).stream()
            .filter(document -> !document.isPhoto())
            .map(document -> line(document, zone))
            .toList(),
        cases.participants(number).stream()
            .map(
                person ->
                    new CasePage.Person(
                        people.nameOf(person.username()), texts.code("role", person.role().code())))
            .toList(),
        trail.milestones(number, open, zone),
        office ? trail.receipts(number, zone) : List.of(),
        office ? trail.notices(number, zone) : List.of(),
        dealings.of(number, zone, office),
        actions.of(number));
  }

  private List<CasePage.Instance> instances(CaseNumber number, List<ProcessPicture> pictures) {
    int shown =
        IntStream.range(0, pictures.size()).filter(i -> !pictures.get(i).ended()).max().orElse(0);
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

  /** "Visit", or "Visit 2" where a case has several. */
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

  private CasePage.DocumentLine line(StoredDocument document, ZoneId zone) {
    return new CasePage.DocumentLine(
        document.id().toString(),
        texts.of("case.document." + document.kind(), document.fileName()),
        document.version(),
        texts.of("case.document.kilobytes", Math.max(1, document.bytes() / 1024)),
        document.contentHash(),
        moments.past(document.createdAt(), zone));
  }
}
