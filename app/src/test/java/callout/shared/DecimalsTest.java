package callout.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest(name = "{0} is {1} in English and {2} in German")
  @CsvSource(
      delimiter = '|',
      value = {
        "1,500 | 1500 | 1.500",
        "1.500 | 1.500 | 1500",
        "1,000.50 | 1000.50 | 1.000.50",
        "1.000,50 | 1.000.50 | 1000.50",
        "12,345,678 | 12345678 | 12.345.678",
        "1,5 | 1.5 | 1.5",
        "2.25 | 2.25 | 2.25",
        "0,125 | 0.125 | 0.125",
        "-1,500 | -1500 | -1.500",
        "1,50,000 | 1.50.000 | 1.50.000",
        "much | much | much",
      })
  void readsWhatWasTypedAsItsWriterMeansIt(String typed, String english, String german) {
    assertThat(Decimals.typed(typed, Language.EN)).isEqualTo(english);
    assertThat(Decimals.typed(typed, Language.DE)).isEqualTo(german);
  }
}
