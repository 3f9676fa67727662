package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * Some of the jobs, or of other numbers, in no order: added, removed and asked for in one step
 * each.
 */
final class JobSet {

  private final int[] list;
  private final int[] position;
  private int size;

  JobSet(int jobs) {
    list = new int[jobs];
    position = new int[jobs];
    Arrays.fill(position, -1);
  }

  int size() {
    return size;
  }

  int get(int index) {
    return list[index];
  }

  boolean has(int job) {
    return position[job] >= 0;
  }

  void add(int job) {
    position[job] = size;
    list[size++] = job;
  }

  void remove(int job) {
    int hole = position[job];
    int last = list[--size];
    list[hole] = last;
    position[last] = hole;
    position[job] = -1;
  }

  int[] toArray() {
    return Arrays.copyOf(list, size);
  }

  /** The first jobs of another array, instead of all that are here. */
  void replace(int[] jobs, int count) {
    for (int i = 0; i < size; i++) {
      position[list[i]] = -1;
    }
    System.arraycopy(jobs, 0, list, 0, count);
    size = count;
    for (int i = 0; i < size; i++) {
      position[list[i]] = i;
    }
  }

  /** Copies the jobs and answers how many there are. */
  int copyTo(int[] jobs) {
    System.arraycopy(list, 0, jobs, 0, size);
    return size;
  }
}
