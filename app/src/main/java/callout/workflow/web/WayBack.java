package callout.workflow.web;

import java.util.Map;

/**
 * The page from which somebody opened a task, and to which he or she returns. Only pages of ours
 * are taken at their word.
 */
record WayBack(String href, String key) {

  private static final Map<String, String> KNOWN =
      Map.of(
          "/cases/C-\\d+", "task.back.case",
          "/planning/runs/[0-9a-f-]{36}", "task.back.run",
          "/visits", "task.back.visits",
          "/my-day", "task.back.day");

  static WayBack of(String from) {
    return KNOWN.entrySet().stream()
        .filter(page -> from.matches(page.getKey()))
        .map(page -> new WayBack(from, page.getValue()))
        .findFirst()
        .orElse(new WayBack("/tasks", "task.back.tasks"));
  }
}
