package callout.planning.routing;

import callout.shared.TimeWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When work may begin, in whole seconds since 1970: at any time, or in one of several windows, each
 * with its start and without its end.
 */
public final class StartTimes {

  private static final StartTimes ANY = new StartTimes(new long[0], new long[0]);

  private final long[] first;
  private final long[] last;

  private StartTimes(long[] first, long[] last) {
    this.first = first;
    this.last = last;
  }

  /** None: any time. Fractions of a second are cut off inwards. */
  public static StartTimes of(List<TimeWindow> windows) {
    if (windows.isEmpty()) {
      return ANY;
    }
    List<TimeWindow> sorted =
        windows.stream().sorted(Comparator.comparing(TimeWindow::start)).toList();
    long[] first = new long[sorted.size()];
    long[] last = new long[sorted.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = Seconds.up(sorted.get(i).start());
      last[i] = Seconds.up(sorted.get(i).end()) - 1;
    }
    return new StartTimes(first, last);
  }

  /** The first allowed time from then on; the given time itself if none follows. */
  public long from(long arrival) {
    for (int i = 0; i < first.length; i++) {
      if (arrival <= last[i]) {
        return Math.max(arrival, first[i]);
      }
    }
    return arrival;
  }

  /**
   * The allowed times as spans, first and last second included, in order and apart from one
   * another; one from {@link Long#MIN_VALUE} on if any time is allowed.
   */
  List<long[]> spans() {
    if (last.length == 0) {
      return List.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE});
    }
    List<long[]> spans = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      long[] before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (before != null && first[i] <= before[1]) {
        before[1] = Math.max(before[1], last[i]);
      } else if (first[i] <= last[i]) {
        spans.add(new long[] {first[i], last[i]});
      }
    }
    return spans;
  }

  /** Seconds after the last allowed time; 0 if it is allowed or an allowed one follows. */
  public long secondsTooLate(long start) {
    if (last.length == 0) {
      return 0;
    }
    long end = Arrays.stream(last).max().orElseThrow();
    return Math.max(0, start - end);
  }
}
