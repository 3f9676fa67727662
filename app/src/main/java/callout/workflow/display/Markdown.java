package callout.workflow.display;

import java.util.regex.Pattern;

/**
 * Forms render the texts they show as Markdown. What people typed must come out as they typed it:
 * no link, picture or heading of theirs may appear in a member of staff's task.
 */
final class Markdown {

  private static final Pattern PUNCTUATION =
      Pattern.compile("([\\\\`*_{}\\[\\]<>()#+\\-.!|~=&:@])");
  private static final Pattern LINE_END = Pattern.compile("\\r?\\n");

  private Markdown() {}

  static String literal(String text) {
    String escaped = PUNCTUATION.matcher(text).replaceAll("\\\\$1");
    return LINE_END.matcher(escaped).replaceAll("  \n");
  }
}
