package callout.workflow.web;

import callout.fieldwork.ActionState;
import callout.fieldwork.FieldAction;
import callout.fieldwork.Fieldwork;
import callout.fieldwork.Inbox;
import callout.fieldwork.VisitRecord;
import callout.shared.VisitId;
import callout.web.Texts;
import callout.workflow.display.Declined;
import callout.workflow.display.VisitWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What technicians have said about a visit: that they declined it, why it was not done, remarks.
 */
@Component
class VisitNotes {

  private static final Set<ActionState> NOT_APPLIED =
      EnumSet.of(ActionState.REFUSED, ActionState.OVERTAKEN);

  /** The fields of forms/complete-visit.form that hold a person's own words. */
  private static final List<String> WORDS =
      List.of("remainingWork", "usedMaterials", "problems", "remarks");

  private final Fieldwork fieldwork;
  private final Inbox inbox;
  private final Declined declined;
  private final VisitWords words;
  private final Texts texts;

  VisitNotes(Fieldwork fieldwork, Inbox inbox, Declined declined, VisitWords words, Texts texts) {
    this.fieldwork = fieldwork;
    this.inbox = inbox;
    this.declined = declined;
    this.words = words;
    this.texts = texts;
  }

  List<String> of(VisitId visit, @Nullable VisitRecord record) {
    List<String> notes = new ArrayList<>();
    fieldwork
        .declines(visit)
        .forEach(decline -> notes.add(declined.sentence(decline, texts.language())));
    if (record != null && record.report() != null) {
      notes.addAll(words.told(record.report(), texts.language()));
    }
    inbox.of(visit).stream()
        .filter(action -> NOT_APPLIED.contains(action.state()))
        .map(VisitNotes::written)
        .filter(text -> !text.isEmpty())
        .forEach(text -> notes.add(texts.of("visit.notApplied", text)));
    return List.copyOf(notes);
  }

  /** What somebody took the trouble to write, even if the visit went on without it. */
  private static String written(FieldAction action) {
    return WORDS.stream()
        .map(action.values()::get)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
