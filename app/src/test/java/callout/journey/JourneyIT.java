package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.Until;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.integration.ImportsClient;
import callout.notices.Notice;
import callout.notices.Notices;
import callout.orders.Orders;
import callout.planning.PlannedStop;
import callout.planning.PlanningRuns;
import callout.planning.Promises;
import callout.planning.Visits;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.RunId;
import callout.workforce.Workforce;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of requests from its import to the end of each case, through the doors people use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";

  @Autowired private PlanningRuns runs;
  @Autowired private Visits visits;
  @Autowired private Promises promises;
  @Autowired private Workforce workforce;
  @Autowired private Orders orders;
  @Autowired private Documents documents;
  @Autowired private Notices notices;
  @Autowired private Releases releases;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;

  private final LocalDate today = LocalDate.now(Plan.LOS_ANGELES);
  private final LocalDate firstDay = today.plusDays(1);

  private List<Plan> plans;
  private ImportFile file;
  private ImportsClient imports;
  private HttpResponse<String> sent;
  private JsonNode imported;
  private RequestsClient sender;
  private People people;
  private Dispatching dispatching;
  private FieldTrip field;
  private Journey journey;
  private List<Traveller> travellers;

  @BeforeAll
  void travel() {
    plans = Plan.of(JourneyRows.read(), firstDay);
    file = ImportFile.of(plans.stream().map(Plan::row).toList());
    imports = new ImportsClient(port, apiKey());
    sender = new RequestsClient(port, apiKey());
    sent = send();
    imported = imports.ended(sent);
    travellers = plans.stream().map(this::traveller).toList();
    journey = journey();
    journey.travel(firstDay);
    travellers.forEach(
        t ->
            Until.isTrue(
                t + " to end",
                () -> sender.status(t.requestId()).get("status").asText().equals("closed")));
  }

  private Journey journey() {
    var tasks = new OpenTasks(engine.getTaskService());
    people =
        new People(
            tasks,
            username -> new Desk(signedIn(username), username),
            technician -> new Phone(signedIn(technician)),
            RunningCallout::username,
            new PortalGuest(portal(CUSTOMER)));
    CaseNumber joined =
        travellers.stream()
            .filter(t -> t.course() == Course.AS_SPECIFIED && t.plan().hasPortal())
            .findFirst()
            .orElseThrow()
            .caseNumber();
    dispatching =
        new Dispatching(people.dispatcher(), people.supervisor(), tasks, runs, visits, promises);
    field = new FieldTrip(people, dispatching, orders, visits, documents);
    return new Journey(
        travellers,
        tasks,
        people,
        new OfficeWork(people, engine, joined),
        dispatching,
        field,
        traveller -> report(traveller).id().toString());
  }

  @Test
  void accountsForEveryRow() {
    counts(imported, plans.size(), file.duplicates(), file.refusals().size());
    assertThat(travellers).extracting(Traveller::caseNumber).doesNotHaveDuplicates();
    String refused =
        imports.get(sent.headers().firstValue("Location").get() + "/refused.csv").body();
    assertThat(refused).contains(file.refusals());
    assertThat(refused.lines()).hasSize(1 + file.refusals().size());
  }

  @Test
  void findsNothingNewInTheSameFile() {
    counts(imports.ended(send()), 0, plans.size() + file.duplicates(), file.refusals().size());
  }

  @Test
  void bringsEveryCaseToTheOneEndThatIsMeantForIt() {
    var remains = new EngineRemains(engine);
    for (Traveller traveller : travellers) {
      assertThat(sender.status(traveller.requestId()).get("end").asText())
          .as(traveller.toString())
          .isEqualTo(traveller.course().code());
      assertThat(remains.endsOf(traveller.caseNumber()))
          .as(traveller.toString())
          .containsExactlyInAnyOrderElementsOf(traveller.course().ends());
    }
    assertThat(travellers).extracting(Traveller::course).contains(Course.values());
  }

  @Test
  void putsEachVersionOfAnOrderOnPaper() throws Exception {
    var versions = new AgreedVersions(orders, documents);
    for (Traveller traveller : journey.those(t -> t.plan().isApproved())) {
      versions.check(traveller);
    }
    for (Traveller traveller : journey.those(t -> !t.plan().isApproved())) {
      assertThat(documents.of(traveller.caseNumber())).as(traveller.toString()).isEmpty();
    }
  }

  @Test
  void handsDocumentsOutToTheStaff() {
    var agent = signedIn(username("agent"));
    Traveller traveller = journey.those(t -> t.course() == Course.CONFIRMED_TWICE).get(0);
    for (StoredDocument document : documents.of(traveller.caseNumber())) {
      var download = agent.open("/documents/" + document.id());
      assertThat(download.statusCode()).isEqualTo(200);
      assertThat(download.headers().firstValue("Content-Type")).hasValue("application/pdf");
      assertThat(download.body()).startsWith("%PDF");
    }
  }

  @Test
  void showsTheReportToTheCustomerOnceItIsReleased() throws Exception {
    var versions = new AgreedVersions(orders, documents);
    for (Traveller traveller : journey.those(t -> t.course().isReported())) {
      assertThat(versions.text(report(traveller)))
          .as(traveller.toString())
          .contains(orders.of(traveller.caseNumber()).get(0).number());
      assertThat(releases.of(traveller.caseNumber()))
          .as(traveller.toString())
          .hasSize(traveller.course().isDone() ? 1 : 0);
    }
  }

  @Test
  void tellsThoseConcernedEachStep() {
    for (Traveller traveller : travellers) {
      assertThat(notices.of(traveller.caseNumber()))
          .as(traveller.toString())
          .extracting(Notice::template)
          .isEqualTo(noticesOf(traveller));
    }
  }

  private List<String> noticesOf(Traveller traveller) {
    List<String> expected = new ArrayList<>(traveller.plan().notices());
    if (dispatching.hasBrokenThePromiseOf(traveller.caseNumber())) {
      expected.add(expected.lastIndexOf("visit-planned"), "promise-changed");
    } else if (traveller.course() == Course.DECLINED_ONCE) {
      expected.remove("visit-planned"); // the time stays as it was told
    }
    return expected;
  }

  @Test
  void freesThePlaceOfAVisitThatIsCancelled() {
    assertThat(field.calledOff()).isNotEmpty();
    field
        .calledOff()
        .forEach(
            (caseNumber, technician) -> {
              assertThat(visits.openStopsOf(technician))
                  .extracting(PlannedStop::visit)
                  .doesNotContain(visits.of(caseNumber).get(0).visit());
              assertThat(people.phone(technician).day()).doesNotContain(caseNumber.value());
            });
  }

  @Test
  void leavesNothingInTheEngine() {
    var remains = new EngineRemains(engine);
    for (Traveller traveller : travellers) {
      assertThat(remains.ofCase(traveller.caseNumber())).as(traveller.toString()).isEmpty();
    }
    for (RunId run : dispatching.published()) {
      assertThat(remains.ofInstance(run.toString())).isEmpty();
    }
  }

  @Test
  void plansRoutesThatPeopleCanDrive() {
    PublishedRoutes routes = PublishedRoutes.read(workforce, visits, today);

    assertThat(routes.calls().size())
        .isGreaterThanOrEqualTo(journey.those(t -> t.course().isReported()).size());
    assertThat(routes.faults()).isEmpty();
    assertThat(routes.withAnOverlap().faults()).anyMatch(fault -> fault.startsWith("overlap"));
  }

  private HttpResponse<String> send() {
    return imports.send(file.bytes(), plans.get(0).row().mapping().json());
  }

  private void counts(JsonNode status, int accepted, int duplicates, int refused) {
    assertThat(
            List.of("rows", "accepted", "duplicates", "refused").stream()
                .map(count -> status.get(count).asInt()))
        .containsExactly(file.rows(), accepted, duplicates, refused);
  }

  private Traveller traveller(Plan plan) {
    return jdbc.sql("select id, case_number from intake_request where external_id = ?")
        .param(plan.row().externalId())
        .query(
            (row, n) -> new Traveller(plan, row.getString("id"), CaseNumber.of(row.getString(2))))
        .single();
  }

  private StoredDocument report(Traveller traveller) {
    return documents.of(traveller.caseNumber()).stream()
        .filter(document -> document.kind().equals("visit-report"))
        .findFirst()
        .orElseThrow();
  }
}
