package callout.workflow.signin;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.web.StaffPrincipal;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The two pages that need no login. */
@Controller
class LoginPages {

  private final SetupCode setup;

  LoginPages(SetupCode setup) {
    this.setup = setup;
  }

  @GetMapping("/login")
  String login(Model model) {
    if (StaffPrincipal.find().isPresent()) {
      return "redirect:/";
    }
    model.addAttribute("setupOffered", setup.isOffered());
    return "login";
  }

  @GetMapping("/setup")
  String setup() {
    if (!setup.isOffered()) {
      throw new NotFound("page", "/setup");
    }
    return "signin/setup";
  }

  @PostMapping("/setup")
  ModelAndView makeAdministrator(
      @RequestParam String code,
      @RequestParam String username,
      @RequestParam String name,
      @RequestParam String password) {
    try {
      setup.redeem(code, username, name, password);
      return new ModelAndView("redirect:/login?created");
    } catch (InvalidInput refused) {
      var page = new ModelAndView("signin/setup", HttpStatus.BAD_REQUEST);
      page.addObject("username", username);
      page.addObject("name", name);
      page.addObject(
          "problems",
          refused.problems().stream()
              .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message)));
      return page;
    }
  }
}
