package callout.documents.verify;

import static org.assertj.core.api.Assertions.assertThat;

import callout.documents.Sealed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads what may be anything in a process of its own. */
class IsolatedReadingTest {

  private static final byte[] ORDER =
      Sealed.pdf(Sealed.order(Sealed.content("Ceiling panel", "3"), 1, null));

  @Test
  void readsAsTheProcessItselfWould() {
    assertThat(new IsolatedReading().read(List.of(ORDER, new byte[] {1, 2})))
        .containsExactly(PdfReading.read(ORDER), Reading.refused(Obstacle.NO_PDF));
  }

  @Test
  void survivesABombAndReadsOn() throws IOException {
    byte[] bomb = Tampering.bomb(ORDER);
    assertThat(bomb.length).isLessThan(Verification.MOST_BYTES);

    assertThat(new IsolatedReading().read(List.of(bomb, ORDER)))
        .extracting(Reading::obstacle)
        .containsExactly(Obstacle.TOO_COSTLY, null);
  }

  @Test
  void givesUpWhenItTakesTooLong() {
    assertThat(new IsolatedReading(Duration.ofMillis(1)).read(List.of(ORDER)))
        .containsExactly(Reading.refused(Obstacle.TOO_COSTLY));
  }
}
