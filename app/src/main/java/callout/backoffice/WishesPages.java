package callout.backoffice;

import callout.backoffice.WishesPage.Choice;
import callout.backoffice.WishesPage.Filled;
import callout.catalogue.Catalogue;
import callout.planning.Board;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.planning.Visits;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.VisitId;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import callout.workflow.display.Purposes;
import callout.workflow.web.People;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of a visit's wishes, and reads what was filled in. */
@Component
class WishesPages {

  private final Visits visits;
  private final Board board;
  private final Catalogue catalogue;
  private final CaseProjection cases;
  private final Purposes purposes;
  private final People people;
  private final Texts texts;
  private final Clock clock;

  WishesPages(
      Visits visits,
      Board board,
      Catalogue catalogue,
      CaseProjection cases,
      Purposes purposes,
      People people,
      Texts texts,
      Clock clock) {
    this.visits = visits;
    this.board = board;
    this.catalogue = catalogue;
    this.cases = cases;
    this.purposes = purposes;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  WishesPage of(VisitDemand visit, Filled filled, String back, Map<String, String> problems) {
    return new WishesPage(
        visit.visit().toString(),
        visit.caseNumber().value(),
        purposes.titled(visit, texts.language()),
        cases.find(visit.caseNumber()).map(CaseState::customerName).orElse(null),
        visits.isWaiting(visit.visit()),
        technicians(visit),
        visit.skills().stream().sorted().map(s -> new Choice(s, texts.code("skill", s))).toList(),
        parts(visit),
        others(visit),
        filled,
        back,
        problems);
  }

  /** Those of the area, and whoever is named already. */
  private List<Choice> technicians(VisitDemand visit) {
    Map<String, String> names = new LinkedHashMap<>();
    board
        .of(visit.areaCode(), clock.instant().atZone(visit.zone()).toLocalDate(), 1, visit.zone())
        .technicians()
        .forEach(technician -> names.put(technician.username(), technician.name()));
    VisitNeeds needs = visit.needs();
    Set<String> named = new TreeSet<>(needs.preferred());
    named.addAll(needs.excluded());
    String required = needs.required();
    if (required != null) {
      named.add(required);
    }
    named.forEach(one -> names.computeIfAbsent(one, people::nameOf));
    return names.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  /** Those of the catalogue, and what is named already. */
  private List<Choice> parts(VisitDemand visit) {
    Map<String, String> names = new LinkedHashMap<>();
    catalogue.parts().forEach(part -> names.put(part.number(), part.name()));
    visit.needs().parts().forEach(part -> names.putIfAbsent(part, part));
    return names.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  private List<Choice> others(VisitDemand visit) {
    VisitNeeds needs = visit.needs();
    return visits.of(visit.caseNumber()).stream()
        .filter(other -> !other.visit().equals(visit.visit()))
        .filter(
            other ->
                visits.isWaiting(other.visit())
                    || visits.stop(other.visit()).isPresent()
                    || other.visit().equals(needs.together())
                    || other.visit().equals(needs.after()))
        .map(other -> new Choice(other.visit().toString(), nameOf(other)))
        .toList();
  }

  private String nameOf(VisitDemand other) {
    return visits
        .stop(other.visit())
        .map(
            stop ->
                purposes.titled(other, texts.language())
                    + " ("
                    + people.nameOf(stop.technician())
                    + ")")
        .orElseGet(() -> purposes.titled(other, texts.language()));
  }

  static Filled filled(VisitNeeds needs) {
    return new Filled(
        needs.levels().entrySet().stream()
            .map(level -> level.getKey() + ":" + level.getValue())
            .collect(Collectors.toSet()),
        needs.parts(),
        text(needs.required()),
        needs.preferred(),
        needs.excluded(),
        text(needs.together()),
        text(needs.after()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /**
   * @throws InvalidInput at a field whose choice the page did not offer
   */
  VisitNeeds read(VisitDemand visit, Filled filled) {
    Set<String> offered = parts(visit).stream().map(Choice::code).collect(Collectors.toSet());
    if (!offered.containsAll(filled.parts())) {
      throw InvalidInput.at("parts", "unknown", "There is no such part.");
    }
    return new VisitNeeds(
        levels(filled.levels()),
        filled.parts(),
        filled.required().isEmpty() ? null : filled.required(),
        filled.preferred(),
        filled.excluded(),
        visit("together", filled.together()),
        visit("after", filled.after()));
  }

  private static Map<String, Integer> levels(Set<String> chosen) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (String level : chosen) {
      String[] parts = level.split(":", -1);
      if (parts.length != 2 || !parts[1].matches("[1-3]")) {
        throw InvalidInput.at("levels", "out-of-range", "A level is 1, 2 or 3.");
      }
      levels.put(parts[0], Integer.valueOf(parts[1]));
    }
    return levels;
  }

  private static @Nullable VisitId visit(String field, String chosen) {
    try {
      return chosen.isEmpty() ? null : VisitId.of(chosen);
    } catch (IllegalArgumentException noId) {
      throw InvalidInput.at(field, "unknown", "This is no other visit of the case.");
    }
  }

  Map<String, String> problems(InvalidInput refused) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (FieldProblem problem : refused.problems()) {
      problems.putIfAbsent(
          problem.field(),
          texts.of("wishes.problem.%s.%s".formatted(problem.field(), problem.code())));
    }
    return problems;
  }

  /** Without what stands for no choice. */
  static Set<String> chosen(Set<String> values) {
    return values.stream()
        .filter(value -> !value.isBlank())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
