package callout.integration;

import callout.access.ApiKey;
import callout.access.ApiKeys;
import callout.intake.imports.Import;
import callout.intake.imports.Imports;
import callout.intake.imports.Sender;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of requests over the API. A key sees the imports it sent, and no others. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
@SecurityRequirement(name = "apiKey")
class ImportsApi {

  private static final int LONGEST_MAPPING = 256 * 1024;

  /** What is sent, for the description of the API alone. */
  private record Upload(
      @Schema(type = "string", format = "binary", description = "CSV in UTF-8, with a header.")
          byte[] file,
      @Schema(
              description = "Which column is which field, as JSON.",
              example = "{\"columns\": {\"externalId\": \"Ticket\", \"serviceType\": \"Kind\"}}")
          String mapping) {}

  private final Imports imports;

  ImportsApi(Imports imports) {
    this.imports = imports;
  }

  @Operation(
      summary = "Import a file of requests",
      description = "The rows are worked off in the background; Location tells how far.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = Upload.class))))
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportStatus> submit(
      @Parameter(hidden = true) ApiCaller caller,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException, ServletException {
    Part file = request.getPart("file");
    if (file == null) {
      throw InvalidInput.at("file", "required", "Send the file as a part named 'file'.");
    }
    ApiKey key = caller.key();
    var sender = new Sender(key.customer(), key.may(ApiKeys.ANY_CUSTOMER), key.id());
    try (InputStream content = file.getInputStream()) {
      Import work =
          imports.submit(
              sender, file.getSubmittedFileName(), content, text(request.getPart("mapping")));
      return ResponseEntity.accepted()
          .location(URI.create("/api/v1/imports/" + work.id()))
          .body(ImportStatus.of(work));
    }
  }

  @Operation(summary = "How far an import has come")
  @GetMapping("/{id}")
  ImportStatus status(@Parameter(hidden = true) ApiCaller caller, @PathVariable UUID id) {
    return ImportStatus.of(own(caller, id));
  }

  @Operation(
      summary = "The refused rows, with a column that tells why",
      description = "CSV in UTF-8. A cell that a spreadsheet would run begins with an apostrophe.")
  @GetMapping(path = "/{id}/refused.csv", produces = "text/csv;charset=UTF-8")
  void refused(
      @Parameter(hidden = true) ApiCaller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    Import work = own(caller, id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("refused.csv").build().toString());
    imports.writeRefused(work, response.getWriter());
  }

  private Import own(ApiCaller caller, UUID id) {
    return imports
        .find(id)
        .filter(work -> caller.key().id().equals(work.apiKeyId()))
        .orElseThrow(() -> new NotFound("import", id));
  }

  /** A field of the form and a file sent as one are the same here. */
  private static @Nullable String text(@Nullable Part part) throws IOException {
    if (part == null) {
      return null;
    }
    try (InputStream content = part.getInputStream()) {
      return new String(content.readNBytes(LONGEST_MAPPING + 1), StandardCharsets.UTF_8);
    }
  }
}
