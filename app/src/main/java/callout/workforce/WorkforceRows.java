package callout.workforce;

import callout.shared.GeoPoint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes technicians and their weekly shifts. */
final class WorkforceRows {

  private final JdbcClient jdbc;

  WorkforceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With all skills; false if the username is taken. */
  boolean add(Technician technician) {
    int added =
        jdbc.sql(
                """
                insert into workforce_technician values
                  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(technician.username())
            .param(technician.name())
            .param(technician.phone())
            .param(technician.home().latitude())
            .param(technician.home().longitude())
            .param(technician.areaCode())
            .params(day(technician.day()))
            .update();
    if (added == 0) {
      return false;
    }
    technician
        .levels()
        .forEach(
            (skill, level) ->
                jdbc.sql("insert into workforce_skill values (?, ?, ?)")
                    .params(technician.username(), skill, level)
                    .update());
    return true;
  }

  private static List<@Nullable Object> day(Technician.Day day) {
    GeoPoint start = day.start();
    GeoPoint end = day.end();
    return Arrays.asList(
        start == null ? null : start.latitude(),
        start == null ? null : start.longitude(),
        end == null ? null : end.latitude(),
        end == null ? null : end.longitude(),
        day.overtime().toMinutes(),
        day.cost().toMinutes(),
        day.parts().toArray(String[]::new));
  }

  /** False if a shift of that weekday starts then already. */
  boolean add(WeeklyShift shift) {
    return jdbc.sql(
                """
                insert into workforce_weekly_shift values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .param(shift.technician())
            .param(shift.weekday().getValue())
            .param(shift.startsAt())
            .param(shift.endsAt())
            .params(pause(shift.pause()))
            .update()
        == 1;
  }

  private static List<@Nullable Object> pause(@Nullable WeeklyBreak pause) {
    return pause == null
        ? Arrays.asList(null, null, null)
        : List.of(pause.length().toMinutes(), pause.from(), pause.to());
  }
}
