package callout.backoffice;

import callout.web.Moments;
import callout.web.Texts;
import callout.workforce.Absence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says absences in the words of the reader. */
@Component
class AbsenceWords {

  /** Reasons that are kept as a code; any other is kept as somebody wrote it. */
  private static final Set<String> USUAL = Set.of("sick", "holiday", "training");

  private final Moments moments;
  private final Texts texts;

  AbsenceWords(Moments moments, Texts texts) {
    this.moments = moments;
    this.texts = texts;
  }

  /** "sick until Tue, Nov 24", for whoever looks at this day. */
  String on(LocalDate shown, Absence absence) {
    return absence.firstDay().isAfter(shown)
        ? whole(absence)
        : texts.of("board.absence.until", reason(absence.reason()), moments.day(absence.lastDay()));
  }

  /** "sick: Mon, Nov 23 – Tue, Nov 24". */
  String whole(Absence absence) {
    return texts.of("board.absence.days", reason(absence.reason()), days(absence));
  }

  /** "Mon, Nov 23 – Tue, Nov 24". */
  String days(Absence absence) {
    int days = (int) ChronoUnit.DAYS.between(absence.firstDay(), absence.lastDay()) + 1;
    return moments.days(absence.firstDay(), days);
  }

  String reason(String reason) {
    return USUAL.contains(reason) ? texts.of("board.absence.reason." + reason) : reason;
  }
}
