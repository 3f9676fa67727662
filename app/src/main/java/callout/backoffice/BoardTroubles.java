package callout.backoffice;

import callout.planning.Disturbance;
import callout.shared.CaseNumber;
import callout.web.Moments;
import callout.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what has come between a plan and its days, and which days one would plan again for it. */
@Component
class BoardTroubles {

  private static final int RUN_DAYS_AT_MOST = 14;

  private final Moments moments;
  private final Texts texts;
  private final Clock clock;

  BoardTroubles(Moments moments, Texts texts, Clock clock) {
    this.moments = moments;
    this.texts = texts;
    this.clock = clock;
  }

  Optional<BoardData.Trouble> of(List<Disturbance> disturbances, BoardView view) {
    if (disturbances.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), view.area().zone());
    LocalDate first =
        disturbances.stream()
            .map(Disturbance::firstDay)
            .min(LocalDate::compareTo)
            .filter(day -> day.isAfter(today))
            .orElse(today);
    LocalDate last =
        disturbances.stream().map(Disturbance::lastDay).max(LocalDate::compareTo).orElseThrow();
    int days =
        (int) Math.max(1, Math.min(ChronoUnit.DAYS.between(first, last) + 1, RUN_DAYS_AT_MOST));
    return Optional.of(
        new BoardData.Trouble(
            disturbances.stream().map(this::sentence).toList(),
            disturbances.stream().allMatch(one -> one.kind() == Disturbance.Kind.URGENT),
            first.toString(),
            days,
            moments.days(first, days)));
  }

  private String sentence(Disturbance one) {
    CaseNumber number = one.caseNumber();
    return texts.of(
        "board.trouble." + one.kind().name().toLowerCase(Locale.ROOT),
        String.valueOf(one.technician()),
        number == null ? "" : number.value(),
        one.visits(),
        moments.days(
            one.firstDay(), (int) ChronoUnit.DAYS.between(one.firstDay(), one.lastDay()) + 1),
        one.pinned());
  }
}
