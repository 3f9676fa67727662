package callout.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down guessing, in front of the password check: a refused attempt costs nothing and says
 * nothing about the password.
 *
 * <p>Three counts, each over a window of {@link #WINDOW} that starts with its first attempt: per
 * username and address (somebody guesses one person's password), per address (somebody tries many
 * people), per username (many addresses guess one person; generous, since it shuts that person out
 * too, until the window has passed). An attempt counts before it is checked, so guesses made side
 * by side count as well; a right password clears its own count and gives the others their attempt
 * back.
 *
 * <p>Counts are in memory and bounded: a restart forgets them, and each of several nodes counts for
 * itself, which multiplies the limits by the number of nodes and no more. Each login page counts
 * for itself too: staff and customers are different people, whatever they are called.
 */
public final class LoginAttempts {

  public static final Duration WINDOW = Duration.ofMinutes(15);
  public static final int PER_USER_AND_ADDRESS = 8;
  public static final int PER_ADDRESS = 60;
  public static final int PER_USER = 100;
  private static final int MOST_COUNTS = 100_000;

  private final Clock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_COUNTS;
        }
      };

  public LoginAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Counts an attempt. False if it must not even be checked. */
  public synchronized boolean admit(String username, String address) {
    return add(pair(username, address), PER_USER_AND_ADDRESS)
        && add(ofAddress(address), PER_ADDRESS)
        && add(ofUser(username), PER_USER);
  }

  /** The attempt that was just admitted had the right password. */
  public synchronized void succeeded(String username, String address) {
    counts.remove(pair(username, address));
    for (String key : List.of(ofAddress(address), ofUser(username))) {
      counts.computeIfPresent(key, (k, count) -> new Count(count.since, count.attempts - 1));
    }
  }

  private boolean add(String key, int limit) {
    Instant now = clock.instant();
    Count count = counts.get(key);
    if (count == null || !now.isBefore(count.since.plus(WINDOW))) {
      count = new Count(now, 0);
    }
    if (count.attempts >= limit) {
      return false;
    }
    counts.put(key, new Count(count.since, count.attempts + 1));
    return true;
  }

  private static String pair(String username, String address) {
    return ofUser(username) + " " + ofAddress(address);
  }

  private static String ofUser(String username) {
    return "user " + username.toLowerCase(Locale.ROOT);
  }

  /** One customer of a provider has a whole IPv6 network of 64 bits to send from. */
  private static String ofAddress(String address) {
    if (!address.contains(":") || address.contains("::")) {
      return "address " + address;
    }
    String[] groups = address.split(":");
    return "address " + String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
  }

  private record Count(Instant since, int attempts) {}
}
