package callout.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The most memory that was in use since this began: at any time, and right after a collection. */
final class PeakMemory implements AutoCloseable {

  private final AtomicLong afterCollection = new AtomicLong();
  private final NotificationListener listener = this::collected;

  PeakMemory() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(gc -> ((NotificationEmitter) gc).addNotificationListener(listener, null, null));
  }

  private void collected(Notification notification, Object handback) {
    if (!notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      return;
    }
    var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
    long used =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(
                pool -> info.getGcInfo().getMemoryUsageAfterGc().get(pool.getName()).getUsed())
            .sum();
    afterCollection.accumulateAndGet(used, Math::max);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Where the system tells it: the most the process had in memory, since it was started. */
  private static String ofProcess() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .map(
              line ->
                  ", process %d MB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
          .findFirst()
          .orElse("");
    } catch (IOException elsewhere) {
      return "";
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "peak memory: heap %d MB, after collections %d MB%s",
        peakHeap() >> 20,
        afterCollection.get() >> 20,
        ofProcess());
  }

  @Override
  public void close() {
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            gc -> {
              try {
                ((NotificationEmitter) gc).removeNotificationListener(listener);
              } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
