package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.Until;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.journey.RouteChecker.Call;
import callout.notices.Notice;
import callout.notices.Notices;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.Orders;
import callout.planning.PlanningRuns;
import callout.planning.Visits;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.RunId;
import callout.workflow.StaffTasks;
import callout.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Real requests from intake to closure, through the doors that people and systems use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT extends RunningCallout {

  @Autowired private StaffTasks staffTasks;
  @Autowired private PlanningRuns runs;
  @Autowired private Visits visits;
  @Autowired private Workforce workforce;
  @Autowired private Orders orders;
  @Autowired private Documents documents;
  @Autowired private Notices notices;
  @Autowired private Releases releases;
  @Autowired private HistoryService history;
  @Autowired private ProcessEngine engine;

  private final RouteChecker checker = new RouteChecker(40, 1.3);
  private final LocalDate today = LocalDate.now(JourneyRows.LOS_ANGELES);

  private List<Plan> plans;
  private RequestsClient sender;
  private Dispatching dispatching;
  private Journey journey;

  @BeforeAll
  void travel() {
    plans = Plan.of(JourneyRows.read().rows(), today);
    sender = new RequestsClient(port, apiKey());
    var tasks = new OpenTasks(staffTasks);
    dispatching = new Dispatching(desk("dispatcher"), tasks, runs, visits);
    journey =
        new Journey(
            sender,
            desk("agent"),
            desk("supervisor"),
            dispatching,
            tasks,
            technician -> new Phone(signedIn(technician)),
            technician -> new Desk(signedIn(technician), technician),
            caseNumber -> of(caseNumber, "visit-report").get(0).id().toString());
    journey.travel(plans, today);
    journey
        .travellers()
        .forEach(
            t ->
                Until.isTrue(
                    t + " to end",
                    () -> sender.status(t.requestId()).get("status").asText().equals("closed")));
  }

  @Test
  void makesACaseOfEachRowOrRefusesIt() {
    assertThat(journey.travellers().size() + journey.refusals().size()).isEqualTo(plans.size());
    assertThat(journey.travellers()).extracting(Traveller::caseNumber).doesNotHaveDuplicates();
    assertThat(journey.refusals()).hasSize(1);
    assertThat(journey.refusals().get(0).statusCode()).isEqualTo(400);
    assertThat(journey.refusals().get(0).body()).contains("contactEmail");
  }

  @Test
  void answersARepeatedRowWithItsCase() {
    Traveller first = journey.travellers().get(0);
    var again = sender.submit("again", first.plan().row().fields());

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(RequestsClient.read(again).get("caseNumber").asText())
        .isEqualTo(first.caseNumber().value());
  }

  @Test
  void bringsEveryCaseToTheOneEndThatIsMeantForIt() {
    for (Traveller traveller : journey.travellers()) {
      assertThat(sender.status(traveller.requestId()).get("end").asText())
          .as(traveller.toString())
          .isEqualTo(traveller.plan().ending().code());
      assertThat(ends(traveller))
          .as(traveller.toString())
          .containsExactly(traveller.plan().ending().element());
    }
    assertThat(journey.travellers())
        .extracting(t -> t.plan().ending())
        .contains(
            Ending.REJECTED_BY_RULE,
            Ending.REJECTED_AT_REVIEW,
            Ending.REJECTED_AT_APPROVAL,
            Ending.NOT_CARRIED_OUT,
            Ending.AS_SPECIFIED);
  }

  @Test
  void givesEachApprovedOrderItsDocument() throws Exception {
    var agent = signedIn(username("agent"));
    for (Traveller traveller : journey.travellers()) {
      List<StoredDocument> issued = of(traveller.caseNumber(), "order");
      if (!traveller.plan().ending().isApproved()) {
        assertThat(issued).as(traveller.toString()).isEmpty();
        continue;
      }
      assertThat(issued).as(traveller.toString()).hasSize(1);
      OrderFacts order = orders.of(traveller.caseNumber()).get(0);
      String text = text(documents.content(issued.get(0).id()));
      assertThat(text).as(traveller.toString()).contains(order.number());
      for (OrderLine line : order.lines()) {
        assertThat(text).as(traveller.toString()).contains(line.description());
      }
      var download = agent.open("/documents/" + issued.get(0).id());
      assertThat(download.statusCode()).as(traveller.toString()).isEqualTo(200);
      assertThat(download.headers().firstValue("Content-Type")).hasValue("application/pdf");
      assertThat(download.body()).startsWith("%PDF");
    }
  }

  @Test
  void showsTheReportToTheCustomerOnceItIsReleased() throws Exception {
    for (Traveller traveller : journey.those(t -> t.plan().ending().isApproved())) {
      StoredDocument report = of(traveller.caseNumber(), "visit-report").get(0);
      assertThat(text(documents.content(report.id())))
          .as(traveller.toString())
          .contains(orders.of(traveller.caseNumber()).get(0).number());
      assertThat(releases.of(traveller.caseNumber()))
          .as(traveller.toString())
          .hasSize(traveller.plan().ending() == Ending.AS_SPECIFIED ? 1 : 0);
    }
  }

  @Test
  void tellsTheRequesterEachStep() {
    for (Traveller traveller : journey.travellers()) {
      assertThat(notices.of(traveller.caseNumber()))
          .as(traveller.toString())
          .extracting(Notice::template)
          .isEqualTo(traveller.plan().notices());
    }
  }

  @Test
  void leavesNothingInTheEngine() {
    for (Traveller traveller : journey.travellers()) {
      assertThat(new EngineRemains(engine).ofCase(traveller.caseNumber()))
          .as(traveller.toString())
          .isEmpty();
    }
    for (RunId run : dispatching.published()) {
      assertThat(new EngineRemains(engine).ofInstance(run.toString())).isEmpty();
    }
  }

  @Test
  void plansRoutesThatPeopleCanDrive() {
    PublishedRoutes routes = PublishedRoutes.read(workforce, visits, today);

    assertThat(routes.calls().size())
        .isGreaterThanOrEqualTo(journey.those(t -> t.plan().ending().isApproved()).size());
    assertThat(checker.faults(routes.workers(), routes.calls())).isEmpty();
  }

  @Test
  void hearsFromTheCheckerWhenAPlanIsBroken() {
    PublishedRoutes routes = PublishedRoutes.read(workforce, visits, today);
    List<Call> broken = new ArrayList<>(routes.calls());
    broken.sort(Comparator.comparing(Call::worker).thenComparing(Call::start));
    int second = 1;
    while (!broken.get(second).worker().equals(broken.get(second - 1).worker())) {
      second++;
    }
    broken.set(second, movedTo(broken.get(second - 1), broken.get(second)));

    assertThat(checker.faults(routes.workers(), broken))
        .anyMatch(fault -> fault.startsWith("overlap"));
  }

  private static Call movedTo(Call first, Call second) {
    return new Call(
        second.id(),
        second.worker(),
        second.place(),
        first.start(),
        first.start().plus(second.work()),
        second.work(),
        second.skills(),
        second.windows());
  }

  private List<String> ends(Traveller traveller) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(traveller.caseNumber().value())
        .list()
        .stream()
        .flatMap(
            root ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(root.getId())
                    .list()
                    .stream())
        .filter(activity -> activity.getActivityId().startsWith("EndEvent_"))
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private List<StoredDocument> of(CaseNumber caseNumber, String kind) {
    return documents.of(caseNumber).stream()
        .filter(document -> document.kind().equals(kind))
        .toList();
  }

  private Desk desk(String role) {
    String username = username(role);
    return new Desk(signedIn(username), username);
  }
}
