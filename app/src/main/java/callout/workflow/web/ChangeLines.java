package callout.workflow.web;

import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.shared.CaseNumber;
import callout.web.Texts;
import callout.workflow.display.OrderWords;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what became of the changes that were proposed on site. */
@Component
public class ChangeLines {

  private final Confirmations confirmations;
  private final OrderWords words;
  private final People people;
  private final Texts texts;

  ChangeLines(Confirmations confirmations, OrderWords words, People people, Texts texts) {
    this.confirmations = confirmations;
    this.words = words;
    this.people = people;
    this.texts = texts;
  }

  /** All of a case, in the order in which they were proposed. */
  public List<ChangeLine> of(CaseNumber number) {
    return of(confirmations.of(number));
  }

  List<ChangeLine> of(List<ConfirmationFacts> proposed) {
    return proposed.stream().map(this::line).toList();
  }

  private ChangeLine line(ConfirmationFacts confirmation) {
    return new ChangeLine(
        words.changes(confirmation, texts.language()),
        confirmation.reason(),
        answer(confirmation),
        people.nameOf(confirmation.proposedBy()),
        switch (confirmation.state()) {
          case PROPOSED -> Standing.here(texts.of("change.proposed"));
          case AGREED -> Standing.good(texts.of("change.agreed"));
          case REFUSED -> Standing.bad(texts.of("change.refused"));
          case LAPSED -> Standing.quiet(texts.of("change.lapsed"));
        },
        confirmation.version() == null
            ? texts.of("change.number", confirmation.number())
            : texts.of("change.made", confirmation.number(), confirmation.version()));
  }

  private @Nullable String answer(ConfirmationFacts confirmation) {
    String supervisor =
        confirmation.supervisor() == null
            ? null
            : said(people.nameOf(confirmation.supervisor()), confirmation.supervisorReason());
    String customer = said(texts.of("change.customer"), confirmation.customerRemark());
    String answer =
        Stream.of(supervisor, customer).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    return answer.isEmpty() ? null : answer;
  }

  private @Nullable String said(String who, @Nullable String what) {
    return what == null || what.isBlank() ? null : texts.of("change.said", who, what);
  }
}
