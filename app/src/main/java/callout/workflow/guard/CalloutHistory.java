package callout.workflow.guard;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The history level {@code callout}: what happened and who did it, as in {@code full}, but no
 * values of variables or forms. Those belong to the rooms, where it is known who may read them and
 * when they must go; the engine would keep even the ones that a receiver removes.
 *
 * <p>A database keeps the level it was made with.
 */
final class CalloutHistory extends AbstractHistoryLevel {

  static final String NAME = "callout";

  private static final Set<HistoryEventTypes> VALUES =
      EnumSet.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
          HistoryEventTypes.FORM_PROPERTY_UPDATE,
          HistoryEventTypes.DMN_DECISION_EVALUATE);

  /** Camunda's own levels have 0 to 3. */
  @Override
  public int getId() {
    return 11;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
    return !(eventType instanceof HistoryEventTypes known && VALUES.contains(known));
  }
}
