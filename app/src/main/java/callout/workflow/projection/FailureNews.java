package callout.workflow.projection;

import callout.journal.LiveChannel;
import callout.workflow.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** Tells the open pages of a case that a step has failed for good, or is being tried again. */
@Component
class FailureNews extends AbstractProcessEnginePlugin {

  private final LiveChannel live;

  FailureNews(LiveChannel live) {
    this.live = live;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomIncidentHandlers(List.of(new Telling()));
  }

  private final class Telling extends DefaultIncidentHandler {

    Telling() {
      super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
      tell(context);
      return super.handleIncident(context, message);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
      tell(context);
      super.resolveIncident(context);
    }

    private void tell(IncidentContext context) {
      String id = context.getExecutionId();
      if (id == null) {
        return; // a job outside any process
      }
      ExecutionEntity execution =
          Context.getCommandContext().getExecutionManager().findExecutionById(id);
      if (execution != null
          && execution.getVariable(ProcessVariable.CASE_NUMBER.name()) instanceof String number) {
        live.announce("case:" + number);
      }
    }
  }
}
