package callout.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages that only tests open. */
@RestController
class ProbePages {

  /** A form's token, for whoever is signed in. */
  @GetMapping("/probe/token")
  String token(CsrfToken token) {
    return "<input type=\"hidden\" name=\"_csrf\" value=\"%s\">".formatted(token.getToken());
  }

  @GetMapping("/probe/fault")
  String fault() {
    throw new IllegalStateException("secret of the probe");
  }
}
