package callout.planning;

import callout.shared.VisitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds a proposal beside the plan. */
@Component
class Comparisons {

  private final JdbcClient jdbc;

  Comparisons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Concerned(ProposedRoute route, ProposedStop stop) {}

  private record Now(boolean waiting, @Nullable Instant dueBy, @Nullable Long version) {}

  Comparison of(Proposal proposal) {
    List<Concerned> concerned = proposal.routes().stream().flatMap(Comparisons::concerned).toList();
    Map<VisitId, Now> now =
        now(
            Stream.concat(
                    concerned.stream().map(c -> c.stop().visit()),
                    proposal.leftOut().stream().map(LeftOut::visit))
                .toList());
    Map<Boolean, List<LeftOut>> leftOut =
        proposal.leftOut().stream()
            .collect(Collectors.partitioningBy(left -> isPlanned(now.get(left.visit()))));
    boolean judged = proposal.state() != RunState.SOLVED;
    return new Comparison(
        concerned.stream()
            .sorted(Comparator.comparing(c -> c.stop().start()))
            .map(c -> change(c, now.get(c.stop().visit()), judged))
            .toList(),
        leftOut.getOrDefault(false, List.of()),
        leftOut.getOrDefault(true, List.of()),
        proposal.totals().travelSecondsBefore(),
        proposal.totals().travelSeconds());
  }

  private static boolean isPlanned(@Nullable Now now) {
    return now != null && now.version() != null;
  }

  private static Stream<Concerned> concerned(ProposedRoute route) {
    return route.stops().stream()
        .filter(stop -> stop.waited() || stop.isMovedTo(route.technician()))
        .map(stop -> new Concerned(route, stop));
  }

  private static Comparison.Change change(Concerned concerned, @Nullable Now now, boolean judged) {
    ProposedStop stop = concerned.stop();
    Instant dueBy = now == null ? null : now.dueBy();
    return new Comparison.Change(
        stop,
        concerned.route().technician(),
        concerned.route().technicianName(),
        dueBy != null && stop.end().isAfter(dueBy),
        !judged && isStale(stop, now));
  }

  private static boolean isStale(ProposedStop stop, @Nullable Now now) {
    ProposedStop.Before before = stop.before();
    if (now == null) {
      return true;
    }
    return before == null
        ? !now.waiting()
        : now.version() == null || !Objects.equals(now.version(), before.version());
  }

  private Map<VisitId, Now> now(List<VisitId> visits) {
    if (visits.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select v.id, v.state = 'waiting' as waiting, v.due_by, s.version
            from planning_visit v left join planning_stop s on s.visit_id = v.id
            where v.id in (:visits)
            """)
        .param("visits", visits.stream().map(VisitId::value).toList())
        .query(
            (row, n) -> {
              Timestamp due = row.getTimestamp("due_by");
              return Map.entry(
                  new VisitId(row.getObject("id", UUID.class)),
                  new Now(
                      row.getBoolean("waiting"),
                      due == null ? null : due.toInstant(),
                      row.getObject("version", Long.class)));
            })
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
