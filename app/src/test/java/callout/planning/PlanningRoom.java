package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.ZONE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import callout.RealPostgres;
import callout.audit.Audit;
import callout.catalogue.Catalogue;
import callout.customers.Area;
import callout.customers.Customers;
import callout.database.NamedLocks;
import callout.journal.Journal;
import callout.planning.routing.Days;
import callout.rules.Decision;
import callout.rules.Decisions;
import callout.shared.GeoPoint;
import callout.workforce.Technician;
import callout.workforce.WeeklyShift;
import callout.workforce.Workforce;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning with the rooms it stands on, on a Monday at six, before everybody's shift. */
@Import({RealPostgres.class, NamedLocks.class, Heard.class})
@ImportAutoConfiguration({JacksonAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@ComponentScan(
    basePackageClasses = {
      Visits.class,
      Journal.class,
      Audit.class,
      Customers.class,
      Workforce.class,
      Catalogue.class
    })
class PlanningRoom {

  @Bean
  @Primary
  Clock mondayAtSix() {
    return Clock.fixed(Days.at(6, 0), ZONE);
  }

  /** Half an hour to both sides is promised, and an hour is left to answer. */
  @Bean
  Decisions decisions() {
    Decisions decisions = mock(Decisions.class);
    var half =
        new Decision("arrival-window", Map.of("minutesBefore", 30, "minutesAfter", 30), null);
    given(decisions.decide(eq("arrival-window"), any(), any())).willReturn(half);
    given(decisions.tryOut(eq("arrival-window"), any())).willReturn(half);
    given(decisions.decide(eq("promise-answer"), any(), any()))
        .willReturn(new Decision("promise-answer", Map.of("minutesToAnswer", 60), null));
    return decisions;
  }

  @Bean
  Town town(JdbcClient jdbc, Customers customers, Workforce workforce, Heard heard) {
    return new Town(jdbc, customers, workforce, heard);
  }

  @Bean
  PlanningSteps steps(Visits visits, PlanningRuns runs, Heard heard) {
    return new PlanningSteps(visits, runs, heard);
  }

  /** The people of the tests: Ana (plumbing) and Bo (electrical), Mondays and Tuesdays 8 to 16. */
  record Town(JdbcClient jdbc, Customers customers, Workforce workforce, Heard heard) {

    void startAfresh() {
      jdbc.sql(
              """
              truncate planning_hold, planning_stop, planning_visit, planning_run, journal_event,
                workforce_weekly_shift, workforce_skill, workforce_absence, workforce_technician,
                customers_area cascade
              """)
          .update();
      heard.forget();
      customers.add(new Area("west", "West", Days.TOWN, ZONE));
      hire("ana", Days.place(0, 0), "general", "plumbing");
      hire("bo", Days.place(5, 0), "general", "electrical");
    }

    void worksAtNight(String username) {
      workforce.add(
          new WeeklyShift(
              username, MONDAY.getDayOfWeek(), LocalTime.of(1, 0), LocalTime.of(7, 30)));
    }

    void hire(String username, GeoPoint home, String... skills) {
      String name = Character.toUpperCase(username.charAt(0)) + username.substring(1);
      workforce.add(new Technician(username, name, null, home, "west", Set.of(skills)));
      for (var day : Set.of(MONDAY.getDayOfWeek(), MONDAY.plusDays(1).getDayOfWeek())) {
        workforce.add(new WeeklyShift(username, day, LocalTime.of(8, 0), LocalTime.of(16, 0)));
      }
    }
  }
}
