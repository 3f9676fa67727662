package callout.planning;

import callout.audit.Audit;
import callout.journal.LiveChannel;
import callout.planning.routing.CrewMember;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What dispatchers say a waiting visit asks for beyond its skills. */
@Service
public class VisitWishes {

  private final VisitRows visits;
  private final Crew crew;
  private final LiveChannel live;
  private final Audit audit;

  VisitWishes(VisitRows visits, Crew crew, LiveChannel live, Audit audit) {
    this.visits = visits;
    this.crew = crew;
    this.live = live;
    this.audit = audit;
  }

  /**
   * Replaces all that the visit asks for beyond its skills.
   *
   * @throws NotFound if there is no such visit
   * @throws VisitNotWaiting if it is planned, and has to be taken back first, or is over
   * @throws InvalidInput at {@code levels}, {@code required}, {@code preferred}, {@code excluded},
   *     {@code together} or {@code after}
   */
  @Transactional
  public void change(VisitId id, VisitNeeds needs) {
    VisitState state = visits.lock(id);
    if (state != VisitState.WAITING) {
      throw new VisitNotWaiting(id, state);
    }
    VisitDemand visit = visits.get(id);
    Set<String> known =
        crew.members(null).stream().map(CrewMember::username).collect(Collectors.toSet());
    List<VisitDemand> others =
        visits.of(visit.caseNumber()).stream().filter(v -> !v.visit().equals(id)).toList();
    new WishChecks(visit, needs, known, others).done();
    visits.change(visit.withNeeds(needs));
    audit.record("visit-wishes-changed", id.toString(), visit.caseNumber(), said(needs));
    live.announce(Board.topic(visit.areaCode()));
    live.announce("tasks");
  }

  private static Map<String, String> said(VisitNeeds needs) {
    Map<String, String> said = new TreeMap<>();
    said.put("levels", new TreeMap<>(needs.levels()).toString());
    said.put("parts", sorted(needs.parts()));
    said.put("required", String.valueOf(needs.required()));
    said.put("preferred", sorted(needs.preferred()));
    said.put("excluded", sorted(needs.excluded()));
    said.put("together", String.valueOf(needs.together()));
    said.put("after", String.valueOf(needs.after()));
    return said;
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
