package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TemplateRehearsalTest {

  private final TemplateRehearsal rehearsal = new TemplateRehearsal(new Templates());

  @Test
  void rendersEveryTemplateThereIs(CapturedOutput output) throws Exception {
    rehearsal.begin();

    Until.isTrue("The order's template is ready.", () -> output.getOut().contains("reports/order"));
    assertThat(output.getOut())
        .contains("The template reports/order.jrxml is ready after")
        .doesNotContain("cannot be issued");
  }

  @Test
  void saysWhichTemplateIsWrongAndGoesOn(CapturedOutput output) {
    rehearsal.rehearse(List.of("wrong", "order"));

    assertThat(output.getOut())
        .contains("Documents of the kind wrong cannot be issued: reports/wrong.jrxml: ")
        .contains("The template reports/order.jrxml is ready after");
  }
}
