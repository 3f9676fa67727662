package callout.planning;

import callout.audit.Audit;
import callout.database.AfterCommit;
import callout.journal.Journal;
import callout.journal.LiveChannel;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planning runs: open, collect, submit, wait for {@link RoutesSolved}, look at the proposal,
 * publish or discard. Every door may be called again after a fault.
 *
 * <p>All of them throw {@link NotFound} if there is no such run.
 */
@Service
public class PlanningRuns {

  private final RunRows runs;
  private final ProblemCollector collector;
  private final SolverDesk desk;
  private final ProgressRows progress;
  private final Comparisons comparisons;
  private final Publishing publishing;
  private final VisitRows visits;
  private final Journal journal;
  private final LiveChannel live;
  private final Audit audit;

  PlanningRuns(
      RunRows runs,
      ProblemCollector collector,
      SolverDesk desk,
      ProgressRows progress,
      Comparisons comparisons,
      Publishing publishing,
      VisitRows visits,
      Journal journal,
      LiveChannel live,
      Audit audit) {
    this.runs = runs;
    this.collector = collector;
    this.desk = desk;
    this.progress = progress;
    this.comparisons = comparisons;
    this.publishing = publishing;
    this.visits = visits;
    this.journal = journal;
    this.live = live;
    this.audit = audit;
  }

  @Transactional
  public RunId open(RunRequest request) {
    RunId run = RunId.next();
    runs.add(run, request);
    tellPages(run);
    return run;
  }

  /** Stores what is to be solved: waiting visits, shifts, stops already planned. */
  @Transactional
  public void collect(RunId id) {
    Run run = runs.lock(id);
    if (run.state() == RunState.OPENED || run.state() == RunState.COLLECTED) {
      runs.collected(id, collector.collect(run.request()), run.request().solveSeconds());
    }
  }

  /**
   * Has the run solved after the running transaction, on a thread of its own; ends with {@link
   * RoutesSolved}. Nothing while somebody is at it or once its end was told; if it ended and nobody
   * could be told, tells it now.
   *
   * @throws IllegalStateException if the run was never collected
   */
  public void submit(RunId id) {
    if (runs.get(id).state() == RunState.OPENED) {
      throw new IllegalStateException(
          "Planning run %s is submitted before it is collected.".formatted(id));
    }
    AfterCommit.run(() -> desk.take(id));
  }

  /** What the run was asked for. */
  @Transactional(readOnly = true)
  public RunRequest request(RunId id) {
    return runs.get(id).request();
  }

  /** What the run suggests; without routes as long as it is not solved. */
  @Transactional(readOnly = true)
  public Proposal proposal(RunId id) {
    Run run = runs.get(id);
    Optional<Solution> solution = runs.solution(id);
    return new Proposal(
        id,
        run.request(),
        run.state(),
        run.message(),
        solution.map(Solution::routes).orElse(List.of()),
        solution.map(Solution::leftOut).orElse(List.of()),
        solution.map(Solution::score).orElse(null),
        solution.map(Solution::totals).orElse(RouteTotals.NONE),
        runs.publication(id).orElse(null));
  }

  /** How far the run's search has come, whichever node it runs on. */
  @Transactional(readOnly = true)
  public RunProgress progress(RunId id) {
    return progress.of(runs.get(id).id());
  }

  /**
   * Ends the run's search within seconds, whichever node it runs on; its best plan so far is the
   * proposal. Nothing if nobody searches, or it was stopped before.
   */
  @Transactional
  public void stop(RunId id) {
    if (progress.askToStop(runs.get(id).id())) {
      audit.record("run-stopped", id.toString(), null, Map.of());
      tellPages(id);
    }
  }

  /** The proposal beside the plan as it stands; without changes as long as it is not solved. */
  @Transactional(readOnly = true)
  public Comparison comparison(RunId id) {
    return comparisons.of(proposal(id));
  }

  /**
   * Forgets a proposal or a failure and collects afresh, to be submitted again. Nothing if the run
   * has not ended.
   *
   * @param solveSeconds 1 to 600
   * @throws InvalidInput at {@code solveSeconds} if out of range
   */
  @Transactional
  public void solveAgain(RunId id, int solveSeconds) {
    List<FieldProblem> problems = new ArrayList<>();
    RunRequest.check(problems, "solveSeconds", solveSeconds, RunRequest.MAX_SECONDS);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    Run run = runs.lock(id);
    if (run.state() == RunState.SOLVED || run.state() == RunState.FAILED) {
      runs.collected(id, collector.collect(run.request()), solveSeconds);
      tellPages(id);
    }
  }

  /**
   * Makes the proposal the plan: {@link VisitPlanned} for each new stop that still fits; the others
   * are skipped and wait on. A published run answers what it did then.
   *
   * @throws RunNotSolved if there is no proposal
   * @throws ProposalStale if a visit that it moves has changed meanwhile; nothing is published
   */
  // it is thrown before anything is changed
  @Transactional(noRollbackFor = ProposalStale.class)
  public Publication publish(RunId id) {
    Run run = runs.lock(id);
    if (run.state() == RunState.PUBLISHED) {
      return runs.publication(id).orElseThrow();
    }
    if (run.state() != RunState.SOLVED) {
      throw new RunNotSolved(id, run.state());
    }
    Solution solution = runs.solution(id).orElseThrow();
    Publication publication = published(id, solution);
    runs.published(id, publication);
    tellLeftOut(solution, publication);
    tellPages(id);
    return publication;
  }

  private Publication published(RunId id, Solution solution) {
    try {
      return publishing.publish(id, solution);
    } catch (ProposalStale stale) {
      // it comes back to be judged
      tellPages(id);
      throw stale;
    }
  }

  private void tellLeftOut(Solution solution, Publication publication) {
    Stream.concat(
            solution.leftOut().stream().map(l -> new VisitLeftOut(l.visit(), l.caseNumber())),
            publication.skipped().stream().map(s -> new VisitLeftOut(s.visit(), s.caseNumber())))
        .filter(left -> visits.isWaiting(left.visit()))
        .forEach(journal::publish);
  }

  /** Gives the run up, also while it is being solved. Nothing if it is published. */
  @Transactional
  public void discard(RunId id) {
    if (runs.lock(id).state() != RunState.PUBLISHED) {
      runs.discarded(id);
      tellPages(id);
    }
  }

  /** Pages that show the run, or the list of runs, ask again. */
  private void tellPages(RunId id) {
    live.announce("run:" + id);
    live.announce("runs");
  }

  /** The hundred newest, the newest first. */
  public List<RunSummary> runs() {
    return runs.newest().stream()
        .map(
            r ->
                new RunSummary(
                    r.id(), r.request(), r.state(), r.openedAt(), r.message(), r.published()))
        .toList();
  }
}
