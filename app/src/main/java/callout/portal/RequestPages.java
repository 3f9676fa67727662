package callout.portal;

import callout.access.PortalPermission;
import callout.intake.Intake;
import callout.intake.Question;
import callout.intake.Questions;
import callout.intake.RequestFacts;
import callout.planning.HeldSlot;
import callout.planning.SlotHolds;
import callout.release.Released;
import callout.release.ReleasedItem;
import callout.release.Releases;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseCancellation;
import callout.workflow.CaseProjection;
import callout.workflow.CustomerCase;
import callout.workflow.CustomerTasks;
import callout.workflow.DocumentNames;
import callout.workflow.Milestone;
import callout.workflow.web.CustomerChange;
import callout.workflow.web.CustomerChanges;
import callout.workflow.web.EndReasons;
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
  private final SlotHolds holds;
  private final Questions questions;
  private final RequestRows rows;
  private final Appointments appointments;
  private final CustomerTasks tasks;
  private final WindowOffers offers;
  private final CustomerChanges changes;
  private final ChangeRows changeRows;
  private final CaseCancellation cancellation;
  private final Releases releases;
  private final DocumentNames names;
  private final EndReasons endings;
  private final Moments moments;
  private final PortalWords words;
  private final Texts texts;

  RequestPages(
      CaseProjection projection,
      Intake intake,
      SlotHolds holds,
      Questions questions,
      RequestRows rows,
      Appointments appointments,
      CustomerTasks tasks,
      WindowOffers offers,
      CustomerChanges changes,
      ChangeRows changeRows,
      CaseCancellation cancellation,
      Releases releases,
      DocumentNames names,
      EndReasons endings,
      Moments moments,
      PortalWords words,
      Texts texts) {
    this.projection = projection;
    this.intake = intake;
    this.holds = holds;
    this.questions = questions;
    this.rows = rows;
    this.appointments = appointments;
    this.tasks = tasks;
    this.offers = offers;
    this.changes = changes;
    this.changeRows = changeRows;
    this.cancellation = cancellation;
    this.releases = releases;
    this.names = names;
    this.endings = endings;
    this.moments = moments;
    this.words = words;
    this.texts = texts;
  }

  RequestPage of(CustomerCase found) {
    RequestFacts request = intake.request(found.caseNumber());
    ZoneId zone = request.zone();
    boolean ended = found.endedAt() != null;
    List<RequestPage.Appointment> coming = ended ? List.of() : appointments.of(found.caseNumber());
    boolean mayAnswer = Visitor.may(PortalPermission.SUBMIT, found);
    List<CustomerChange> asked =
        mayAnswer ? changes.of(found.caseNumber(), texts.language()) : List.of();
    return new RequestPage(
        found.caseNumber().value(),
        rows.service(found),
        rows.place(found),
        rows.status(found),
        found.statusAt() == null ? null : moments.past(found.statusAt(), zone),
        ended,
        ended ? endings.toCustomer(found.caseNumber()).orElse(null) : null,
        mayAnswer ? tasks(found, asked) : List.of(),
        coming,
        asked.stream()
            .map(c -> changeRows.row(found.caseNumber(), c, Visitor.actor(), ended, zone))
            .toList(),
        released(found, zone),
        questions(found, zone),
        timeline(found, zone),
        facts(request, zone, !coming.isEmpty()),
        mayAnswer && cancellation.what(found.caseNumber(), true).allowed());
  }

  private List<RequestPage.Task> tasks(CustomerCase found, List<CustomerChange> asked) {
    return tasks.of(found.caseNumber()).stream()
        .map(
            task ->
                new RequestPage.Task(
                    task.id(),
                    task.name(texts.language()),
                    asked.stream()
                        .filter(change -> task.id().equals(change.task()))
                        .findFirst()
                        .map(changeRows::subject)
                        .or(() -> offers.asked(task))
                        .orElse(null)))
        .toList();
  }

  /** Newest first. */
  private List<RequestPage.Release> released(CustomerCase found, ZoneId zone) {
    if (!Visitor.may(PortalPermission.FILES, found)) {
      return List.of();
    }
    List<RequestPage.Release> shown = new ArrayList<>();
    for (Released release : releases.of(found.caseNumber())) {
      shown.add(
          0,
          new RequestPage.Release(
              release.title(),
              release.message(),
              moments.past(release.releasedAt(), zone),
              release.items().stream()
                  .filter(item -> !item.photo())
                  .sorted(DocumentNames.RELEASED_IN_ORDER)
                  .map(item -> file(item, names.of(found.caseNumber(), item, texts.language())))
                  .toList(),
              release.items().stream()
                  .filter(ReleasedItem::photo)
                  .map(item -> file(item, photoName(item, zone)))
                  .toList()));
    }
    return shown;
  }

  private String photoName(ReleasedItem item, ZoneId zone) {
    return texts.of("photo.name", item.version(), moments.dayAndTime(item.createdAt(), zone));
  }

  private RequestPage.File file(ReleasedItem item, String name) {
    return new RequestPage.File(
        item.id().toString(), name, texts.of("portal.file.size", Math.max(1, item.bytes() / 1024)));
  }

  /** Newest first. */
  private List<RequestPage.Asked> questions(CustomerCase found, ZoneId zone) {
    List<RequestPage.Asked> asked = new ArrayList<>();
    for (Question question : questions.of(found.caseNumber())) {
      asked.add(
          0,
          new RequestPage.Asked(
              question.question(), question.answer(), moments.past(question.askedAt(), zone)));
    }
    return asked;
  }

  /** Newest first. */
  private List<RequestPage.Step> timeline(CustomerCase found, ZoneId zone) {
    List<RequestPage.Step> steps = new ArrayList<>();
    for (Milestone milestone : projection.milestones(found.caseNumber())) {
      String words = milestone.customer(texts.language());
      boolean again = !steps.isEmpty() && steps.get(steps.size() - 1).text().equals(words);
      if (words != null && !again) { // each of two people is planned, the customer sees one visit
        steps.add(new RequestPage.Step(words, moments.past(milestone.at(), zone)));
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  /**
   * @param appointed a time is planned: that none was wished for says nothing any more
   */
  private List<RequestPage.Fact> facts(RequestFacts request, ZoneId zone, boolean appointed) {
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
        holds
            .of(request.caseNumber())
            .map(this::kept)
            .orElseGet(() -> wished(request, zone, appointed)));
    add(facts, "sent", moments.dayAndTime(request.receivedAt(), zone));
    return facts;
  }

  private String kept(HeldSlot held) {
    return texts.of(
        "portal.slots.kept",
        moments.window(held.window(), held.zone()),
        moments.zoneName(held.window().start(), held.zone()));
  }

  private String wished(RequestFacts request, ZoneId zone, boolean appointed) {
    if (request.windows().isEmpty()) {
      return appointed ? "" : texts.of("portal.anytime");
    }
    return request.windows().stream()
        .map(window -> moments.window(window, zone))
        .collect(Collectors.joining("\n"));
  }

  private static void add(List<RequestPage.Fact> facts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new RequestPage.Fact(key, value));
    }
  }
}
