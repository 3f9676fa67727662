package callout.myday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.Browser;
import callout.PlannedVisit;
import callout.RequestsClient;
import callout.RunningCallout;
import callout.Staff;
import callout.TestDrawings;
import callout.TestPhotos;
import callout.Until;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.fieldwork.Photos;
import callout.intake.Intake;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.orders.Signature;
import callout.orders.Signatures;
import callout.planning.Visits;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.OrderId;
import callout.shared.Role;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The customer signs on the technician's phone. */
class SignatureIT extends RunningCallout {

  private static final String SIGNER = "Marisol <Quint>";

  @Autowired private StaffTasks tasks;
  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private Orders orders;
  @Autowired private Signatures signatures;
  @Autowired private ConfirmationProposals proposals;
  @Autowired private Documents documents;
  @Autowired private Photos photos;
  @Autowired private Releases releases;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient jdbc;

  private Staff staff;
  private Browser phone;
  private String technician;
  private CaseNumber caseNumber;
  private OrderId order;
  private String page;

  @BeforeEach
  void accept() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    technician = planned.technician();
    caseNumber = planned.caseNumber();
    order = orders.of(caseNumber).get(0).id();
    page = "/my-day/%s/signature".formatted(caseNumber);
    staff = new Staff(tasks, technician);
    step("Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    phone = signedIn(technician);
  }

  private void arrive() {
    step("Task_StartDriving", Map.of());
    step("Task_ArriveOnSite", Map.of());
  }

  @Test
  void bindsToOneVersionAndIsShownWhereTheOrderIs() {
    assertThat(phone.open("/my-day").body()).doesNotContain(page);
    assertThat(phone.open(page).body()).contains("from your arrival").doesNotContain("data-sign=");
    assertThat(sign(signature()).statusCode()).isEqualTo(409);
    arrive();
    assertThat(phone.open("/my-day").body()).contains(page);
    OrderVersion version = latest();
    assertThat(phone.open(page).body())
        .contains("data-sign=", "data-version=\"1\"", version.contentHash(), "-1, version 1")
        .contains("Working time", "1 h");

    HttpResponse<String> answer = sign(signature());

    assertThat(answer.body()).contains("Marisol <Quint> has signed version 1.");
    Signature kept = only();
    assertThat(kept.signerName()).isEqualTo(SIGNER);
    assertThat(kept.contentHash()).isEqualTo(version.contentHash());
    assertThat(kept.takenBy()).isEqualTo(technician);
    assertThat(told()).isEqualTo(1);
    Until.isTrue(
        "the order's PDF is known beside the signature",
        () -> issuedHash(version).equals(String.valueOf(only().documentHash())));

    Browser supervisor = signedIn(username("supervisor"));
    assertThat(supervisor.open("/cases/" + caseNumber).body())
        .contains("Marisol &lt;Quint&gt;", "Version 1, the latest")
        .contains("/documents/" + kept.picture());
    HttpResponse<String> picture = supervisor.open("/documents/" + kept.picture());
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(picture.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    assertThat(phone.open(page + "?lang=de").body()).contains("Version 1, die neueste");
    phone.open(page + "?lang=en");
  }

  @Test
  void isOneSignatureHoweverOftenItIsSent() throws Exception {
    arrive();
    phone.open(page); // the session has its token from here on
    Map<String, Object> signed = signature();
    ExecutorService fingers = Executors.newFixedThreadPool(4);
    try {
      Callable<HttpResponse<String>> send = () -> sign(signed);
      for (var answer : fingers.invokeAll(List.of(send, send, send, send))) {
        assertThat(answer.get().body()).contains("has signed version 1.");
      }
    } finally {
      fingers.shutdownNow();
    }
    step("Task_CompleteVisit", Map.of("visitResult", "done"));
    assertThat(sign(signed).body()).contains("has signed version 1.");
    assertThat(signatures.of(order)).hasSize(1);
    assertThat(pictures()).isEqualTo(1);
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoSignature() {
    arrive();
    String jpeg = TestDrawings.url(TestPhotos.jpeg(200, 100));
    String[][] refused = {
      {"drawing", "", "Nobody has signed"},
      {"drawing", TestDrawings.empty(), "Nobody has signed"},
      {"drawing", jpeg, "cannot be read"},
      {"drawing", jpeg.replace("png", "jpeg"), "cannot be read"},
      {"drawing", "data:image/png;base64,%%%", "cannot be read"},
      {"drawing", TestDrawings.url(new byte[] {(byte) 0x89, 'P', 'N', 'G'}), "cannot be read"},
      {"drawing", TestDrawings.tooLarge(), "more than 500000 bytes"},
      {"signerName", "  ", "Say who signs."},
      {"signerName", "M".repeat(121), "At most 120 characters."},
      {"signerName", "M\u0007arisol", "control character"},
    };
    for (String[] field : refused) {
      HttpResponse<String> answer = sign(signature(field[0], field[1]));
      assertThat(answer.statusCode()).as(field[2]).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"" + field[0] + "\"", field[2]);
    }
    assertThat(signatures.of(order)).isEmpty();
    assertThat(pictures()).isZero();
  }

  @Test
  void refusesAVersionThatHasAnotherAfterIt() {
    arrive();
    Map<String, Object> first = signature();
    assertThat(sign(signature("hash", "0".repeat(64))).statusCode()).isEqualTo(409);
    proposals.propose(
        caseNumber,
        Map.of(
            "changeKind", "add",
            "lineKind", "labour",
            "lineDescription", "Fit a spring",
            "quantity", 0.5,
            "unit", "h",
            "changeReason", "The old one is broken."));
    Until.isTrue("half an hour needs nobody's agreement", () -> orders.versions(order).size() == 2);

    HttpResponse<String> answer = sign(first);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("The order was changed to version 2 meanwhile.", "urn:problem:order-changed");
    assertThat(signatures.of(order)).isEmpty();
    assertThat(pictures()).isZero();
    assertThat(phone.open(page).body()).contains("Fit a spring", "data-version=\"2\"");
    assertThat(sign(signature()).body()).contains("has signed version 2.");
  }

  @Test
  void isTakenByTheTechnicianOnSiteOnly() {
    arrive();
    String other =
        Stream.of("anton", "edith", "dario").filter(n -> !n.equals(technician)).findFirst().get();
    Map<String, Object> signed = signature();
    for (Browser stranger : List.of(signedIn(other), signedIn(username("agent")))) {
      assertThat(stranger.open(page).statusCode()).isEqualTo(404);
      assertThat(stranger.sendFrom("/tasks", page, RequestsClient.json(signed)).statusCode())
          .isEqualTo(404);
    }
    step("Task_CompleteVisit", Map.of("visitResult", "done"));
    HttpResponse<String> late = sign(signed);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("between arrival and the end of the visit");
    assertThat(phone.open(page).body()).doesNotContain("data-sign=");
    assertThat(signatures.of(order)).isEmpty();
  }

  @Test
  void isNeitherAPhotoNorReleasedByItself() {
    arrive();
    sign(signature());
    step("Task_CompleteVisit", Map.of("visitResult", "done"));
    assertThat(photos.of(caseNumber)).isEmpty();
    String number = caseNumber.value();
    staff.complete(
        number, "Task_ApproveReport", Role.SUPERVISOR, Map.of("reportDecision", "approve"));
    String task = staff.task(number, "Task_ReleaseReport").id();
    assertThat(signedIn(username("agent")).get("/tasks/" + task + "/form").body())
        .contains("Visit report")
        .doesNotContain(only().picture().toString());

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status ->
                        releases.release(
                            releases.all(caseNumber).get(0).id(),
                            "Your signature",
                            null,
                            List.of(only().picture()))))
        .withMessageContaining("releaseItems");
  }

  private void step(String element, Map<String, Object> values) {
    staff.technician(caseNumber.value(), element, values);
  }

  private OrderVersion latest() {
    List<OrderVersion> versions = orders.versions(order);
    return versions.get(versions.size() - 1);
  }

  private Map<String, Object> signature() {
    return Map.of(
        "id", UUID.randomUUID(),
        "version", latest().version(),
        "hash", latest().contentHash(),
        "signerName", SIGNER,
        "drawing", TestDrawings.signature(1));
  }

  private Map<String, Object> signature(String field, Object value) {
    Map<String, Object> changed = new HashMap<>(signature());
    changed.put(field, value);
    return changed;
  }

  private HttpResponse<String> sign(Map<String, Object> signed) {
    return phone.sendFrom("/my-day", page, RequestsClient.json(signed));
  }

  private Signature only() {
    assertThat(signatures.of(order)).hasSize(1);
    return signatures.of(order).get(0);
  }

  private String issuedHash(OrderVersion version) {
    return documents.of(caseNumber).stream()
        .filter(document -> document.contentHash().equals(version.contentHash()))
        .map(StoredDocument::fileHash)
        .findFirst()
        .orElse("none yet");
  }

  private int told() {
    return count(
        "select count(*) from audit_entry where case_number = ? and action = ?", "order-signed");
  }

  private int pictures() {
    return count(
        "select count(*) from documents_document where case_number = ? and kind = ?", "signature");
  }

  private int count(String sql, String what) {
    return jdbc.sql(sql).params(caseNumber.value(), what).query(Integer.class).single();
  }
}
