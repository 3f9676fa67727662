package callout.myday;

import callout.shared.Role;
import callout.web.StaffPrincipal;
import callout.workflow.web.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Today's and the coming stops of the technician who is signed in. */
@Controller
class MyDayController {

  private final Days days;

  MyDayController(Days days) {
    this.days = days;
  }

  @GetMapping("/my-day")
  String day(Model model) {
    People.require(Role.TECHNICIAN);
    model.addAttribute("day", days.of(StaffPrincipal.current().username()));
    return "myday/my-day";
  }
}
