package callout.workflow;

import callout.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** Reads cases the way customers are told of them. */
@Service
public class CustomerCases {

  private static final String SELECT =
      """
      select c.case_number, c.customer_number, c.opened_at, c.ended_at,
        r.location_number, r.address, r.service_type, r.description,
        m.customer_en, m.customer_de, m.at as status_at
      from workflow_case c
      join intake_request r on r.case_number = c.case_number
      left join lateral (
        select * from workflow_milestone
        where case_number = c.case_number and customer_en is not null order by id desc limit 1
      ) m on true
      """;

  private final NamedParameterJdbcTemplate jdbc;

  CustomerCases(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever calls makes sure that the one who asks may see it. */
  public Optional<CustomerCase> find(CaseNumber caseNumber) {
    return jdbc
        .query(
            SELECT + " where c.case_number = :number",
            Map.of("number", caseNumber.value()),
            CustomerCases::read)
        .stream()
        .findFirst();
  }

  /** Newest first. */
  public List<CustomerCase> search(CustomerSearch search) {
    if (search.scopes().isEmpty()) {
      return List.of();
    }
    Map<String, Object> params = new HashMap<>();
    var sql = new StringBuilder(SELECT).append(" where (").append(scopes(search, params));
    sql.append(") and c.ended_at is ").append(search.open() ? "null" : "not null");
    if (!search.text().isBlank()) {
      sql.append(
          " and (c.case_number ilike :text or c.title ilike :text or r.description ilike :text"
              + " or r.address ilike :text");
      params.put("text", "%" + search.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
      if (!search.textLocations().isEmpty()) {
        sql.append(" or r.location_number in (:textLocations)");
        params.put("textLocations", search.textLocations());
      }
      sql.append(")");
    }
    if (search.before() != null) {
      sql.append(" and (c.opened_at, c.case_number) < (:before, :beforeNumber)");
      params.put("before", Timestamp.from(search.before()));
      params.put("beforeNumber", search.beforeNumber());
    }
    sql.append(" order by c.opened_at desc, c.case_number desc limit :limit");
    params.put("limit", search.limit());
    return jdbc.query(sql.toString(), params, CustomerCases::read);
  }

  private static String scopes(CustomerSearch search, Map<String, Object> params) {
    List<String> parts = new ArrayList<>();
    for (CustomerSearch.Scope scope : search.scopes()) {
      String n = String.valueOf(parts.size());
      params.put("customer" + n, scope.customerNumber());
      if (scope.locations().isEmpty()) {
        parts.add("c.customer_number = :customer" + n);
      } else {
        params.put("locations" + n, scope.locations());
        parts.add(
            "c.customer_number = :customer%s and r.location_number in (:locations%s)"
                .formatted(n, n));
      }
    }
    return String.join(" or ", parts);
  }

  private static CustomerCase read(ResultSet row, int n) throws SQLException {
    Timestamp statusAt = row.getTimestamp("status_at");
    Timestamp endedAt = row.getTimestamp("ended_at");
    return new CustomerCase(
        CaseNumber.of(row.getString("case_number")),
        row.getString("customer_number"),
        row.getString("location_number"),
        row.getString("address"),
        row.getString("service_type"),
        row.getString("description"),
        row.getString("customer_en"),
        row.getString("customer_de"),
        statusAt == null ? null : statusAt.toInstant(),
        row.getTimestamp("opened_at").toInstant(),
        endedAt == null ? null : endedAt.toInstant());
  }
}
