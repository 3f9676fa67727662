package callout.workflow.web;

import callout.journal.LiveChannel;
import callout.planning.RoutesSolved;
import callout.planning.VisitResized;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Changes that pages show although no task has been made or done for them. */
@Component
class LiveTopics {

  private final LiveChannel live;

  LiveTopics(LiveChannel live) {
    this.live = live;
  }

  /** A solved run gives dispatchers a task, and the list of runs another state. */
  @EventListener
  void on(RoutesSolved event) {
    live.announce("tasks");
    live.announce("runs");
  }

  /** My day says until when a visit is planned. */
  @EventListener
  void on(VisitResized event) {
    live.announce("tasks");
  }
}
