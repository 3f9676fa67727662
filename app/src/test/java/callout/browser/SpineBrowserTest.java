package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;

import callout.FreeDay;
import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.WaitingVisit;
import callout.planning.Board;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case from the first word to closure, each step by the person whose step it is. */
class SpineBrowserTest extends RunningCallout {

  private static final String DESCRIPTION = "The gate motor hums but does not move.";

  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Board board;
  @Autowired private JdbcClient jdbc;

  @Test
  void aCaseTravelsFromRequestToClosure() throws Exception {
    String caseNumber = requestOverTheApi();
    reviewInTasklist(caseNumber);
    approve(caseNumber);
    planAndPublish(CaseNumber.of(caseNumber));
    visitOnThePhone(caseNumber, technicianOf(caseNumber));
    approveTheReport(caseNumber);
    releaseTheReport(caseNumber);
    seeItClosed(caseNumber);
  }

  private String requestOverTheApi() throws Exception {
    var answer =
        browser()
            .send(
                "POST",
                "/api/v1/requests",
                """
                {"externalId": "spine-1", "serviceType": "site-visit", "description": "%s",
                 "latitude": 34.1478, "longitude": -118.3900, "contactName": "Ines Marlow",
                 "contactPhone": "+1 818 555 0142", "contactEmail": "ines@example.com"}
                """
                    .formatted(DESCRIPTION),
                "Authorization",
                "Bearer " + apiKey());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode request = new ObjectMapper().readTree(answer.body());
    return request.get("caseNumber").asText();
  }

  private void reviewInTasklist(String caseNumber) {
    try (Person agent = at("agent")) {
      agent
          .goTo("/camunda/app/tasklist/default/")
          .clickText("My group's tasks")
          .click(By.cssSelector(".tasks-list .task"))
          .clickText("Claim")
          .see(caseNumber)
          .see(DESCRIPTION)
          .choose("Accept")
          .click(By.xpath("//button[normalize-space(.)='Complete']"))
          .see("Select a task in the list");
    }
  }

  private void approve(String caseNumber) {
    try (Person supervisor = at("supervisor")) {
      supervisor
          .goTo("/cases/" + caseNumber)
          .see(DESCRIPTION)
          .clickText("Approve order")
          .see(caseNumber)
          .choose("Approve")
          .click(SEND)
          .goTo("/cases/" + caseNumber)
          .see("Planning");
    }
  }

  private void planAndPublish(CaseNumber caseNumber) {
    String visit = new Staff(tasks).task(caseNumber.value(), "Task_AssignVisit").businessKey();
    WaitingVisit.leaveOnly(jdbc, caseNumber);
    LocalDate day = FreeDay.of(board, visits.find(VisitId.of(visit)).orElseThrow(), 1, 1).day();
    try (Person dispatcher = at("dispatcher")) {
      dispatcher
          .goTo("/planning/new")
          .pick(select("AreaCode"), option("North"))
          .type(field("FirstDay"), day.toString())
          .type(field("Days"), "1")
          .type(field("SolveSeconds"), "5")
          .click(SEND)
          .see(By.cssSelector("a[href*='/tasks/']"))
          .click(By.cssSelector("a[href*='/tasks/']"))
          .choose("Publish the routes")
          .click(SEND)
          .see("Published");
    }
  }

  private String technicianOf(String caseNumber) {
    TaskView accept = tasks.of(CaseNumber.of(caseNumber)).get(0);
    Optional<String> technician =
        visits.stop(VisitId.of(accept.businessKey())).map(stop -> stop.technician());
    return technician.orElseThrow();
  }

  private void visitOnThePhone(String caseNumber, String technician) {
    try (Person person = new Person(Chromium.phone(), origin())) {
      person.signIn(technician, password(technician)).goTo("/my-day").see("Navigate");
      assertThat(person.overflow()).isZero();
      step(person, caseNumber, "Accept visit").choose("Accept").click(SEND).leave("/tasks/");
      step(person, caseNumber, "Start driving").click(SEND).leave("/tasks/");
      step(person, caseNumber, "Arrive on site").click(SEND).leave("/tasks/");
      step(person, caseNumber, "Complete visit").choose("Done").click(SEND).leave("/tasks/");
      person.goTo("/my-day").see("Done");
    }
  }

  /** The technician may have visits of other cases on that day. */
  private Person step(Person person, String caseNumber, String name) {
    TaskView step =
        Until.isThere(
            name,
            () ->
                tasks.of(CaseNumber.of(caseNumber)).stream()
                    .filter(task -> task.name().equals(name))
                    .findFirst());
    return person.goTo("/tasks/" + step.id()).see(name);
  }

  private void approveTheReport(String caseNumber) {
    try (Person supervisor = at("supervisor")) {
      supervisor
          .goTo("/cases/" + caseNumber)
          .clickText("Approve visit report")
          .see(caseNumber)
          .choose("Approve")
          .click(SEND)
          .goTo("/cases/" + caseNumber)
          .see("Closed as specified");
    }
  }

  private void releaseTheReport(String caseNumber) {
    try (Person agent = at("agent")) {
      agent
          .goTo("/cases/" + caseNumber)
          .clickText("Release report")
          .choose("Release to the customer")
          .type(field("ReleaseTitle"), "What we did")
          .choose("Visit report")
          .click(SEND)
          .goTo("/cases/" + caseNumber)
          .see("Released");
    }
  }

  private void seeItClosed(String caseNumber) {
    try (Person supervisor = at("supervisor")) {
      supervisor.goTo("/cases/" + caseNumber).see("Closed as specified").see(caseNumber + "-1");
    }
  }

  private Person at(String role) {
    String username = username(role);
    return new Person(Chromium.desk(), origin()).signIn(username, password(username));
  }

  private String origin() {
    return "http://127.0.0.1:" + port;
  }
}
