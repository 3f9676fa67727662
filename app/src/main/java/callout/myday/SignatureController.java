package callout.myday;

import callout.intake.Intake;
import callout.orders.Drawing;
import callout.shared.CaseNumber;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.CustomerSignatures;
import callout.workflow.display.ServiceNames;
import callout.workflow.web.FormDesk;
import callout.workflow.web.People;
import callout.workflow.web.SignatureLines;
import callout.workflow.web.VersionLines;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The technician hands over the phone, and the customer signs what the order says. */
@Controller
class SignatureController {

  private static final String PATH = "/my-day/{number:C-\\d+}/signature";
  private static final String PNG_URL = "data:image/png;base64,";

  /** Base64 writes three bytes with four letters. */
  private static final int LONGEST_URL = Drawing.MOST_BYTES / 3 * 4 + PNG_URL.length() + 4;

  /**
   * What the page sends.
   *
   * @param id given by the page: sent twice, it is one signature
   * @param version and {@code hash} say what stood on the page
   * @param drawing a PNG as a data URL
   */
  record Signed(
      @Nullable UUID id,
      @Nullable Integer version,
      @Nullable String hash,
      @Nullable String signerName,
      @Nullable String drawing) {}

  private final CustomerSignatures signatures;
  private final SignatureLines lines;
  private final VersionLines versions;
  private final Intake intake;
  private final ServiceNames services;
  private final People people;
  private final Texts texts;

  SignatureController(
      CustomerSignatures signatures,
      SignatureLines lines,
      VersionLines versions,
      Intake intake,
      ServiceNames services,
      People people,
      Texts texts) {
    this.signatures = signatures;
    this.lines = lines;
    this.versions = versions;
    this.intake = intake;
    this.services = services;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping(PATH)
  String page(@PathVariable String number, Model model) {
    CaseNumber caseNumber = mine(number);
    var what =
        signatures
            .toSign(caseNumber, me())
            .orElseThrow(() -> new NotFound("order of case", caseNumber));
    model.addAttribute(
        "view",
        new SignaturePage(
            caseNumber.value(),
            what.order().number(),
            services.in(what.order().title(), texts.language()),
            what.order().description(),
            what.version().version(),
            what.version().contentHash(),
            versions.of(what.version()),
            lines.of(what.order().id(), intake.request(caseNumber).zone()),
            Ids.next(),
            what.open()));
    return "myday/signature";
  }

  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken sign(@PathVariable String number, @RequestBody Signed signed) {
    CaseNumber caseNumber = mine(number);
    if (signed.id() == null || signed.version() == null || signed.hash() == null) {
      throw InvalidInput.at("id", "required", "Say which version of the order is signed.");
    }
    var kept =
        signatures.sign(
            caseNumber,
            me(),
            signed.id(),
            signed.version(),
            signed.hash(),
            signed.signerName() == null ? "" : signed.signerName(),
            file(signed.drawing()));
    return new FormDesk.Taken("/my-day", texts.of("sign.done", kept.signerName(), kept.version()));
  }

  /** What is far too long is not even unpacked. */
  private static byte[] file(@Nullable String url) {
    if (url == null || url.isEmpty()) {
      return new byte[0];
    }
    if (url.length() > LONGEST_URL) {
      return new byte[Drawing.MOST_BYTES + 1];
    }
    try {
      return url.startsWith(PNG_URL)
          ? Base64.getDecoder().decode(url.substring(PNG_URL.length()))
          : new byte[] {0};
    } catch (IllegalArgumentException noBase64) {
      return new byte[] {0};
    }
  }

  /**
   * @throws NotFound if the case is not one that this technician works on
   */
  private CaseNumber mine(String number) {
    People.require(Role.TECHNICIAN);
    return people.visible(number);
  }

  private static String me() {
    return StaffPrincipal.current().username();
  }
}
