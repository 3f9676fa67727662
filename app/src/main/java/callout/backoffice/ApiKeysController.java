package callout.backoffice;

import callout.access.ApiKeys;
import callout.access.IssuedKey;
import callout.access.IssuedKeys;
import callout.access.NewApiKey;
import callout.backoffice.ApiKeyPages.FilledKey;
import callout.backoffice.ApiKeyPages.MadeKey;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.Role;
import callout.web.Texts;
import callout.workflow.web.People;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators look after the keys of other systems: see them, make one, revoke one. */
@Controller
@RequestMapping("/api-keys")
class ApiKeysController {

  private static final String LIST = "redirect:/api-keys";

  private final ApiKeys keys;
  private final IssuedKeys issued;
  private final ApiKeyPages pages;
  private final Texts texts;

  ApiKeysController(ApiKeys keys, IssuedKeys issued, ApiKeyPages pages, Texts texts) {
    this.keys = keys;
    this.issued = issued;
    this.pages = pages;
    this.texts = texts;
  }

  @GetMapping
  String list(Model model) {
    requireRight();
    model.addAttribute("keys", issued.all().stream().map(pages::of).toList());
    return "backoffice/api-keys";
  }

  @GetMapping("/new")
  String ask(Model model) {
    requireRight();
    return form(model, FilledKey.empty(), Map.of());
  }

  /**
   * The secret is the answer itself: kept nowhere, not even for a redirect. A form that is sent
   * again has made its key already and shows nothing of it.
   */
  @PostMapping("/new")
  String make(
      @RequestParam UUID form,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") Set<String> scopes,
      @RequestParam(defaultValue = "") String customerNumber,
      Model model) {
    requireRight();
    var filled = new FilledKey(form, name, scopes, customerNumber);
    try {
      Optional<String> secret =
          keys.issue(
              new NewApiKey(form, name, customerNumber.isBlank() ? null : customerNumber, scopes));
      if (secret.isEmpty()) {
        model.addAttribute("again", true);
        return form(model, filled.with(Ids.next()), Map.of());
      }
      model.addAttribute("made", new MadeKey(name.strip(), secret.get()));
      return "backoffice/api-key-made";
    } catch (InvalidInput refused) {
      return form(model, filled, pages.problems(refused));
    }
  }

  @GetMapping("/{id}/revocation")
  String askToRevoke(@PathVariable UUID id, Model model, RedirectAttributes next) {
    requireRight();
    IssuedKey key = issued.get(id);
    if (!key.isInUse()) {
      return said(next, "keys.revoke.already", key);
    }
    model.addAttribute("key", pages.of(key));
    return "backoffice/api-key-revocation";
  }

  @PostMapping("/{id}/revocation")
  String revoke(@PathVariable UUID id, RedirectAttributes next) {
    requireRight();
    IssuedKey key = issued.get(id);
    keys.revoke(id);
    return said(next, key.isInUse() ? "keys.revoke.done" : "keys.revoke.already", key);
  }

  private String said(RedirectAttributes next, String sentence, IssuedKey key) {
    next.addFlashAttribute("said", texts.of(sentence, key.key().name()));
    return LIST;
  }

  private String form(Model model, FilledKey filled, Map<String, String> problems) {
    model.addAttribute("filled", filled);
    model.addAttribute("problems", problems);
    model.addAttribute("scopes", pages.scopes());
    model.addAttribute("customers", pages.customers());
    return "backoffice/api-key-new";
  }

  private static void requireRight() {
    People.require(Role.ADMINISTRATOR);
  }
}
