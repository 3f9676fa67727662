package callout.orders;

import callout.audit.Actor;
import callout.documents.ContentHash;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the versions of orders. Rows are only ever added. */
@Component
class Versions {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Versions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds the next version, made by this confirmation if any; two at once end with one of them
   * refused by the primary key.
   */
  OrderVersion add(OrderFacts order, @Nullable ConfirmationFacts because) {
    return add(order, OrderContent.of(order, because == null ? Map.of() : content(because)));
  }

  /** Adds the version that an order has when it is opened again. */
  OrderVersion addReopened(OrderFacts order, String reason) {
    Map<String, Object> content = OrderContent.of(order, Map.of());
    content.put("reopened", reason);
    return add(order, content);
  }

  private OrderVersion add(OrderFacts order, Map<String, Object> content) {
    Optional<OrderVersion> before = latest(order.id());
    var version =
        new OrderVersion(
            order.id(),
            before.map(OrderVersion::version).orElse(0) + 1,
            content,
            ContentHash.of(content, before.map(OrderVersion::contentHash).orElse(null)),
            before.map(OrderVersion::contentHash).orElse(null),
            Actor.current(),
            clock.instant());
    jdbc.sql(
            """
            insert into orders_version
              (order_id, version, content, content_hash, previous_hash, made_by, made_at)
            values (?, ?, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            version.order().value(),
            version.version(),
            write(version.content()),
            version.contentHash(),
            version.previousHash(),
            version.madeBy(),
            Timestamp.from(version.madeAt()))
        .update();
    return version;
  }

  List<OrderVersion> of(OrderId order) {
    return jdbc.sql("select * from orders_version where order_id = ? order by version")
        .param(order.value())
        .query((row, n) -> read(row))
        .list();
  }

  Optional<OrderVersion> latest(OrderId order) {
    return jdbc.sql("select * from orders_version where order_id = ? order by version desc limit 1")
        .param(order.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** What the confirmation's document prints of it. */
  private static Map<String, Object> content(ConfirmationFacts confirmation) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("confirmation", confirmation.number());
    content.put("changes", confirmation.changes().stream().map(Versions::content).toList());
    content.put("reason", confirmation.reason());
    if (!confirmation.photos().isEmpty()) {
      content.put(
          "photos", confirmation.photos().stream().map(ConfirmationPhoto::fileHash).toList());
    }
    return content;
  }

  private static Map<String, Object> content(OrderChange change) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", change.kind().code());
    if (!change.description().isEmpty()) {
      content.put("description", change.description());
    }
    if (!change.unit().isEmpty()) {
      content.put("unit", change.unit());
    }
    if (change.oldQuantity() != null) {
      content.put("oldQuantity", change.oldQuantity().toPlainString());
    }
    if (change.newQuantity() != null) {
      content.put("newQuantity", change.newQuantity().toPlainString());
    }
    return content;
  }

  private OrderVersion read(ResultSet row) throws SQLException {
    return new OrderVersion(
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getInt("version"),
        parse(row.getString("content")),
        row.getString("content_hash"),
        row.getString("previous_hash"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }

  private String write(Map<String, Object> content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An order's content could not be written as JSON.", e);
    }
  }

  private Map<String, Object> parse(String content) {
    try {
      return json.readValue(content, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept version could not be read.", e);
    }
  }
}
