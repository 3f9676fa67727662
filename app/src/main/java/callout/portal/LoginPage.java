package callout.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page of the portal that needs no login. */
@Controller
class LoginPage {

  @GetMapping(AskForPortalLogin.LOGIN)
  String login() {
    return PortalPages.signedIn().isPresent() ? "redirect:/portal" : "portal/login";
  }
}
