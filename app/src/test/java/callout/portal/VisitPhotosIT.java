package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.Staff;
import callout.TestPhotos;
import callout.fieldwork.Photo;
import callout.fieldwork.Photos;
import callout.planning.Visits;
import callout.release.ReleaseFacts;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.net.http.HttpResponse;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A photo's way from the technician over the office to the customer, and back. */
class VisitPhotosIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";
  private static final String TECHNICIAN = "anton";
  private static final String OTHER_TECHNICIAN = "edith";
  private static final Pattern FILE =
      Pattern.compile("href=\"(/portal/requests/[^/]+/files/[^\"/]+)\"");

  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;
  @Autowired private Photos photos;
  @Autowired private ConfirmationProposals proposals;
  @Autowired private Releases releases;
  @Autowired private JdbcClient jdbc;

  private Staff staff;
  private Browser customer;
  private Browser technician;
  private CaseNumber caseNumber;
  private String number;
  private String page;

  @BeforeEach
  void arrive() {
    var asking = new Customer(portal(CUSTOMER));
    customer = asking.browser;
    staff = new Staff(tasks, TECHNICIAN);
    number = asking.ask("L-2007", "The gutter leaks.");
    caseNumber = CaseNumber.of(number);
    page = "/my-day/" + number + "/photos";
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    staff.assign(number, visits);
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    technician = signedIn(TECHNICIAN);
    assertThat(technician.open(page).body())
        .contains("from your arrival")
        .doesNotContain("data-photos");
    assertThat(send(photo(1)).statusCode()).isEqualTo(409);
    staff.technician(number, "Task_ArriveOnSite", Map.of());
  }

  @Test
  void keepsGoodFilesAndNamesBadOnes() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("plate.jpg", TestPhotos.fromAPhone(300, 200, 6, ByteOrder.BIG_ENDIAN));
    files.put("notes.jpg", "Remember the ladder.".getBytes(StandardCharsets.UTF_8));
    files.put("half.jpg", TestPhotos.truncated(TestPhotos.jpeg(900, 600)));
    files.put("nothing.png", new byte[0]);
    files.put("C:\\Pictures\\gutter.png", TestPhotos.png(80, 60));

    HttpResponse<String> answer = send(files);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("plate.jpg is kept.", "\"gutter.png is kept.")
        .contains("notes.jpg is neither a JPEG nor a PNG picture and was not kept.")
        .contains("half.jpg cannot be read", "nothing.png is empty");
    assertThat(photos.of(caseNumber)).extracting(Photo::number).containsExactly(1, 2);
    assertThat(technician.open(page).body()).contains("Photo 1 of", "Photo 2 of");
    assertThat(technician.open(page + "?lang=de").body()).contains("Foto 1 vom");
    technician.open(page + "?lang=en");
    assertThat(technician.open("/my-day").body()).contains("Photos (2)", page);
    String kept = new String(technician.bytes(document()), StandardCharsets.ISO_8859_1);
    assertThat(kept).doesNotContain(TestPhotos.PLACE, TestPhotos.PHONE);
  }

  @Test
  void keepsTheSameFileOnceHoweverOftenItIsSent() throws Exception {
    Map<String, byte[]> file = photo(2);
    ExecutorService fingers = Executors.newFixedThreadPool(4);
    try {
      Callable<HttpResponse<String>> send = () -> send(file);
      for (var answer : fingers.invokeAll(List.of(send, send, send, send))) {
        assertThat(answer.get().body()).contains("\"kept\":true");
      }
    } finally {
      fingers.shutdownNow();
    }
    assertThat(photos.of(caseNumber)).hasSize(1);
    assertThat(told("photo-added")).isEqualTo(1);
  }

  @Test
  void isOnlyForThoseOnTheCase() {
    send(photo(3));
    Browser other = signedIn(OTHER_TECHNICIAN);
    assertThat(other.open(page).statusCode()).isEqualTo(404);
    assertThat(other.upload("/my-day", page + "/files", photo(4)).statusCode()).isEqualTo(404);
    assertThat(other.open(document()).statusCode()).isEqualTo(404);
    assertThat(other.open(document() + "/thumbnail").statusCode()).isEqualTo(404);
    Browser agent = signedIn(username("agent"));
    assertThat(agent.open(page).statusCode()).isEqualTo(404);
    assertThat(agent.upload("/cases", page + "/files", photo(4)).statusCode()).isEqualTo(404);
    assertThat(agent.open("/cases/" + number).body()).contains("Photo 1 of", document());

    HttpResponse<String> picture = agent.open(document());
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(picture, "Content-Disposition")).startsWith("inline");
    assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(picture, "Cache-Control")).contains("no-store", "private");
    assertThat(browser().open(document()).statusCode()).isEqualTo(302);
    assertThat(photos.of(caseNumber)).hasSize(1);
  }

  @Test
  void staysOnceAChangeOfTheOrderNamesIt() {
    send(photo(8));
    String photo = photos.of(caseNumber).get(0).id().toString();
    proposals.propose(
        caseNumber,
        Map.of(
            "changes",
            List.of(Map.of("changeKind", "visit", "lineDescription", "Bring the lift")),
            "changeReason",
            "The gutter hangs too high.",
            "photos",
            List.of(photo)));

    var answer = technician.submit(page, page + "/" + photo + "/removal", Map.of());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("This photo shows why the order was to be changed");
    assertThat(technician.open(document()).statusCode()).isEqualTo(200);
    assertThat(told("photo-removed")).isZero();
  }

  @Test
  void canBeDescribedAndRemovedOnSiteAndStaysOnceReported() {
    send(photo(5));
    send(photo(6));
    String first = page + "/" + photos.of(caseNumber).get(0).id();
    String second = page + "/" + photos.of(caseNumber).get(1).id();
    technician.submit(page, first + "/caption", Map.of("caption", "Before <b>the</b> work"));
    assertThat(technician.open(page).body()).contains("Before &lt;b&gt;the&lt;/b&gt; work");
    String removed = "/documents/" + photos.of(caseNumber).get(1).id();
    technician.submit(page, second + "/removal", Map.of());
    technician.submit(page, second + "/removal", Map.of());
    assertThat(technician.open(removed).statusCode()).isEqualTo(404);
    assertThat(told("photo-removed")).isEqualTo(1);

    staff.technician(number, "Task_CompleteVisit", Map.of("visitResult", "done"));
    staff.task(number, "Task_ApproveReport");
    assertThat(send(photo(7)).statusCode()).isEqualTo(409);
    staff.complete(
        number,
        "Task_ApproveReport",
        Role.SUPERVISOR,
        Map.of("reportDecision", "sendBack", "reportReason", "A photo of the gutter, please."));
    staff.task(number, "Task_AmendReport");
    assertThat(send(photo(7)).body()).contains("\"kept\":true");
    assertThat(technician.submit(page, first + "/removal", Map.of()).statusCode()).isEqualTo(409);
    assertThat(photos.of(caseNumber)).hasSize(2);
  }

  @Test
  void isShownToTheCustomerWhileItIsReleasedAndNoneElse() {
    send(photo(8));
    send(photo(9));
    staff.technician(number, "Task_CompleteVisit", Map.of("visitResult", "done"));
    staff.complete(
        number, "Task_ApproveReport", Role.SUPERVISOR, Map.of("reportDecision", "approve"));
    Photo chosen = photos.of(caseNumber).get(1);
    assertThat(customerSees()).doesNotContain("/files/", "Photo ");
    assertThat(
            customer
                .open("/portal/requests/%s/files/%s".formatted(number, chosen.id()))
                .statusCode())
        .isEqualTo(404);
    String task = staff.task(number, "Task_ReleaseReport").id();
    assertThat(signedIn(username("agent")).get("/tasks/" + task + "/form").body())
        .contains("Photo 1 of ", "Photo 2 of ", "Visit report");

    staff.complete(
        number,
        "Task_ReleaseReport",
        Role.AGENT,
        Map.of(
            "releaseDecision", "release",
            "releaseTitle", "Your gutter",
            "releaseItems", List.of(chosen.id().toString())));

    assertThat(customerSees()).contains("Photo 2 of").doesNotContain("Photo 1 of");
    Matcher link = FILE.matcher(customerSees());
    assertThat(link.find()).isTrue();
    String file = link.group(1);
    assertThat(header(customer.open(file), "Content-Disposition")).startsWith("attachment");
    for (String path : List.of(file + "/picture", file + "/thumbnail")) {
      HttpResponse<String> picture = customer.open(path);
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
      assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(picture, "Cache-Control")).contains("no-store", "private");
    }
    Browser stranger = portal("nils.pruitt@example.com");
    assertThat(stranger.open(file + "/picture").statusCode()).isEqualTo(404);

    ReleaseFacts release = releases.all(caseNumber).get(0);
    releases.revoke(release.id(), "The neighbour's house is in it.");

    for (String path : List.of(file, file + "/picture", file + "/thumbnail")) {
      assertThat(customer.open(path).statusCode()).isEqualTo(404);
    }
    assertThat(customerSees()).doesNotContain("/files/", "Photo ");
  }

  private HttpResponse<String> send(Map<String, byte[]> files) {
    return technician.upload(page, page + "/files", files);
  }

  /** Pictures of different sizes are different files. */
  private static Map<String, byte[]> photo(int n) {
    return Map.of("photo-%d.jpg".formatted(n), TestPhotos.jpeg(100 + n, 80));
  }

  private String document() {
    return "/documents/" + photos.of(caseNumber).get(0).id();
  }

  private String customerSees() {
    return customer.open("/portal/requests/" + number).body();
  }

  private int told(String action) {
    return jdbc.sql("select count(*) from audit_entry where case_number = ? and action = ?")
        .params(number, action)
        .query(Integer.class)
        .single();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
