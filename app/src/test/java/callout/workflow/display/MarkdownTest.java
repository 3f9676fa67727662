package callout.workflow.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void linksAndPicturesComeOutAsTheyWereTyped() {
    assertThat(Markdown.literal("![x](http://example.com/a_b)"))
        .isEqualTo("\\!\\[x\\]\\(http\\://example\\.com/a\\_b\\)");
  }

  @Test
  void keepsLines() {
    assertThat(Markdown.literal("a\r\nb")).isEqualTo("a  \nb");
  }

  @Test
  void leavesPlainWordsAlone() {
    assertThat(Markdown.literal("Heizung fällt aus, bitte klingeln"))
        .isEqualTo("Heizung fällt aus, bitte klingeln");
  }
}
