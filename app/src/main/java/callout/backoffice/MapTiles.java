package callout.backoffice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The pictures under the board's map, where an installation has a server of them ({@code
 * callout.map.tiles}, such as {@code https://tiles.example.org/{z}/{x}/{y}.png}); else the map
 * shows places and ways on plain ground, and no browser asks anybody else for anything.
 */
@Component
class MapTiles {

  private static final String POLICY = "Content-Security-Policy";
  private static final Pattern ADDRESS = Pattern.compile("(https?://[^/{}\\s;,']+)/\\S*");

  private final String address;
  private final String attribution;
  private final String origin;

  MapTiles(
      @Value("${callout.map.tiles:}") String address,
      @Value("${callout.map.attribution:}") String attribution) {
    Matcher parts = ADDRESS.matcher(address);
    if (!address.isEmpty() && (!parts.matches() || attribution.isBlank())) {
      throw new IllegalArgumentException(
          "callout.map.tiles (%s) must be an address such as https://tiles.example.org/{z}/{x}/{y}.png, and callout.map.attribution say whose map it is."
              .formatted(address));
    }
    this.address = address;
    this.attribution = attribution;
    this.origin = address.isEmpty() ? "" : parts.group(1);
  }

  Optional<String> address() {
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  String attribution() {
    return attribution;
  }

  /** Lets the page load pictures from there, and nothing else more. */
  void allowOn(HttpServletResponse response) {
    String policy = response.getHeader(POLICY);
    if (!origin.isEmpty() && policy != null) {
      response.setHeader(POLICY, policy.replace("img-src 'self'", "img-src 'self' " + origin));
    }
  }
}
