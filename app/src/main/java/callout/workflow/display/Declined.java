package callout.workflow.display;

import callout.fieldwork.Decline;
import callout.fieldwork.Fieldwork;
import callout.shared.Language;
import callout.shared.VisitId;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says who has declined a visit and why, so that nobody gives it to the same one unknowingly. */
@Component
public class Declined {

  private final Fieldwork fieldwork;
  private final Workforce workforce;

  Declined(Fieldwork fieldwork, Workforce workforce) {
    this.fieldwork = fieldwork;
    this.workforce = workforce;
  }

  /** All who declined the visit; empty text if nobody has. */
  public String text(VisitId visit, Language language) {
    return fieldwork.declines(visit).stream()
        .map(decline -> sentence(decline, language))
        .collect(Collectors.joining(" "));
  }

  /** Whether this technician has declined the visit before. */
  boolean by(String technician, VisitId visit) {
    return fieldwork.declines(visit).stream().anyMatch(d -> d.technician().equals(technician));
  }

  /** "Ben Ortiz declined: The van is broken." */
  public String sentence(Decline decline, Language language) {
    String said = new Words(language).of("visit.declined").formatted(name(decline.technician()));
    return decline.reason() == null ? said + "." : said + ": " + decline.reason();
  }

  private String name(String technician) {
    return workforce.technician(technician).map(Technician::name).orElse(technician);
  }
}
