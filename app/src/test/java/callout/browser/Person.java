package callout.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;

/** Somebody in front of a browser: looks for what is to be seen, and waits until it is. */
public final class Person implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final WebDriver browser;
  private final String origin;

  public Person(WebDriver browser, String origin) {
    this.browser = browser;
    this.origin = origin;
  }

  public Person goTo(String path) {
    browser.get(origin + path);
    return this;
  }

  public Person signIn(String username, String password) {
    goTo("/login");
    type(By.name("username"), username);
    type(By.name("password"), password);
    click(By.cssSelector("main button[type=submit], form button[type=submit]"));
    return until(() -> !browser.getCurrentUrl().contains("/login"), "being signed in");
  }

  /** Signs a customer in. */
  public Person signInToPortal(String login, String password) {
    return goTo("/portal/login")
        .type(By.name("username"), login)
        .type(By.name("password"), password)
        .click(By.cssSelector("main button[type=submit]"));
  }

  public Person click(By what) {
    return until(
        () -> {
          WebElement element = visible(what);
          if (element == null) {
            return false;
          }
          toTheMiddle(element); // Tasklist lays its bars over what lies at the edges
          element.click();
          return true;
        },
        "clicking " + what);
  }

  public Person clickText(String text) {
    return click(containing("a|button|label|span|h4|h6", text));
  }

  /** Chooses an option of a form by its label. */
  public Person choose(String label) {
    return click(containing("label", label));
  }

  /** Opens a list of choices and takes one; a list that has the focus may be open already. */
  public Person pick(By list, By option) {
    return until(
        () -> {
          WebElement choice = visible(option);
          if (choice != null) {
            choice.click();
            return true;
          }
          WebElement closed = visible(list);
          if (closed != null) {
            toTheMiddle(closed);
            closed.click();
          }
          return false;
        },
        "picking " + option);
  }

  /** Types until it stands there: a form that is still being drawn may lose what comes early. */
  public Person type(By what, String text) {
    return until(
        () -> {
          WebElement element = visible(what);
          if (element == null) {
            return false;
          }
          element.clear();
          element.sendKeys(text);
          return text.equals(element.getDomProperty("value"));
        },
        "typing into " + what);
  }

  /** Presses keys, behind what stands there. */
  public Person press(By what, CharSequence keys) {
    return until(
        () -> {
          WebElement element = visible(what);
          if (element == null) {
            return false;
          }
          element.sendKeys(keys);
          return true;
        },
        "pressing keys in " + what);
  }

  /** Chooses an entry of a list by its text. */
  public Person select(By list, String entry) {
    return until(
        () -> {
          WebElement element = visible(list);
          if (element == null) {
            return false;
          }
          new Select(element).selectByVisibleText(entry);
          return true;
        },
        "choosing %s in %s".formatted(entry, list));
  }

  public Person attach(By input, Path... files) {
    String paths =
        Arrays.stream(files)
            .map(file -> file.toAbsolutePath().toString())
            .collect(Collectors.joining("\n"));
    return until(
        () -> {
          browser.findElement(input).sendKeys(paths);
          return true;
        },
        "attaching " + paths);
  }

  /**
   * Draws a line with the pointer.
   *
   * @param points x, y, x, y… in pixels from the upper left corner
   */
  public Person draw(By what, int... points) {
    see(what);
    WebElement paper = visible(what);
    toTheMiddle(paper);
    int left = paper.getSize().getWidth() / 2;
    int top = paper.getSize().getHeight() / 2;
    var pen = new Actions(browser).moveToElement(paper, points[0] - left, points[1] - top);
    pen.clickAndHold();
    for (int i = 2; i < points.length; i += 2) {
      pen.moveToElement(paper, points[i] - left, points[i + 1] - top);
    }
    pen.release().perform();
    return this;
  }

  /** What stands in an input now. */
  public String value(By input) {
    return browser.findElement(input).getDomProperty("value");
  }

  public Person see(String text) {
    return until(() -> text().contains(text), "seeing '%s'".formatted(text));
  }

  public Person see(By what) {
    return until(() -> visible(what) != null, "seeing " + what);
  }

  /** Waits until the page is another one: a form is taken then. */
  public Person leave(String path) {
    return until(() -> !url().contains(path), "leaving " + path);
  }

  /** All that can be read; nothing while the browser is between two pages. */
  public String text() {
    return browser.findElements(By.tagName("body")).stream()
        .findFirst()
        .map(WebElement::getText)
        .orElse("");
  }

  public String url() {
    return browser.getCurrentUrl();
  }

  /** How much wider the page is than the window, in pixels; 0 where nothing is cut off. */
  public long overflow() {
    Object wide =
        ((JavascriptExecutor) browser)
            .executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return (Long) wide;
  }

  /**
   * How far, in pixels, what is inside reaches over the edge of what is around it; 0 if nowhere.
   */
  public long overEdge(String insideCss, String aroundCss) {
    Object most =
        ((JavascriptExecutor) browser)
            .executeScript(
                """
                const over = [...document.querySelectorAll(arguments[0])].map((inside) => {
                  const i = inside.getBoundingClientRect();
                  const a = inside.closest(arguments[1]).getBoundingClientRect();
                  return Math.max(a.left - i.left, i.right - a.right, 0);
                });
                return Math.round(Math.max(...over));
                """,
                insideCss,
                aroundCss);
    return (Long) most;
  }

  private void toTheMiddle(WebElement element) {
    ((JavascriptExecutor) browser)
        .executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
  }

  private WebElement visible(By what) {
    List<WebElement> found = browser.findElements(what);
    return found.stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
  }

  private static By containing(String tags, String text) {
    StringBuilder names = new StringBuilder();
    for (String tag : tags.split("\\|")) {
      names.append(names.isEmpty() ? "" : " or ").append("self::").append(tag);
    }
    return By.xpath("//*[%s][contains(normalize-space(.), \"%s\")]".formatted(names, text));
  }

  private Person until(Condition condition, String what) {
    new FluentWait<>(browser)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(100))
        .ignoring(StaleElementReferenceException.class)
        .ignoring(ElementNotInteractableException.class)
        .ignoring(ElementClickInterceptedException.class)
        .withMessage(() -> "Waited for %s at %s, which shows:\n%s".formatted(what, url(), text()))
        .until(ignored -> holds(condition));
    return this;
  }

  /** A page that goes while it is looked at is stale, whatever the driver calls that. */
  private static boolean holds(Condition condition) {
    try {
      return condition.holds();
    } catch (WebDriverException e) {
      if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
        return false;
      }
      throw e;
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  @Override
  public void close() {
    browser.quit();
  }
}
