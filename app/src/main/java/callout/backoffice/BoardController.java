package callout.backoffice;

import callout.customers.Area;
import callout.customers.Customers;
import callout.planning.Board;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.display.Words;
import callout.workflow.web.People;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The board: the plan of an area, seen. */
@Controller
class BoardController {

  /** Words that the page's script puts together itself. */
  private static final List<String> SAID_BY_SCRIPT =
      List.of(
          "troubles.urgent",
          "technicians",
          "noShift",
          "noStops",
          "promised",
          "drive",
          "due",
          "move",
          "fits",
          "checking",
          "failed",
          "moved",
          "resized",
          "movedResized",
          "invalid.board-start",
          "invalid.board-minutes",
          "takenBack",
          "undone",
          "asked",
          "openTask",
          "pin",
          "unpin",
          "pinned",
          "unpinned",
          "isPinned",
          "fact.work",
          "fact.time",
          "fact.promised",
          "fact.way",
          "fact.state",
          "fact.needs",
          "fact.wish",
          "fact.due",
          "fact.reasons",
          "troubles",
          "planAgain",
          "planAgain.about",
          "longer",
          "readOnly",
          "notMovable",
          "map",
          "zoomIn",
          "zoomOut",
          "home",
          "waitsFor",
          "found",
          "runStarted",
          "proposed",
          "overtime",
          "someOf",
          "absence",
          "absence.end",
          "absence.takeBack",
          "runDecided.publish",
          "runDecided.handOn",
          "runDecided.solveAgain",
          "runDecided.discard");

  /** The page {@code /board}. */
  record BoardPage(
      String area,
      String areaName,
      List<Area> areas,
      String from,
      int days,
      String title,
      String clock,
      String previous,
      String next,
      boolean mayMove,
      String live,
      String texts,
      @Nullable String tiles,
      String attribution) {}

  private final BoardPages pages;
  private final BoardRuns runs;
  private final MapTiles tiles;
  private final Customers customers;
  private final Moments moments;
  private final Texts texts;
  private final ObjectMapper json;
  private final Clock clock;

  BoardController(
      BoardPages pages,
      BoardRuns runs,
      MapTiles tiles,
      Customers customers,
      Moments moments,
      Texts texts,
      ObjectMapper json,
      Clock clock) {
    this.pages = pages;
    this.runs = runs;
    this.tiles = tiles;
    this.customers = customers;
    this.moments = moments;
    this.texts = texts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws NotFound if whoever asks neither plans nor supervises
   */
  static void requireSight() {
    People.require(Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  @GetMapping("/board")
  String page(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable Integer days,
      Model model,
      HttpServletResponse response)
      throws JsonProcessingException {
    requireSight();
    List<Area> areas = BoardView.inSight(customers);
    BoardView view = BoardView.of(areas, area, from, days, clock.instant());
    tiles.allowOn(response);
    runs.show(view, model);
    model.addAttribute(
        "board",
        new BoardPage(
            view.area().code(),
            view.area().name(),
            areas,
            view.from().toString(),
            view.days(),
            moments.days(view.from(), view.days()),
            new Words(texts.language()).zone(view.area().zone()),
            view.from().minusDays(view.days()).toString(),
            view.from().plusDays(view.days()).toString(),
            WaitingVisits.mayPlan(),
            Board.topic(view.area().code()) + " runs tasks",
            json.writeValueAsString(said()),
            tiles.address().orElse(null),
            tiles.attribution()));
    return "backoffice/board";
  }

  private Map<String, String> said() {
    Map<String, String> said = new TreeMap<>();
    SAID_BY_SCRIPT.forEach(key -> said.put(key, texts.of("board.say." + key)));
    return said;
  }

  /** Nothing new is a 304: pages ask whenever something may have changed. */
  @GetMapping(path = "/board/data", produces = MediaType.APPLICATION_JSON_VALUE)
  @Nullable ResponseEntity<byte[]> data(
      @RequestParam String area,
      @RequestParam String from,
      @RequestParam Integer days,
      WebRequest request)
      throws JsonProcessingException {
    requireSight();
    List<Area> areas = BoardView.inSight(customers);
    byte[] body =
        json.writeValueAsBytes(pages.of(BoardView.of(areas, area, from, days, clock.instant())));
    String tag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok().eTag(tag).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
