package callout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Talks HTTP as a browser does: keeps cookies, sends tokens; follows no redirect, so tests see it.
 */
public final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static final Pattern CSRF_META =
      Pattern.compile("name=\"csrf-token\"[^>]*content=\"([^\"]+)\"");

  private static final String BOUNDARY = "----a-boundary-of-ours";

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  Browser(int port) {
    this.origin = "http://127.0.0.1:" + port;
    this.client = HttpClient.newBuilder().cookieHandler(cookies).proxy(new NoProxy()).build();
  }

  /** Opens a page. */
  public HttpResponse<String> open(String path) {
    return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
  }

  /** Asks as a program does. */
  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  /** Sends a form of ours, with the token of the page it stands on. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    return post(action, with(fields, "_csrf", csrf(page)));
  }

  /** Sends a form with these fields and nothing else. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> signIn(String username, String password) {
    return submit("/login", "/login", Map.of("username", username, "password", password));
  }

  /** Signs in at the customers' portal. */
  public HttpResponse<String> signInToPortal(String login, String password) {
    return submit(
        "/portal/login", "/portal/login", Map.of("username", login, "password", password));
  }

  /** Sends JSON with the token of a page, as the scripts of that page do. */
  public HttpResponse<String> sendFrom(String page, String path, String json) {
    Matcher token = CSRF_META.matcher(open(page).body());
    if (!token.find()) {
      throw new AssertionError("There is no token on " + page);
    }
    return send("POST", path, json, "X-CSRF-TOKEN", token.group(1));
  }

  /** Sends files, by name, with the token of a page, as the scripts of that page do. */
  public HttpResponse<String> upload(String page, String path, Map<String, byte[]> files) {
    Matcher token = CSRF_META.matcher(open(page).body());
    if (!token.find()) {
      throw new AssertionError("There is no token on " + page);
    }
    return send(
        request(path)
            .header("Accept", "application/json")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("X-CSRF-TOKEN", token.group(1))
            .POST(BodyPublishers.ofByteArrays(parts(files))));
  }

  /** Asks for bytes. */
  public byte[] bytes(String path) {
    try {
      return client.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens Tasklist, which gives this browser the token for {@link #engine}. */
  public Browser openTasklist() {
    open("/camunda/app/tasklist/default/");
    return this;
  }

  /** Asks the engine's REST interface as Tasklist does. */
  public HttpResponse<String> engine(String method, String path, String json) {
    return send(method, "/camunda/api/engine/engine/default/" + path, json, xsrf());
  }

  /**
   * Any request with a JSON body.
   *
   * @param headers name, value, name, value…
   */
  public HttpResponse<String> send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Plants a cookie, as somebody who tampers with the own browser does. */
  public Browser plant(String name, String path, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(origin), cookie);
    return this;
  }

  private String csrf(String page) {
    Matcher token = CSRF.matcher(open(page).body());
    if (!token.find()) {
      throw new AssertionError("There is no form with a token on " + page);
    }
    return token.group(1);
  }

  private String[] xsrf() {
    return new String[] {"X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none")};
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new java.util.LinkedHashMap<>(fields);
    all.put(name, value);
    return all;
  }

  /** All in a field named {@code files}; what a browser says they are is no use to anybody. */
  private static List<byte[]> parts(Map<String, byte[]> files) {
    List<byte[]> parts = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          parts.add(
              """
              --%s\r
              Content-Disposition: form-data; name="files"; filename="%s"\r
              Content-Type: image/jpeg\r
              \r
              """
                  .formatted(BOUNDARY, name)
                  .getBytes(StandardCharsets.UTF_8));
          parts.add(content);
          parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    parts.add("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The product under test is on this machine, whatever the environment says about proxies. */
  private static final class NoProxy extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
