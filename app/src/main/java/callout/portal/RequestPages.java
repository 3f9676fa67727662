package callout.portal;

import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.shared.Language;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.CustomerCase;
import callout.workflow.Milestone;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts together what a customer sees of a request: what the customer wrote, what is promised, and
 * of what has happened only what the model shows to customers.
 */
@Component
class RequestPages {

  private final CaseProjection projection;
  private final Intake intake;
  private final RequestRows rows;
  private final Appointments appointments;
  private final Moments moments;
  private final Texts texts;

  RequestPages(
      CaseProjection projection,
      Intake intake,
      RequestRows rows,
      Appointments appointments,
      Moments moments,
      Texts texts) {
    this.projection = projection;
    this.intake = intake;
    this.rows = rows;
    this.appointments = appointments;
    this.moments = moments;
    this.texts = texts;
  }

  RequestPage of(CustomerCase found) {
    RequestFacts request = intake.request(found.caseNumber());
    ZoneId zone = request.zone();
    boolean ended = found.endedAt() != null;
    return new RequestPage(
        found.caseNumber().value(),
        rows.service(found),
        rows.place(found),
        rows.status(found),
        found.statusAt() == null ? null : moments.past(found.statusAt(), zone),
        ended,
        ended ? List.of() : appointments.of(found.caseNumber()),
        timeline(found, zone),
        facts(request, zone));
  }

  /** Newest first. */
  private List<RequestPage.Step> timeline(CustomerCase found, ZoneId zone) {
    List<RequestPage.Step> steps = new ArrayList<>();
    for (Milestone milestone : projection.milestones(found.caseNumber())) {
      String words =
          texts.language() == Language.DE ? milestone.customerDe() : milestone.customerEn();
      if (words != null) {
        steps.add(new RequestPage.Step(words, moments.past(milestone.at(), zone)));
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private List<RequestPage.Fact> facts(RequestFacts request, ZoneId zone) {
    List<RequestPage.Fact> facts = new ArrayList<>();
    add(facts, "description", request.description());
    add(
        facts,
        "contact",
        Stream.of(request.contactName(), request.contactPhone(), request.contactEmail())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n")));
    add(
        facts,
        "windows",
        request.windows().isEmpty()
            ? texts.of("portal.anytime")
            : request.windows().stream()
                .map(window -> moments.window(window, zone))
                .collect(Collectors.joining("\n")));
    add(facts, "sent", moments.dayAndTime(request.receivedAt(), zone));
    return facts;
  }

  private static void add(List<RequestPage.Fact> facts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new RequestPage.Fact(key, value));
    }
  }
}
