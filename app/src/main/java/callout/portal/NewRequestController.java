package callout.portal;

import callout.access.PortalAccount;
import callout.access.PortalPermission;
import callout.customers.Location;
import callout.intake.Submitted;
import callout.shared.NotFound;
import callout.web.FormPage;
import callout.web.Texts;
import callout.workflow.CustomerCase;
import callout.workflow.CustomerCases;
import callout.workflow.RequestForm;
import callout.workflow.web.FormDesk;
import callout.workflow.web.FormPageView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A customer asks for work by the same form that staff see in Tasklist. */
@Controller
class NewRequestController {

  private final RequestForm form;
  private final CustomersForm customersForm;
  private final RequestSending sending;
  private final Visitor visitor;
  private final CustomerCases cases;
  private final FormDesk desk;
  private final Texts texts;

  NewRequestController(
      RequestForm form,
      CustomersForm customersForm,
      RequestSending sending,
      Visitor visitor,
      CustomerCases cases,
      FormDesk desk,
      Texts texts) {
    this.form = form;
    this.customersForm = customersForm;
    this.sending = sending;
    this.visitor = visitor;
    this.cases = cases;
    this.desk = desk;
    this.texts = texts;
  }

  @GetMapping("/portal/new")
  @FormPage
  String page(Model model) {
    requireRight();
    String form = "/portal/new/" + UUID.randomUUID();
    model.addAttribute(
        "task",
        new FormPageView(
            texts.of("portal.new.title"),
            null,
            null,
            form,
            texts.of("portal.new.send"),
            "/portal",
            "portal.back",
            texts.of("portal.new.intro")));
    model.addAttribute("slotsHref", form + "/slots");
    model.addAttribute("draft", "request " + Visitor.sight().account().id());
    return "portal/form";
  }

  @GetMapping(path = "/portal/new/{page}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form(@PathVariable UUID page) {
    requireRight();
    List<Location> locations = visitor.locations(PortalPermission.SUBMIT);
    PortalAccount person = Visitor.sight().account();
    Map<String, Object> known = new HashMap<>();
    known.put("contactName", person.name());
    known.put("contactEmail", person.login());
    if (locations.size() == 1) {
      known.put(CustomersForm.LOCATION, locations.get(0).number());
    }
    return desk.draw(
        customersForm.of(form.view(), locations, RequestSending.mayGiveAnyAddress()), known);
  }

  @PostMapping(path = "/portal/new/{page}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken send(@PathVariable UUID page, @RequestBody Map<String, Object> values) {
    requireRight();
    Submitted submitted = sending.send(page, values);
    boolean visible =
        cases
            .find(submitted.caseNumber())
            .filter((CustomerCase found) -> Visitor.may(PortalPermission.SEE, found))
            .isPresent();
    return new FormDesk.Taken(
        visible ? "/portal/requests/" + submitted.caseNumber() : "/portal",
        texts.of("portal.new.sent"));
  }

  private static void requireRight() {
    if (Visitor.sight().with(PortalPermission.SUBMIT).isEmpty()) {
      throw new NotFound("page", "here");
    }
  }
}
