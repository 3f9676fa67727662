package callout.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callout.Browser;
import callout.RunningCallout;
import callout.shared.Role;
import callout.workflow.web.SiteZones;
import callout.workforce.Absence;
import callout.workforce.Absences;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dispatchers report who is away; nobody else does. */
class AbsencesIT extends RunningCallout {

  private static final Pattern END = Pattern.compile("/absences/([0-9a-f-]{36})/end");

  @Autowired private Workforce workforce;
  @Autowired private Absences absences;
  @Autowired private SiteZones zones;
  @Autowired private JdbcClient jdbc;

  @Test
  void reportsOnceAndTakesSomebodyBack() {
    Browser dispatcher = signedIn(username("dispatcher"));
    Technician technician = workforce.technicians().get(0);
    LocalDate day = LocalDate.now(ZoneId.of("America/Los_Angeles")).plusDays(200);
    Map<String, String> form =
        Map.of(
            "technician", technician.username(),
            "from", day.toString(),
            "to", day.plusDays(6).toString(),
            "reason", "a long training");
    int reported = audited("absence-reported", technician);
    int ended = audited("absence-ended", technician);
    assertThat(post(dispatcher, "/absences", form).statusCode()).isEqualTo(302);
    assertThat(post(dispatcher, "/absences", form).statusCode()).isEqualTo(302);
    String page = dispatcher.open("/absences").body();
    assertThat(page.split("a long training", -1)).as("told once").hasSize(2);
    assertThat(shifts(technician, day)).isZero();
    assertThat(audited("absence-reported", technician)).isEqualTo(reported + 1);

    Matcher end = END.matcher(page.substring(page.indexOf(technician.name() + "</strong>")));
    assertThat(end.find()).isTrue();
    assertThat(post(dispatcher, end.group(), Map.of()).statusCode()).isEqualTo(302);
    assertThat(post(dispatcher, end.group(), Map.of()).statusCode()).as("twice").isEqualTo(302);
    assertThat(dispatcher.open("/absences").body()).doesNotContain("a long training");
    assertThat(shifts(technician, day)).isPositive();
    assertThat(audited("absence-ended", technician)).isEqualTo(ended + 1);
  }

  @Test
  void saysWhatIsWrongAtItsField() {
    Browser dispatcher = signedIn(username("dispatcher"));
    String today = LocalDate.now(ZoneId.of("America/Los_Angeles")).toString();
    assertThat(post(dispatcher, "/absences", Map.of("from", today)).body())
        .contains("id=\"technician-problem\"", "Choose a technician.");
    String who = workforce.technicians().get(0).username();
    assertThat(post(dispatcher, "/absences", Map.of("technician", who, "from", "soon")).body())
        .contains("from-problem");
    Map<String, String> over = Map.of("technician", who, "from", "2020-01-01", "to", "2020-01-02");
    assertThat(post(dispatcher, "/absences", over).body()).contains("That day is over.");
    assertThat(post(dispatcher, "/absences", Map.of("technician", who, "from", today)).body())
        .contains("Say why.");
    Map<String, String> bell = Map.of("technician", who, "from", today, "reason", "ill" + (char) 7);
    assertThat(post(dispatcher, "/absences", bell).body()).contains("control character");
    Map<String, String> nobody = Map.of("technician", "nobody", "from", today, "reason", "x");
    assertThat(post(dispatcher, "/absences", nobody).statusCode()).isEqualTo(404);
  }

  @Test
  void endsTodayWhatHasBegun() {
    Technician technician = workforce.technicians().get(1);
    LocalDate today = LocalDate.now(zones.of(technician.areaCode()));
    absences.report(technician.username(), today.minusDays(2), today.plusDays(3), "a broken arm");
    Browser dispatcher = signedIn(username("dispatcher"));
    String page = dispatcher.open("/absences").body();
    Matcher end = END.matcher(page.substring(page.indexOf("a broken arm")));
    assertThat(end.find()).isTrue();
    post(dispatcher, end.group(), Map.of());

    assertThat(dispatcher.open("/absences").body()).doesNotContain("a broken arm");
    assertThat(absences.from(today.minusDays(2)))
        .filteredOn(absence -> absence.reason().equals("a broken arm"))
        .as("the days before stay days of absence")
        .extracting(Absence::firstDay, Absence::lastDay)
        .containsExactly(tuple(today.minusDays(2), today.minusDays(1)));
  }

  @Test
  void isKeptOnceWhoeverReportsItAtTheSameMoment() throws InterruptedException {
    Technician technician = workforce.technicians().get(2);
    LocalDate day = LocalDate.now(zones.of(technician.areaCode())).plusDays(300);
    List<Callable<Void>> reports =
        Collections.nCopies(
            8,
            () -> {
              absences.report(technician.username(), day, day, "a wedding");
              return null;
            });
    ExecutorService colleagues = Executors.newFixedThreadPool(reports.size());
    try {
      colleagues.invokeAll(reports);
    } finally {
      colleagues.shutdown();
    }
    assertThat(absences.from(day))
        .filteredOn(absence -> absence.technician().equals(technician.username()))
        .hasSize(1);
  }

  @Test
  void isForThoseWhoPlan() {
    for (Role role : new Role[] {Role.TECHNICIAN, Role.AGENT}) {
      Browser other = signedIn(username(role.code()));
      assertThat(other.get("/absences").statusCode()).isEqualTo(404);
      assertThat(other.submit("/tasks", "/absences", Map.of()).statusCode()).isEqualTo(404);
    }
  }

  private int shifts(Technician technician, LocalDate day) {
    return (int)
        workforce.shifts(day, 7, null).stream()
            .filter(shift -> shift.technician().equals(technician.username()))
            .count();
  }

  private int audited(String action, Technician technician) {
    return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
        .params(action, technician.username())
        .query(Integer.class)
        .single();
  }

  private static HttpResponse<String> post(Browser browser, String path, Map<String, String> form) {
    return browser.submit("/absences", path, form);
  }
}
