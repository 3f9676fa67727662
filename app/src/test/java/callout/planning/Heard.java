package callout.planning;

import callout.journal.DomainEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;

/** Listens like the process does; can be made to refuse, which rolls the change back. */
class Heard {

  private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  @EventListener
  void on(DomainEvent event) {
    if (event instanceof RoutesSolved && refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw new IllegalStateException("Nobody waits for this (so the test wants).");
    }
    events.add(event);
  }

  void refuseNext(int times) {
    refusals.set(times);
  }

  <T extends DomainEvent> List<T> of(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void forget() {
    events.clear();
    refusals.set(0);
  }
}
