package callout.verification;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody without a login holds a document of an order against the server that issued it. */
class VerifyIT extends RunningCallout {

  private static final String BOUNDARY = "----a-boundary-of-ours";

  @Autowired private StaffTasks tasks;
  @Autowired private Documents documents;
  @Autowired private ConfirmationProposals proposals;

  private final HttpClient anybody = HttpClient.newBuilder().proxy(ProxySelector.of(null)).build();
  private StoredDocument order;
  private byte[] pdf;

  @BeforeEach
  void issueAnOrder() {
    var requests = new RequestsClient(port, apiKey());
    String id = UUID.randomUUID().toString();
    var answer =
        requests.submit(
            id,
            Map.of(
                "externalId", id,
                "serviceType", "repair",
                "description", "The gate motor hums but does not move.",
                "latitude", 34.1478,
                "longitude", -118.39,
                "contactName", "Ines Marlow",
                "contactEmail", "ines@example.com"));
    String number = RequestsClient.read(answer).get("caseNumber").asText();
    Staff staff = new Staff(tasks);
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    order =
        Until.isThere(
            "the order's document", () -> documents.of(CaseNumber.of(number)).stream().findFirst());
    pdf = documents.content(order.id());
  }

  @Test
  void answersAnybodyAboutAnIssuedFileWithoutASession() throws Exception {
    HttpResponse<String> page = send(BodyPublishers.noBody(), "GET", "/verify?lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Verify documents", "At most 20 files");

    HttpResponse<String> answer = verify("order.pdf", pdf);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.body())
        .contains("this file was issued here, byte for byte", order.contentHash())
        .contains("Whether there are versions after 1 cannot be told");
  }

  @Test
  void tellsTheFileFromOneThatWasSavedAgain() throws Exception {
    assertThat(verify("order.pdf", savedAgain()).body())
        .contains("Not the file that was issued: its content was issued here");
  }

  @Test
  void refusesWhatIsNoPdfAtThatFileOnly() throws Exception {
    assertThat(verify("notes.pdf", new byte[] {1, 2, 3}).body())
        .contains("notes.pdf", "this is no PDF");
    assertThat(verify("<b>x</b>.pdf", new byte[] {1}).body()).doesNotContain("<b>x</b>");
  }

  @Test
  void refusesTooMuchAtOnceWithASentence() throws Exception {
    HttpResponse<String> answer = verify("large.pdf", new byte[26 * 1024 * 1024]);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").get()).endsWith("/verify?problem=too-much");
    assertThat(send(BodyPublishers.noBody(), "GET", "/verify?problem=too-much").body())
        .contains("all together have more than 25 MB");
  }

  @Test
  void opensNothingElse() throws Exception {
    assertThat(send(BodyPublishers.noBody(), "GET", "/verify/other").statusCode()).isIn(401, 403);
    assertThat(send(BodyPublishers.noBody(), "DELETE", "/verify").statusCode()).isIn(401, 403);
    assertThat(send(BodyPublishers.noBody(), "GET", "/verify/hashes/x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void isAskedByTheCommandForHashesOnly(@TempDir Path folder) throws Exception {
    String server = "http://127.0.0.1:" + port;
    Path issued = Files.write(folder.resolve("order.pdf"), pdf);
    Path again = Files.write(folder.resolve("again.pdf"), savedAgain());
    var said = new ByteArrayOutputStream();
    var command =
        new VerifyCommand(Language.EN, new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(command.run("--ask", server, issued.toString())).isZero();
    assertThat(command.run("--ask", server, again.toString())).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("this file was issued here, byte for byte", "Not the file that was issued");
  }

  @Test
  void tellsTheChainOfAnOrderAndItsConfirmationWithoutAnyServer(@TempDir Path folder)
      throws Exception {
    CaseNumber number = order.caseNumber();
    Staff staff = new Staff(tasks);
    staff.task(number.value(), "Task_AssignVisit");
    proposals.propose(
        number,
        Map.of(
            "changeKind", "add",
            "lineKind", "labour",
            "lineDescription", "Grind the rail",
            "quantity", 0.5,
            "unit", "h",
            "changeReason", "It is worn."));
    StoredDocument changed =
        Until.isThere(
            "the confirmation's document",
            () -> documents.of(number).stream().filter(d -> d.version() == 2).findFirst());
    Path first = Files.write(folder.resolve("v1.pdf"), pdf);
    Path second = Files.write(folder.resolve("v2.pdf"), documents.content(changed.id()));
    var said = new ByteArrayOutputStream();
    var command =
        new VerifyCommand(Language.EN, new PrintStream(said, true, StandardCharsets.UTF_8));

    int outcome = command.run(first.toString(), second.toString());

    assertThat(outcome).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private byte[] savedAgain() throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.save(out);
    }
    return out.toByteArray();
  }

  private HttpResponse<String> verify(String name, byte[] file) throws Exception {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n")
            .formatted(BOUNDARY, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return send(BodyPublishers.ofByteArray(body.toByteArray()), "POST", "/verify");
  }

  private HttpResponse<String> send(HttpRequest.BodyPublisher body, String method, String path)
      throws Exception {
    return anybody.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Language", "en")
            .method(method, body)
            .build(),
        BodyHandlers.ofString());
  }
}
