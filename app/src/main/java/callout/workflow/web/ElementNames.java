package callout.workflow.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What a model calls one of its elements. */
final class ElementNames {

  private ElementNames() {}

  /** The element's label; its id where it has none. */
  static String of(String xml, String elementId) {
    Matcher tag =
        Pattern.compile("<[^>]*\\bid=\"" + Pattern.quote(elementId) + "\"[^>]*>").matcher(xml);
    if (!tag.find()) {
      return elementId;
    }
    Matcher name = Pattern.compile("\\bname=\"([^\"]*)\"").matcher(tag.group());
    return name.find() ? HtmlUtils.htmlUnescape(name.group(1)).replaceAll("\\s+", " ") : elementId;
  }
}
