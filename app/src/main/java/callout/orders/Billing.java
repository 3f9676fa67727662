package callout.orders;

import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.OrderId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells integrations what to bill: the order as it was closed, and before that each extra that a
 * confirmation added. Each is told once, in the transaction that makes it so. An order that was
 * closed as not carried out is told with no lines; one that is re-opened is told again when it
 * closes, with its new version.
 */
@Service
public class Billing {

  private final JdbcClient jdbc;
  private final ServiceOrders orders;
  private final Versions versions;
  private final Journal journal;
  private final ObjectMapper json;
  private final Clock clock;

  Billing(
      JdbcClient jdbc,
      ServiceOrders orders,
      Versions versions,
      Journal journal,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.versions = versions;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  /** What was told of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<BillingSignal> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from orders_billing where case_number = ? order by id")
        .param(caseNumber.value())
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * What was told after this id, oldest first; 0 for all.
   *
   * @param limit at most so many
   */
  @Transactional(readOnly = true)
  public List<BillingSignal> after(long id, int limit) {
    return jdbc.sql("select * from orders_billing where id > ? order by id limit ?")
        .params(id, limit)
        .query((row, n) -> read(row))
        .list();
  }

  @EventListener
  void on(OrderClosed event) {
    if (event.closure() == Closure.CANCELLED || event.closure() == Closure.WITHDRAWN) {
      return;
    }
    boolean carriedOut = event.closure() != Closure.NOT_CARRIED_OUT;
    versions
        .latest(event.order())
        .ifPresent(
            version ->
                tell(
                    event.order(),
                    event.caseNumber(),
                    "closure",
                    version.version(),
                    carriedOut ? version.lines() : List.of()));
  }

  @EventListener
  void on(ConfirmationAgreed event) {
    List<OrderVersion> all = versions.of(event.order());
    OrderVersion now = all.get(event.version() - 1);
    List<OrderLine> added = Extras.between(all.get(event.version() - 2).lines(), now.lines());
    if (!added.isEmpty()) {
      tell(event.order(), event.caseNumber(), "extra", now.version(), added);
    }
  }

  private void tell(
      OrderId order, CaseNumber caseNumber, String kind, int version, List<OrderLine> lines) {
    OrderFacts facts = orders.findById(order.value()).orElseThrow().facts();
    oneAfterTheOther();
    int added =
        jdbc.sql(
                """
                insert into orders_billing
                  (order_id, case_number, kind, version, content, signalled_at)
                values (?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                """)
            .params(
                order.value(),
                caseNumber.value(),
                kind,
                version,
                write(content(facts, lines)),
                Timestamp.from(clock.instant()))
            .update();
    if (added > 0) {
      journal.publish(new BillingSignalled(order, caseNumber, kind, version));
    }
  }

  /**
   * Ids become visible in their order, so that nobody who asks what came after one misses an
   * earlier one that was committed later. Held until the transaction ends.
   */
  private void oneAfterTheOther() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('orders_billing', 0))")
        .query((row, n) -> n)
        .list();
  }

  private static Map<String, Object> content(OrderFacts order, List<OrderLine> lines) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("order", order.number());
    content.put("case", order.caseNumber().value());
    content.putAll(OrderContent.amounts(lines, order.currency()));
    return content;
  }

  private BillingSignal read(ResultSet row) throws SQLException {
    return new BillingSignal(
        row.getLong("id"),
        new OrderId(row.getObject("order_id", UUID.class)),
        CaseNumber.of(row.getString("case_number")),
        row.getString("kind"),
        row.getInt("version"),
        parse(row.getString("content")),
        row.getTimestamp("signalled_at").toInstant());
  }

  private String write(Map<String, Object> content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A billing signal is not written as JSON.", e);
    }
  }

  private Map<String, Object> parse(String content) {
    try {
      return json.readValue(content, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A billing signal is no JSON.", e);
    }
  }
}
