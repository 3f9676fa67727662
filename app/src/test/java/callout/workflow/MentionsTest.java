package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private static final List<Colleague> STAFF =
      List.of(
          new Colleague("ben", "Ben Ortiz"),
          new Colleague("benno.k", "Benno Krüger-Lang"),
          new Colleague("ortiz", "Olga Ortiz"));

  @Test
  void findsUsernamesAndWholeNames() {
    assertThat(mentioned("@ben and @Olga Ortiz, please look.")).containsExactly("ben", "ortiz");
    assertThat(mentioned("@benno krüger-lang: yes?")).containsExactly("benno.k");
    assertThat(mentioned("(@Benno.K)")).containsExactly("benno.k");
  }

  @Test
  void takesTheLongestName() {
    assertThat(mentioned("@Ben Ortiz")).containsExactly("ben");
    assertThat(Mentions.in("@Ben Ortiz!", STAFF).get(0).end()).isEqualTo(10);
    assertThat(mentioned("@benno.k")).containsExactly("benno.k");
  }

  @Test
  void endsBeforeTheEndOfASentence() {
    assertThat(mentioned("Ask @ben.")).containsExactly("ben");
    assertThat(mentioned("Ask @ben.\nThen @ortiz?")).containsExactly("ben", "ortiz");
  }

  @Test
  void leavesMailAddressesPartsOfWordsAndStrangersAlone() {
    assertThat(mentioned("ben@ben.example, a.@ben, @benjamin, @ben_2, @nobody, @ ben, @"))
        .isEmpty();
  }

  private static List<String> mentioned(String text) {
    return Mentions.in(text, STAFF).stream().map(found -> found.colleague().username()).toList();
  }
}
