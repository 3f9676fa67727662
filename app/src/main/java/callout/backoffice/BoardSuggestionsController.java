package callout.backoffice;

import callout.customers.Customers;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the dialog of a visit that waits begins with. */
@Controller
class BoardSuggestionsController {

  /** Both null if the area has no technicians. */
  record Suggestion(@Nullable String technician, @Nullable String startAt) {}

  private final BoardSuggestions suggestions;
  private final VisitsInSight visits;
  private final Customers customers;
  private final Clock clock;

  BoardSuggestionsController(
      BoardSuggestions suggestions, VisitsInSight visits, Customers customers, Clock clock) {
    this.suggestions = suggestions;
    this.visits = visits;
    this.customers = customers;
    this.clock = clock;
  }

  @GetMapping(path = "/board/suggestion", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Suggestion suggestion(
      @RequestParam String visit,
      @RequestParam String area,
      @RequestParam String from,
      @RequestParam Integer days) {
    WaitingVisits.requireRight();
    BoardView view = BoardView.of(BoardView.inSight(customers), area, from, days, clock.instant());
    return suggestions
        .of(visits.get(visit), view)
        .map(place -> new Suggestion(place.technician(), view.local(place.start())))
        .orElseGet(() -> new Suggestion(null, null));
  }
}
