package callout.workflow.request;

import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.Submitted;
import callout.workflow.FormView;
import callout.workflow.RequestForm;
import callout.workflow.StaffTasks;
import callout.workflow.forms.FormCheck;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The form as it is deployed now. */
@Service
class DeployedRequestForm implements RequestForm {

  private static final String PROCESS = "service-request";

  private final StaffTasks tasks;
  private final Intake intake;

  DeployedRequestForm(StaffTasks tasks, Intake intake) {
    this.tasks = tasks;
    this.intake = intake;
  }

  @Override
  public FormView view() {
    return tasks.startForm(PROCESS);
  }

  @Override
  @Transactional
  public Submitted submit(
      Map<String, Object> values, String externalId, Channel channel, @Nullable String slotHold) {
    return FilledInRequest.submit(
        intake, FormCheck.check(view().schema(), values), externalId, channel, slotHold);
  }
}
