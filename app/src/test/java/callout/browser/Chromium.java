package callout.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real browser. An installed Chrome or Chromium is used; a Debian machine without one, on which
 * we are root, gets the distribution's package; elsewhere the test fails with a sentence.
 */
public final class Chromium {

  private static final List<String> BROWSERS =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final List<String> DRIVERS =
      List.of(
          "/usr/bin/chromedriver",
          "/usr/lib/chromium-browser/chromedriver",
          "/usr/local/bin/chromedriver",
          "/opt/homebrew/bin/chromedriver");
  private static final Duration INSTALLATION = Duration.ofMinutes(5);

  private Chromium() {}

  /** A browser on a desk. */
  public static ChromeDriver desk() {
    return start(new Dimension(1440, 900), "en-US");
  }

  /** A browser as wide as a phone: a window alone is never narrower than 500 pixels. */
  public static ChromeDriver phone() {
    ChromeDriver browser = start(new Dimension(390, 844), "en-US");
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    return browser;
  }

  private static synchronized ChromeDriver start(Dimension size, String language) {
    if (isMissing()) {
      install();
    }
    var options = new ChromeOptions();
    options.setBinary(find("CHROME_BIN", BROWSERS).orElseThrow(Chromium::missing).toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=" + language,
        "--window-size=%d,%d".formatted(size.width, size.height));
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                find("CHROMEDRIVER_BIN", DRIVERS).orElseThrow(Chromium::missing).toFile())
            .build();
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> find(String variable, List<String> usual) {
    return Stream.concat(Stream.ofNullable(System.getenv(variable)), usual.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static AssertionError missing() {
    return new AssertionError(
        "The browser tests need Chrome or Chromium and its chromedriver. Install them, or name them in CHROME_BIN and CHROMEDRIVER_BIN.");
  }

  /** Two processes of tests may want a browser at once; the second one waits and then has it. */
  private static void install() {
    Path turns = Path.of(System.getProperty("java.io.tmpdir"), "callout-browser.lock");
    try (var file = FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var ignored = file.lock()) {
      if (isMissing()) {
        installPackages();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMissing() {
    return find("CHROME_BIN", BROWSERS).isEmpty() || find("CHROMEDRIVER_BIN", DRIVERS).isEmpty();
  }

  private static void installPackages() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.exists(Path.of("/etc/debian_version"))) {
      throw missing();
    }
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver");
  }

  private static void run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(INSTALLATION.toSeconds(), TimeUnit.SECONDS)
          || process.exitValue() != 0) {
        throw missing();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw missing();
    }
  }
}
