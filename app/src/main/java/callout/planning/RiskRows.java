package callout.planning;

import callout.shared.NotFound;
import callout.shared.RiskId;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_risk}. Written while holding the visit. */
@Component
class RiskRows {

  /** A row without the visit and the stop that it is about. */
  record Row(
      RiskId id,
      VisitId visit,
      RiskCause cause,
      String raisedBy,
      TimeWindow promised,
      @Nullable Instant predicted,
      PromiseRisk.@Nullable Wish wish,
      PromiseRisk.@Nullable Offer offer) {}

  private final JdbcClient jdbc;

  RiskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Row risk, @Nullable PlannedStop stop, Instant now) {
    PromiseRisk.Wish wish = risk.wish();
    jdbc.sql(
            """
            insert into planning_risk (id, visit_id, cause, raised_at, raised_by, promised_from,
              promised_to, stop_technician, stop_start, predicted_start, wished_technician,
              wished_start)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            risk.id().value(),
            risk.visit().value(),
            risk.cause().code(),
            Timestamp.from(now),
            risk.raisedBy(),
            Timestamp.from(risk.promised().start()),
            Timestamp.from(risk.promised().end()),
            stop == null ? null : stop.technician(),
            stop == null ? null : Timestamp.from(stop.start()),
            risk.predicted() == null ? null : Timestamp.from(risk.predicted()),
            wish == null ? null : wish.technician(),
            wish == null ? null : Timestamp.from(wish.start()))
        .update();
  }

  /** The one that is to be decided about. */
  Optional<Row> open(VisitId visit) {
    return jdbc.sql("select * from planning_risk where visit_id = ? and outcome is null")
        .param(visit.value())
        .query(RiskRows::row)
        .optional();
  }

  /** Whether this stop was raised for this cause, whatever became of it. */
  boolean wasRaised(PlannedStop stop, RiskCause cause) {
    return jdbc.sql(
            """
            select exists (select 1 from planning_risk where visit_id = ? and cause = ?
              and stop_technician = ? and stop_start = ?)
            """)
        .params(stop.visit().value(), cause.code(), stop.technician(), Timestamp.from(stop.start()))
        .query(Boolean.class)
        .single();
  }

  Row get(RiskId id) {
    return find(id).orElseThrow(() -> new NotFound("promise at risk", id));
  }

  Optional<Row> find(RiskId id) {
    return jdbc.sql("select * from planning_risk where id = ?")
        .param(id.value())
        .query(RiskRows::row)
        .optional();
  }

  void wish(RiskId id, PromiseRisk.Wish wish) {
    jdbc.sql(
            """
            update planning_risk set wished_technician = ?, wished_start = ?, wish_reason = ?
            where id = ?
            """)
        .params(wish.technician(), Timestamp.from(wish.start()), wish.reason(), id.value())
        .update();
  }

  void offer(RiskId id, PromiseRisk.Offer offer) {
    jdbc.sql(
            """
            update planning_risk set offered_from = ?, offered_to = ?, answer_due = ?, agreed = ?
            where id = ?
            """)
        .params(
            Timestamp.from(offer.window().start()),
            Timestamp.from(offer.window().end()),
            Timestamp.from(offer.answerDue()),
            offer.agreed(),
            id.value())
        .update();
  }

  void decided(RiskId id, String outcome) {
    jdbc.sql("update planning_risk set outcome = ? where id = ?")
        .params(outcome, id.value())
        .update();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    Instant wished = instant(row, "wished_start");
    Instant offered = instant(row, "offered_from");
    return new Row(
        new RiskId(row.getObject("id", UUID.class)),
        new VisitId(row.getObject("visit_id", UUID.class)),
        RiskCause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
        row.getString("raised_by"),
        window(row, "promised"),
        instant(row, "predicted_start"),
        wished == null
            ? null
            : new PromiseRisk.Wish(
                row.getString("wished_technician"), wished, row.getString("wish_reason")),
        offered == null
            ? null
            : new PromiseRisk.Offer(
                window(row, "offered"),
                row.getTimestamp("answer_due").toInstant(),
                row.getObject("agreed", Boolean.class)));
  }

  private static TimeWindow window(ResultSet row, String name) throws SQLException {
    return new TimeWindow(
        row.getTimestamp(name + "_from").toInstant(), row.getTimestamp(name + "_to").toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
    Timestamp at = row.getTimestamp(name);
    return at == null ? null : at.toInstant();
  }
}
