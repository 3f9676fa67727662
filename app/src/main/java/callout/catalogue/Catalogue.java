package callout.catalogue;

import callout.shared.Decimals;
import callout.shared.FieldChecks;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Service types and parts. */
@Component
public class Catalogue {

  private static final RowMapper<ServiceType> SERVICE_TYPE =
      (row, n) ->
          new ServiceType(
              row.getString("code"),
              row.getString("name_en"),
              row.getString("name_de"),
              row.getBoolean("active"),
              row.getString("needed_part"),
              Decimals.plain(row.getBigDecimal("price")),
              Decimals.plain(row.getBigDecimal("hourly_rate")),
              Decimals.plain(row.getBigDecimal("tax_rate")));

  private static final RowMapper<Part> PART =
      (row, n) ->
          new Part(
              row.getString("number"),
              row.getString("name"),
              row.getInt("stock"),
              row.getString("unit"),
              Decimals.plain(row.getBigDecimal("price")),
              Decimals.plain(row.getBigDecimal("tax_rate")));

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All service types by code, also those not offered now. */
  public List<ServiceType> serviceTypes() {
    return jdbc.sql("select * from catalogue_service_type order by code")
        .query(SERVICE_TYPE)
        .list();
  }

  public Optional<ServiceType> serviceType(String code) {
    return jdbc.sql("select * from catalogue_service_type where code = ?")
        .param(code)
        .query(SERVICE_TYPE)
        .optional();
  }

  public Optional<Part> part(String number) {
    return jdbc.sql("select * from catalogue_part where number = ?")
        .param(number)
        .query(PART)
        .optional();
  }

  /** All parts by number. */
  public List<Part> parts() {
    return jdbc.sql("select * from catalogue_part order by number").query(PART).list();
  }

  /** Whether the part this type cannot do without lies ready; false for an unknown type. */
  public boolean partsInStockFor(String serviceTypeCode) {
    return jdbc.sql(
            """
            select p.number is null or p.stock > 0
            from catalogue_service_type t left join catalogue_part p on p.number = t.needed_part
            where t.code = ?
            """)
        .param(serviceTypeCode)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /**
   * @throws InvalidInput at the field that is malformed or names an unknown part, or at {@code
   *     code} if it is taken
   */
  @Transactional
  public void add(ServiceType type) {
    String part = type.neededPart();
    new FieldChecks()
        .number("code", type.code())
        .required("nameEn", type.nameEn(), 200)
        .required("nameDe", type.nameDe(), 200)
        .that(part == null || isPart(part), "neededPart", "unknown", "There is no such part.")
        .done();
    int added =
        jdbc.sql(
                "insert into catalogue_service_type values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .param(type.code())
            .param(type.nameEn())
            .param(type.nameDe())
            .param(type.active())
            .param(part)
            .param(type.price())
            .param(type.hourlyRate())
            .param(type.taxRate())
            .update();
    if (added == 0) {
      throw InvalidInput.at("code", "taken", "%s is already in use.".formatted(type.code()));
    }
  }

  /**
   * @throws InvalidInput at the field that is malformed, or at {@code number} if it is taken
   */
  @Transactional
  public void add(Part part) {
    checkStock(
        new FieldChecks().number("number", part.number()).required("name", part.name(), 200),
        part.stock());
    int added =
        jdbc.sql("insert into catalogue_part values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .param(part.number())
            .param(part.name())
            .param(part.stock())
            .param(part.unit())
            .param(part.price())
            .param(part.taxRate())
            .update();
    if (added == 0) {
      throw InvalidInput.at("number", "taken", "%s is already in use.".formatted(part.number()));
    }
  }

  /**
   * Sets how many pieces lie ready, as after a count.
   *
   * @throws NotFound if there is no such part
   * @throws InvalidInput at {@code stock} if negative
   */
  @Transactional
  public void countStock(String partNumber, int stock) {
    checkStock(new FieldChecks(), stock);
    int changed =
        jdbc.sql("update catalogue_part set stock = ? where number = ?")
            .param(stock)
            .param(partNumber)
            .update();
    if (changed == 0) {
      throw new NotFound("part", partNumber);
    }
  }

  private static void checkStock(FieldChecks checks, int stock) {
    checks.that(stock >= 0, "stock", "negative", "There cannot be fewer than none.").done();
  }

  private boolean isPart(String number) {
    return jdbc.sql("select exists (select 1 from catalogue_part where number = ?)")
        .param(number)
        .query(Boolean.class)
        .single();
  }
}
