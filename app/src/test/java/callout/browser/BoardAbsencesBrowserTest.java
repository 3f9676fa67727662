package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.Until;
import callout.intake.Intake;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import callout.workforce.Absence;
import callout.workforce.Absences;
import callout.workforce.Workforce;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A technician calls in sick: reported on the board by the keyboard, seen there, taken back. */
class BoardAbsencesBrowserTest extends RunningCallout {

  private static final By REPORT = By.cssSelector("#board-absence [type=submit]");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Absences absences;
  @Autowired private Workforce workforce;
  @Autowired private JdbcClient jdbc;

  private PlannedVisit planned;
  private VisitDemand visit;
  private LocalDate day;
  private String name;

  @BeforeEach
  void plan() {
    planned = PlannedVisit.of(intake, visits, tasks);
    visit = visits.find(planned.visit()).orElseThrow();
    day = LocalDate.ofInstant(visits.stop(visit.visit()).orElseThrow().start(), visit.zone());
    name = workforce.technician(planned.technician()).orElseThrow().name();
  }

  @AfterEach
  void comesBack() {
    jdbc.sql("delete from workforce_absence where technician = ?")
        .param(planned.technician())
        .update();
  }

  @Test
  void isReportedOnTheBoardWhichSaysWhatItMeansForThePlan() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, "en");
      person.press(door("#board-timeline"), Keys.ENTER).see("Report absence of " + name);
      assertThat(person.value(By.id("board-absence-from"))).isEqualTo(day.toString());
      assertThat(person.value(By.id("board-absence-to"))).isEqualTo(day.toString());

      person.select(By.id("board-absence-choice"), "Other").click(REPORT);
      person.see(By.cssSelector("#board-absence-reason[aria-invalid]")).see("Please fill this in.");
      person.select(By.id("board-absence-choice"), "Sick");
      browser.executeScript(
          "arguments[0].click(); arguments[0].click()", browser.findElement(REPORT));
      person.see(name + " is reported absent.").see("sick until ");
      person.see(name + " is not at work").see("Plan again with least change");
      assertThat(reported()).hasSize(1);
      assertThat(person.overflow()).isZero();
      Until.isTrue(
          "the name has the focus again",
          () ->
              planned
                  .technician()
                  .equals(browser.switchTo().activeElement().getDomAttribute("data-absence")));

      person.click(door("#board-timeline")).clickText("Take back").see(name + " works again.");
      Until.isTrue(
          "the notice is gone",
          () -> !browser.findElement(By.id("board-trouble")).getText().contains(name + " is not"));
      assertThat(reported()).isEmpty();
    }
  }

  @Test
  void isReportedOnAPhoneInGerman() {
    ChromeDriver browser = Chromium.phone();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, "de");
      person.click(door("#board-list")).see("Abwesenheit von " + name + " melden");
      person.select(By.id("board-absence-choice"), "Anderer Grund");
      person.type(By.id("board-absence-reason"), "Umzug").click(REPORT);
      person.see("Umzug bis ").see(name + " ist nicht im Dienst");
      person.click(door("#board-list")).see("Gemeldet ab heute").see("Zurücknehmen");
      assertThat(person.overflow()).isZero();
    }
  }

  private void open(Person person, String language) {
    String username = username("dispatcher");
    person
        .signIn(username, password(username))
        .goTo("/board?area=%s&days=1&from=%s&lang=%s".formatted(visit.areaCode(), day, language))
        .see(By.cssSelector("#board[data-drawn]"));
  }

  private List<Absence> reported() {
    return absences.from(day).stream()
        .filter(absence -> absence.technician().equals(planned.technician()))
        .toList();
  }

  private By door(String view) {
    return By.cssSelector("%s [data-absence='%s']".formatted(view, planned.technician()));
  }
}
