package callout.workflow;

import callout.cases.Viewer;
import callout.orders.Drafts;
import callout.orders.OrderDraft;
import callout.orders.OrderEntry;
import callout.orders.OrderFacts;
import callout.shared.NotFound;
import callout.workforce.Workforce;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of orders while their task "Prepare order" is open. */
@Service
public class OrderDesk {

  private static final String TASK = "Task_PrepareOrder";

  private final Drafts drafts;
  private final StaffTasks tasks;
  private final Workforce workforce;

  OrderDesk(Drafts drafts, StaffTasks tasks, Workforce workforce) {
    this.drafts = drafts;
    this.tasks = tasks;
    this.workforce = workforce;
  }

  /** The open task in which this order is prepared, if the viewer may do it. */
  public Optional<TaskView> task(OrderFacts order, Viewer viewer) {
    return tasks
        .ofBusinessKey(order.id().toString())
        .filter(task -> task.key().equals(TASK))
        .filter(task -> task.isFor(viewer));
  }

  /**
   * The order of this number.
   *
   * @throws NotFound if there is none
   */
  public OrderFacts order(String number) {
    return drafts.byNumber(number).orElseThrow(() -> new NotFound("order", number));
  }

  /** What the order would be; nothing is kept. See {@link Drafts#tryOut}. */
  public OrderDraft tryOut(OrderFacts order, OrderEntry entry) {
    return drafts.tryOut(order, entry, skills());
  }

  /**
   * Keeps the draft; see {@link Drafts#save}.
   *
   * @throws TaskGone if it is no draft of the viewer any more
   */
  @Transactional
  public OrderFacts save(OrderFacts order, OrderEntry entry, Viewer viewer) {
    if (task(order, viewer).isEmpty()) {
      throw new TaskGone();
    }
    return drafts.save(order.id(), entry, skills());
  }

  /** Codes of all skills that somebody has. */
  public Set<String> skills() {
    return workforce.technicians().stream()
        .flatMap(technician -> technician.skills().stream())
        .collect(Collectors.toSet());
  }
}
