package callout.backoffice;

import callout.planning.RunProgress;
import callout.web.Moments;
import callout.web.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the progress of a run into words and into a curve. */
@Component
class ProgressViews {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 30;

  private final Moments moments;
  private final Texts texts;

  ProgressViews(Moments moments, Texts texts) {
    this.moments = moments;
    this.texts = texts;
  }

  ProgressView of(RunProgress progress, int atMostSeconds) {
    List<RunProgress.Point> points = progress.points();
    RunProgress.Point best = points.isEmpty() ? null : points.get(points.size() - 1);
    double now = Math.max(progress.seconds(), best == null ? 0 : best.seconds());
    return new ProgressView(
        texts.of("run.progress.seconds", (int) now, atMostSeconds),
        (int) Math.min(100, 100 * now / atMostSeconds),
        best == null ? 0 : best.placed(),
        best == null ? 0 : best.leftOut(),
        best == null ? null : cost(best),
        points.size() < 2 ? "" : curve(points, now),
        points.isEmpty() ? "" : moments.duration(Math.max(0, most(points))),
        points.isEmpty() ? "" : moments.duration(Math.max(0, least(points))),
        points.isEmpty() ? "" : texts.of("run.progress.second", (int) points.get(0).seconds()),
        texts.of("run.progress.second", (int) now),
        best == null || points.size() < 2
            ? ""
            : texts.of("run.progress.curve", cost(points.get(0)), cost(best)),
        progress.stopAsked());
  }

  private String cost(RunProgress.Point point) {
    return moments.duration(Math.max(0, point.cost()));
  }

  /** A plan stays the best until the next one is found: the line goes in steps. */
  private static String curve(List<RunProgress.Point> points, double now) {
    double first = points.get(0).seconds();
    double span = Math.max(0.001, now - first);
    long most = most(points);
    double range = Math.max(1, most - least(points));
    StringBuilder line = new StringBuilder();
    RunProgress.@Nullable Point before = null;
    for (RunProgress.Point point : points) {
      double x = WIDTH * (point.seconds() - first) / span;
      if (before != null) {
        add(line, x, height(before.cost(), most, range));
      }
      add(line, x, height(point.cost(), most, range));
      before = point;
    }
    add(line, WIDTH, height(points.get(points.size() - 1).cost(), most, range));
    return line.toString();
  }

  private static long most(List<RunProgress.Point> points) {
    return points.stream().mapToLong(RunProgress.Point::cost).max().orElse(0);
  }

  private static long least(List<RunProgress.Point> points) {
    return points.stream().mapToLong(RunProgress.Point::cost).min().orElse(0);
  }

  private static double height(long cost, long most, double range) {
    return HEIGHT * (most - cost) / range;
  }

  private static void add(StringBuilder line, double x, double y) {
    line.append(line.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.2f,%.2f", x, y));
  }
}
