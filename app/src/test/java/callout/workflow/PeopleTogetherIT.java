package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import callout.WaitingVisit;
import callout.cases.Viewer;
import callout.notices.Notice;
import callout.notices.Notices;
import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.display.StaffNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a request to two technicians who are planned together, go there and close the order. */
class PeopleTogetherIT extends TwoPeople {

  @Autowired private StaffNames staff;
  @Autowired private Notices notices;
  @Autowired private JdbcClient jdbc;

  @Test
  void arePlannedByARunToldOfEachOtherAndCloseTheOrder() {
    CaseNumber caseNumber = twoNeeded();
    List<VisitDemand> two = visits.of(caseNumber);
    WaitingVisit.leaveOnly(jdbc, caseNumber);
    var supervisor = signedIn(username("supervisor"));
    assertThat(supervisor.open("/cases/" + caseNumber).body()).contains("together with one more");

    publishARun(two.get(0));
    runJobs(caseNumber);

    PlannedStop first = visits.stop(two.get(0).visit()).orElseThrow();
    PlannedStop second = visits.stop(two.get(1).visit()).orElseThrow();
    assertThat(second.start()).isEqualTo(first.start());
    assertThat(second.technician()).isNotEqualTo(first.technician());
    assertThat(second.arrivalWindow()).isEqualTo(first.arrivalWindow());

    assertThat(notices.of(caseNumber))
        .as("two people come, and the customer is told once")
        .extracting(Notice::template)
        .containsOnlyOnce("visit-planned");

    String ana = staff.nameOf(first.technician());
    String bo = staff.nameOf(second.technician());
    assertThat(supervisor.open("/cases/" + caseNumber).body())
        .contains("together with " + ana, "together with " + bo);
    assertThat(supervisor.open("/cases/" + caseNumber + "?lang=de").body())
        .contains("zusammen mit " + ana, "zusammen mit " + bo);
    supervisor.open("/cases/" + caseNumber + "?lang=en");
    assertThat(supervisor.get(board(two.get(0), first)).body())
        .contains("with " + ana, "with " + bo);
    assertThat(told(first.visit())).contains("together with " + bo);
    assertThat(told(second.visit())).contains("together with " + ana);

    two.forEach(visit -> carryOut(caseNumber, visit.visit(), DONE));
    approveReport(caseNumber);
    assertThat(end(caseNumber)).isPresent();
    assertThat(orders.of(caseNumber).get(0).closure()).hasToString("AS_SPECIFIED");
  }

  private String told(VisitId visit) {
    TaskView task = staffTasks.ofBusinessKey(visit.toString()).orElseThrow();
    Viewer technician = viewer(Objects.requireNonNull(task.assignee()), Role.TECHNICIAN);
    return String.valueOf(staffTasks.form(task.id(), technician).data().get("purposeText"));
  }

  private static String board(VisitDemand visit, PlannedStop stop) {
    return "/board/data?area=%s&from=%s&days=1"
        .formatted(visit.areaCode(), stop.start().atZone(visit.zone()).toLocalDate());
  }

  /** Of the visit's area, some days ahead. */
  private void publishARun(VisitDemand visit) {
    LocalDate day = LocalDate.now(visit.zone()).plusDays(8);
    String run =
        staffTasks.start(
            "route-planning",
            Map.of(
                "areaCode",
                visit.areaCode(),
                "firstDay",
                day.toString(),
                "days",
                3,
                "solveSeconds",
                2));
    runJobs(run);
    TaskView proposal = Until.isThere("a proposal", () -> staffTasks.ofBusinessKey(run));
    staffTasks.complete(proposal.id(), DISPATCHER, Map.of("proposalDecision", "publish"));
    runJobs(run);
  }

  private void runJobs(String run) {
    for (List<Job> jobs = due(run); !jobs.isEmpty(); jobs = due(run)) {
      jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private List<Job> due(String run) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(run)
        .list()
        .stream()
        .flatMap(
            instance ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .withRetriesLeft()
                    .list()
                    .stream())
        .toList();
  }
}
