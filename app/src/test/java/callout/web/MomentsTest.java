package callout.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class MomentsTest {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final Instant NOW = Instant.parse("2026-11-23T17:30:00Z");

  private final Moments moments =
      new Moments(new Texts(messages()), Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void readEnglish() {
    LocaleContextHolder.setLocale(Locale.US);
  }

  @AfterEach
  void forgetLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void saysHowLongAgoWhileThatIsShort() {
    assertThat(past(Duration.ofSeconds(59))).isEqualTo("just now");
    assertThat(past(Duration.ofMinutes(59))).isEqualTo("59 min ago");
    assertThat(past(Duration.ofMinutes(60))).isEqualTo("1 h ago");
    assertThat(past(Duration.ofHours(7))).isEqualTo("7 h ago");
  }

  @Test
  void saysDayAndTimeOfThePlaceFromEightHoursOn() {
    assertThat(past(Duration.ofHours(8))).isEqualTo("Mon, Nov 23, 01:30");
  }

  @Test
  void showsTheZoneOnDemand() {
    assertThat(moments.past(NOW, LOS_ANGELES).full()).isEqualTo("Mon, Nov 23, 09:30 PST");
  }

  @Test
  void speaksGerman() {
    LocaleContextHolder.setLocale(Locale.GERMANY);
    assertThat(past(Duration.ofMinutes(5))).isEqualTo("vor 5 Min.");
    assertThat(moments.dayAndTime(NOW, LOS_ANGELES)).isEqualTo("Mo., 23. Nov., 09:30");
  }

  @Test
  void namesTheYearOnlyWhereItIsNotObvious() {
    assertThat(moments.day(LocalDate.of(2027, 5, 21))).isEqualTo("Fri, May 21");
    assertThat(moments.day(LocalDate.of(2027, 5, 22))).isEqualTo("Sat, May 22, 2027");
  }

  @Test
  void namesTheSecondDayOfAWindowOnlyIfItIsAnother() {
    var morning = new TimeWindow(NOW, NOW.plus(Duration.ofHours(2)));
    var overnight = new TimeWindow(NOW, NOW.plus(Duration.ofHours(20)));
    assertThat(moments.window(morning, LOS_ANGELES)).isEqualTo("Mon, Nov 23, 09:30–11:30");
    assertThat(moments.window(overnight, LOS_ANGELES))
        .isEqualTo("Mon, Nov 23, 09:30 – Tue, Nov 24, 05:30");
  }

  @Test
  void roundsDurationsToMinutes() {
    assertThat(moments.duration(29)).isEqualTo("0 min");
    assertThat(moments.duration(59 * 60 + 30)).isEqualTo("1 h");
    assertThat(moments.duration(80 * 60)).isEqualTo("1 h 20 min");
  }

  private String past(Duration ago) {
    return moments.past(NOW.minus(ago), LOS_ANGELES).text();
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
