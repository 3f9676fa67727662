package callout.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.workflow.StaffDirectory;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SetupCodeTest {

  private static final Pattern CODE = Pattern.compile("one-time code: ([0-9a-f]{32})");

  private final StaffDirectory directory = mock();
  private final SetupCode setup = new SetupCode(directory);
  private String code;

  @BeforeEach
  void offer(CapturedOutput log) {
    setup.offer();
    var printed = CODE.matcher(log.getAll());
    assertThat(printed.find()).isTrue();
    code = printed.group(1);
  }

  @Test
  void makesAnAdministratorOnce() {
    setup.redeem(" " + code + "\n", "ada", "Ada Bell", "correct horse battery");

    verify(directory)
        .create("ada", "Ada Bell", "correct horse battery", Set.of(Role.ADMINISTRATOR));
    assertThat(setup.isOffered()).isFalse();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> setup.redeem(code, "eve", "Eve", "correct horse battery"));
  }

  @Test
  void refusesAnotherCode() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> setup.redeem("0".repeat(32), "eve", "Eve", "correct horse battery"))
        .withMessageContaining("code");
    verify(directory, never()).create(any(), any(), any(), any());
    assertThat(setup.isOffered()).isTrue();
  }

  @Test
  void isGoneOnceThereIsAnAdministrator() {
    given(directory.hasAdministrator()).willReturn(true);
    assertThat(setup.isOffered()).isFalse();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> setup.redeem(code, "eve", "Eve", "correct horse battery"));
  }

  @Test
  void keepsTheCodeWhenTheAccountIsRefused() {
    org.mockito.BDDMockito.willThrow(InvalidInput.at("password", "too-short", "At least 12."))
        .given(directory)
        .create(any(), any(), any(), any());
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> setup.redeem(code, "ada", "Ada Bell", "short"));
    assertThat(setup.isOffered()).isTrue();
  }
}
