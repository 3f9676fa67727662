package callout.cases;

import callout.audit.Audit;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.NotFound;
import callout.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of cases. */
@Service
public class Cases {

  private final JdbcClient jdbc;
  private final CaseLinks links;
  private final Audit audit;
  private final Clock clock;

  Cases(JdbcClient jdbc, CaseLinks links, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens a case and gives it its number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseNumber open(NewCase fresh) {
    long sequence = jdbc.sql("select nextval('cases_number')").query(Long.class).single();
    CaseNumber number = CaseNumber.ofSequence(sequence);
    jdbc.sql(
            """
            insert into cases_case
              (number, customer_number, customer_name, area_code, title, language, opened_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            number.value(),
            fresh.customerNumber(),
            fresh.customerName(),
            fresh.areaCode(),
            fresh.title(),
            fresh.language().code(),
            Timestamp.from(clock.instant()))
        .update();
    audit.record("case-opened", number.value(), number, Map.of("title", fresh.title()));
    return number;
  }

  /** Places the case in an area, once its place has become known. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void moveToArea(CaseNumber number, String areaCode) {
    jdbc.sql("update cases_case set area_code = ? where number = ?")
        .params(areaCode, number.value())
        .update();
    audit.record("case-area-set", number.value(), number, Map.of("area", areaCode));
  }

  /** Puts a member of staff on the case; joining twice in the same role is harmless. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void join(CaseNumber number, String username, Role role) {
    jdbc.sql(
            """
            insert into cases_participant (case_number, username, role, joined_at)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(number.value(), username, role.code(), Timestamp.from(clock.instant()))
        .update();
  }

  /** Takes somebody off the case, who then no longer sees it in that role. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void leave(CaseNumber number, String username, Role role) {
    jdbc.sql("delete from cases_participant where case_number = ? and username = ? and role = ?")
        .params(number.value(), username, role.code())
        .update();
  }

  /** Ties two cases together; twice is harmless. Both sides show it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void link(CaseNumber number, CaseNumber other, LinkKind kind) {
    links.add(number, other, kind);
    audit.record(
        "case-linked", number.value(), number, Map.of("other", other.value(), "kind", kind.name()));
  }

  /** The cases tied to this one, from both sides. */
  public List<CaseLink> links(CaseNumber number) {
    return links.of(number);
  }

  public Optional<CaseFile> find(CaseNumber number) {
    return jdbc.sql("select * from cases_case where number = ?")
        .param(number.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * @throws NotFound if there is no such case
   */
  public CaseFile get(CaseNumber number) {
    return find(number).orElseThrow(() -> new NotFound("case", number));
  }

  public List<Participant> participants(CaseNumber number) {
    return jdbc.sql("select * from cases_participant where case_number = ? order by joined_at")
        .param(number.value())
        .query(
            (row, n) ->
                new Participant(
                    row.getString("username"),
                    Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                    row.getTimestamp("joined_at").toInstant()))
        .list();
  }

  /**
   * Whether a member of staff may see the case: office roles see the cases of their areas and those
   * whose place is not known yet; a technician sees the cases he or she has joined.
   */
  public boolean mayBeSeenBy(CaseNumber number, Viewer viewer) {
    Optional<CaseFile> found = find(number);
    if (found.isEmpty()) {
      return false;
    }
    String area = found.get().areaCode();
    if (viewer.worksInOffice()
        && (viewer.areas().isEmpty() || area == null || viewer.areas().contains(area))) {
      return true;
    }
    return jdbc.sql("select count(*) from cases_participant where case_number = ? and username = ?")
            .params(number.value(), viewer.username())
            .query(Integer.class)
            .single()
        > 0;
  }

  private static CaseFile read(ResultSet row) throws SQLException {
    return new CaseFile(
        CaseNumber.of(row.getString("number")),
        row.getString("customer_number"),
        row.getString("customer_name"),
        row.getString("area_code"),
        row.getString("title"),
        Language.ofCode(row.getString("language")),
        row.getTimestamp("opened_at").toInstant());
  }
}
