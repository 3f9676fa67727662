package callout.backoffice;

import callout.customers.Customer;
import callout.customers.Customers;
import callout.intake.imports.Import;
import callout.intake.imports.ImportState;
import callout.intake.imports.RefusedRow;
import callout.intake.imports.RequestField;
import callout.shared.FieldProblem;
import callout.shared.Language;
import callout.web.Moment;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.web.People;
import callout.workflow.web.SiteZones;
import callout.workflow.web.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of imports show. */
@Component
class ImportPages {

  /** An import in the list and on its own page. */
  record ImportView(
      String id,
      String fileName,
      String customer,
      ImportState state,
      Standing standing,
      long rows,
      long accepted,
      long duplicates,
      long refused,
      int percent,
      @Nullable String problem,
      @Nullable String by,
      Moment at) {}

  /** A cell under its column's name. */
  record Cell(String column, String text) {}

  /** A refused row. */
  record RefusedView(long line, List<String> reasons, List<Cell> cells) {}

  private final Customers customers;
  private final People people;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  ImportPages(Customers customers, People people, SiteZones zones, Moments moments, Texts texts) {
    this.customers = customers;
    this.people = people;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  ImportView of(Import work) {
    return new ImportView(
        work.id().toString(),
        work.fileName(),
        customers.customer(work.customerNumber()).map(Customer::name).orElse(work.customerNumber()),
        work.state(),
        standing(work.state()),
        work.rows(),
        work.accepted(),
        work.duplicates(),
        work.refused(),
        work.percent(),
        work.problem(),
        people.actor(work.createdBy()),
        moments.past(work.createdAt(), zones.of(null)));
  }

  private Standing standing(ImportState state) {
    String text = texts.of("imports.state." + state.code());
    return switch (state) {
      case DRAFT -> Standing.quiet(text);
      case RUNNING -> Standing.here(text);
      case DONE -> Standing.good(text);
      case FAILED -> Standing.bad(text);
    };
  }

  List<RefusedView> refused(Import work, List<RefusedRow> rows) {
    return rows.stream().map(row -> refused(work.header(), row)).toList();
  }

  private RefusedView refused(List<String> header, RefusedRow row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String name = row.cells().size() > 1 && i < header.size() ? header.get(i) : "";
      if (!row.cells().get(i).isBlank()) {
        cells.add(new Cell(name, row.cells().get(i)));
      }
    }
    return new RefusedView(row.line(), reasons(row.problems()), cells);
  }

  /** "Service type: there is no …". */
  List<String> reasons(List<FieldProblem> problems) {
    return problems.stream().map(p -> "%s: %s".formatted(place(p.field()), reason(p))).toList();
  }

  /** The sentence of the problem itself, unless the bundle has one for its code. */
  private String reason(FieldProblem problem) {
    String known = texts.code("imports.reason", problem.code());
    return texts.language() == Language.EN || known.equals(problem.code())
        ? problem.message()
        : known;
  }

  private String place(String field) {
    String code = field.replaceFirst("^mapping\\.(columns|formats|defaults|values)\\.", "");
    return RequestField.ofCode(code)
        .map(f -> texts.of("imports.field." + f.code()))
        .orElseGet(() -> texts.code("imports.place", code));
  }
}
