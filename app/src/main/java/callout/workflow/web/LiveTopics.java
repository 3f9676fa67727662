package callout.workflow.web;

import callout.journal.LiveChannel;
import callout.planning.RoutesSolved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A solved run gives dispatchers a task, and the list of runs another state. */
@Component
class LiveTopics {

  private final LiveChannel live;

  LiveTopics(LiveChannel live) {
    this.live = live;
  }

  @EventListener
  void on(RoutesSolved event) {
    live.announce("tasks");
    live.announce("runs");
  }
}
