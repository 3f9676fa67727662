package callout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product on a free port, with the demonstration company in an embedded database that is
 * new for each test run. Tests that extend this and change nothing about the configuration share
 * one running product.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningCallout {

  private static final Path DATA = newFolder();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void ownData(DynamicPropertyRegistry properties) {
    properties.add("callout.data-directory", DATA::toString);
  }

  /** Somebody's browser, with cookies of its own. */
  protected Browser browser() {
    return new Browser(port);
  }

  /** A browser in which a demonstration account is signed in. */
  protected Browser signedIn(String username) {
    Browser browser = browser();
    var answer = browser.signIn(username, password(username));
    if (answer.statusCode() != 302 || answer.headers().firstValue("Location").get().contains("?")) {
      throw new AssertionError(username + " could not sign in: " + answer.headers().map());
    }
    return browser;
  }

  /** A browser in which a demonstration customer is signed in to the portal. */
  protected Browser portal(String login) {
    Browser browser = browser();
    var answer = browser.signInToPortal(login, password(login));
    if (answer.statusCode() != 302 || answer.headers().firstValue("Location").get().contains("?")) {
      throw new AssertionError(login + " could not sign in: " + answer.headers().map());
    }
    return browser;
  }

  /** The first demonstration account of a role. */
  protected static String username(String role) {
    return account("role", role).get("username").asText();
  }

  protected static String password(String username) {
    return account("username", username).get("password").asText();
  }

  /** The demonstration's key, which submits for any customer. */
  protected static String apiKey() {
    return credentials().get("apiKey").asText();
  }

  /** The demonstration's key that reads what is to be billed. */
  protected static String billingApiKey() {
    return credentials().get("billingApiKey").asText();
  }

  private static JsonNode account(String key, String value) {
    return StreamSupport.stream(credentials().get("accounts").spliterator(), false)
        .filter(account -> account.get(key).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No demonstration account with " + value));
  }

  private static JsonNode credentials() {
    try {
      return JsonMapper.builder().build().readTree(DATA.resolve("demo-credentials.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newFolder() {
    try {
      Files.createDirectories(Path.of("target"));
      return Files.createTempDirectory(Path.of("target"), "running-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
