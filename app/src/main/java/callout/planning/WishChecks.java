package callout.planning;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.VisitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what a visit asks for can be had at all: each mistake at its field. */
final class WishChecks {

  private static final int HIGHEST_LEVEL = 3;

  private final VisitDemand visit;
  private final VisitNeeds needs;
  private final Map<VisitId, VisitDemand> others = new HashMap<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * @param technicians all there are, by username
   * @param others the other visits of its case
   */
  WishChecks(
      VisitDemand visit, VisitNeeds needs, Set<String> technicians, List<VisitDemand> others) {
    this.visit = visit;
    this.needs = needs;
    others.forEach(other -> this.others.put(other.visit(), other));
    levels();
    people(technicians);
    ties();
  }

  /**
   * @throws InvalidInput naming each mistake
   */
  void done() {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  private void levels() {
    that(
        visit.skills().containsAll(needs.levels().keySet()),
        "levels",
        "not-needed",
        "A level is named for a skill that the visit does not need.");
    that(
        needs.levels().values().stream().allMatch(level -> level >= 1 && level <= HIGHEST_LEVEL),
        "levels",
        "out-of-range",
        "A level is 1, 2 or 3.");
  }

  private void people(Set<String> technicians) {
    String required = needs.required();
    if (required != null) {
      that(technicians.contains(required), "required", "unknown", "There is no such technician.");
      that(
          !needs.excluded().contains(required),
          "required",
          "excluded",
          "The technician who must come is also one who must not come.");
    }
    that(
        technicians.containsAll(needs.preferred()),
        "preferred",
        "unknown",
        "There is no such technician.");
    that(
        needs.preferred().stream().noneMatch(needs.excluded()::contains),
        "preferred",
        "excluded",
        "A technician cannot be preferred and excluded at once.");
    that(
        technicians.containsAll(needs.excluded()),
        "excluded",
        "unknown",
        "There is no such technician.");
  }

  private void ties() {
    VisitId together = needs.together();
    VisitId after = needs.after();
    that(isOther(together), "together", "unknown", "This is no other visit of the case.");
    that(isOther(after), "after", "unknown", "This is no other visit of the case.");
    if (together != null && isOther(together)) {
      that(
          others.values().stream().noneMatch(o -> visit.visit().equals(o.needs().together()))
              && needs(together).together() == null,
          "together",
          "chain",
          "One of the two already begins together with another visit. Name that one in both.");
    }
    if (isOther(together)) {
      onlyOne();
    }
    if (after != null && isOther(after) && isOther(together)) {
      that(!waitsForItself(after), "after", "circle", "These visits would wait for one another.");
    }
  }

  /** Runs plan those who begin together as one, to which each of them may come. */
  private void onlyOne() {
    List<VisitId> together = members(group(visit.visit())).toList();
    if (together.size() > 1) {
      that(
          needs.required() == null,
          "required",
          "comes-with-others",
          "Others come along. Name whom the customer would rather see, or who must not come.");
      that(
          together.stream()
              .filter(id -> !id.equals(visit.visit()))
              .allMatch(id -> needs(id).required() == null),
          "together",
          "one-only",
          "The other visit is for one technician only, and others cannot come along.");
    }
  }

  private boolean isOther(@Nullable VisitId id) {
    return id == null || others.containsKey(id);
  }

  /** Along what each visit waits for; visits that begin together wait together. */
  private boolean waitsForItself(VisitId after) {
    Set<VisitId> seen = new HashSet<>();
    List<VisitId> ahead = new ArrayList<>(List.of(after));
    VisitId self = group(visit.visit());
    while (!ahead.isEmpty()) {
      VisitId group = group(ahead.remove(ahead.size() - 1));
      if (group.equals(self)) {
        return true;
      }
      if (seen.add(group)) {
        members(group).map(this::after).filter(next -> next != null).forEach(ahead::add);
      }
    }
    return false;
  }

  private Stream<VisitId> members(VisitId group) {
    return Stream.concat(Stream.of(visit.visit()), others.keySet().stream())
        .filter(id -> group(id).equals(group));
  }

  private VisitId group(VisitId id) {
    VisitId named = needs(id).together();
    return named == null ? id : named;
  }

  private @Nullable VisitId after(VisitId id) {
    return needs(id).after();
  }

  private VisitNeeds needs(VisitId id) {
    if (id.equals(visit.visit())) {
      return needs;
    }
    VisitDemand other = others.get(id);
    return other == null ? VisitNeeds.NONE : other.needs();
  }

  private void that(boolean holds, String field, String code, String message) {
    if (!holds) {
      problems.add(new FieldProblem(field, code, message));
    }
  }
}
