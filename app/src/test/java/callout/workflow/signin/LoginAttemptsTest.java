package callout.workflow.signin;

import static callout.workflow.signin.LoginAttempts.PER_ADDRESS;
import static callout.workflow.signin.LoginAttempts.PER_USER;
import static callout.workflow.signin.LoginAttempts.PER_USER_AND_ADDRESS;
import static callout.workflow.signin.LoginAttempts.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

  private final Ticking clock = new Ticking();
  private final LoginAttempts attempts = new LoginAttempts(clock);

  @Test
  void refusesAfterSoManyGuessesAtOnePersonFromOneAddress() {
    assertThat(admitted("sam", "10.0.0.1", 50)).isEqualTo(PER_USER_AND_ADDRESS);
  }

  @Test
  void letsThePersonInFromElsewhereMeanwhile() {
    admitted("sam", "10.0.0.1", 50);
    assertThat(attempts.admit("sam", "10.0.0.2")).isTrue();
  }

  @Test
  void takesCapitalsForTheSamePerson() {
    admitted("sam", "10.0.0.1", 50);
    assertThat(attempts.admit("SAM", "10.0.0.1")).isFalse();
  }

  @Test
  void admitsAgainWhenTheWindowHasPassed() {
    admitted("sam", "10.0.0.1", 50);
    clock.now = clock.now.plus(WINDOW).minusSeconds(1);
    assertThat(attempts.admit("sam", "10.0.0.1")).isFalse();
    clock.now = clock.now.plusSeconds(1);
    assertThat(attempts.admit("sam", "10.0.0.1")).isTrue();
  }

  @Test
  void forgetsGuessesAfterTheRightPassword() {
    admitted("sam", "10.0.0.1", PER_USER_AND_ADDRESS - 1);
    attempts.admit("sam", "10.0.0.1");
    attempts.succeeded("sam", "10.0.0.1");
    assertThat(admitted("sam", "10.0.0.1", 50)).isEqualTo(PER_USER_AND_ADDRESS);
  }

  @Test
  void refusesAnAddressThatTriesManyPeople() {
    long in = IntStream.range(0, 200).filter(n -> attempts.admit("user" + n, "10.0.0.1")).count();
    assertThat(in).isEqualTo(PER_ADDRESS);
  }

  @Test
  void neverCountsSuccessesAgainstAnAddress() {
    for (int n = 0; n < 3 * PER_ADDRESS; n++) {
      assertThat(attempts.admit("user" + n, "10.0.0.1")).isTrue();
      attempts.succeeded("user" + n, "10.0.0.1");
    }
  }

  @Test
  void refusesManyAddressesThatGuessOnePerson() {
    long in = IntStream.range(0, 500).filter(n -> attempts.admit("sam", "10.0.1." + n)).count();
    assertThat(in).isEqualTo(PER_USER);
  }

  @Test
  void takesOneIpv6NetworkForOneAddress() {
    long in =
        IntStream.range(0, 50)
            .filter(n -> attempts.admit("sam", "2001:db8:1:2:aaaa:bbbb:cccc:" + n))
            .count();
    assertThat(in).isEqualTo(PER_USER_AND_ADDRESS);
  }

  private long admitted(String username, String address, int times) {
    return IntStream.range(0, times).filter(n -> attempts.admit(username, address)).count();
  }

  private static final class Ticking extends Clock {
    private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
