package callout.portal;

import callout.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens whatever the portal's pages lead to: links, parts of pages, forms, files. */
final class PortalWalk {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|src|action|hx-get|data-task-form)=\"(/portal[^\"]*)\"");
  private static final int MOST = 400;

  private static final Pattern CASE = Pattern.compile("/portal/requests/(C-\\d+)");

  private final Browser browser;
  private final Set<String> cases;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Deque<String> ahead = new ArrayDeque<>();

  /**
   * @param cases the ones whose pages are opened; other tests may have left hundreds
   */
  PortalWalk(Browser browser, Collection<String> cases) {
    this.browser = browser;
    this.cases = Set.copyOf(cases);
  }

  /** All answers by path, headers and body. */
  Map<String, String> from(String... starts) {
    for (String start : starts) {
      ahead.add(start);
    }
    while (!ahead.isEmpty()) {
      visit(ahead.remove());
    }
    return answers;
  }

  private void visit(String path) {
    if (answers.containsKey(path) || path.startsWith("/portal/logout") || isOther(path)) {
      return;
    }
    if (answers.size() > MOST) {
      throw new AssertionError("The portal leads on and on: " + answers.keySet());
    }
    // a form's address answers scripts with JSON, a page's people with HTML
    HttpResponse<String> page = browser.open(path);
    HttpResponse<String> data = browser.get(path);
    answers.put(path, said(page) + said(data));
    Matcher address = ADDRESS.matcher(page.body());
    while (address.find()) {
      if (!address.group(1).contains("lang=")) { // the walk keeps to one language
        ahead.add(address.group(1).replace("&amp;", "&"));
      }
    }
  }

  private boolean isOther(String path) {
    Matcher number = CASE.matcher(path);
    return number.find() && !cases.contains(number.group(1));
  }

  static String said(HttpResponse<String> answer) {
    return "%d %s\n%s\n".formatted(answer.statusCode(), answer.headers().map(), answer.body());
  }
}
