package callout.workflow.web;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.shared.VisitId;
import callout.web.Texts;
import callout.workflow.display.Declined;
import callout.workflow.display.VisitWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What technicians have said about a visit: that they declined it, why it was not done, remarks.
 */
@Component
class VisitNotes {

  private final Fieldwork fieldwork;
  private final Declined declined;
  private final VisitWords words;
  private final Texts texts;

  VisitNotes(Fieldwork fieldwork, Declined declined, VisitWords words, Texts texts) {
    this.fieldwork = fieldwork;
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
    return List.copyOf(notes);
  }
}
