package callout.backoffice;

import callout.customers.Customers;
import callout.intake.imports.Import;
import callout.intake.imports.ImportPreview;
import callout.intake.imports.ImportState;
import callout.intake.imports.Imports;
import callout.intake.imports.Mapping;
import callout.intake.imports.RefusedRow;
import callout.intake.imports.Sender;
import callout.intake.imports.Trial;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.workflow.web.People;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of requests: upload, map, try, start, watch, and see what was refused. */
@Controller
class ImportsController {

  private static final int NEWEST = 50;
  private static final int REFUSED_ROWS = 50;
  private static final int MOST_CUSTOMERS = 500;
  private static final String LIST = "backoffice/imports";
  private static final String MAPPING = "backoffice/import-mapping";

  private final Imports imports;
  private final ImportPreview preview;
  private final ImportPages pages;
  private final MappingPages mappings;
  private final Customers customers;

  ImportsController(
      Imports imports,
      ImportPreview preview,
      ImportPages pages,
      MappingPages mappings,
      Customers customers) {
    this.imports = imports;
    this.preview = preview;
    this.pages = pages;
    this.mappings = mappings;
    this.customers = customers;
  }

  @GetMapping("/imports")
  String list(Model model) {
    requireRight();
    model.addAttribute("problems", List.of());
    return list(model, null);
  }

  @PostMapping("/imports")
  String upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String customerNumber,
      Model model)
      throws IOException {
    requireRight();
    if (file == null || String.valueOf(file.getOriginalFilename()).isBlank()) {
      return refusedUpload(
          model,
          customerNumber,
          List.of(new FieldProblem("file", "no-file", "Choose a file first.")));
    }
    try (InputStream content = file.getInputStream()) {
      Import draft =
          imports.keep(new Sender(customerNumber, true, null), file.getOriginalFilename(), content);
      return "redirect:/imports/" + draft.id();
    } catch (InvalidInput invalid) {
      return refusedUpload(model, customerNumber, invalid.problems());
    }
  }

  private String refusedUpload(Model model, String customerNumber, List<FieldProblem> problems) {
    model.addAttribute("problems", pages.reasons(problems));
    return list(model, customerNumber);
  }

  private String list(Model model, @Nullable String customerNumber) {
    model.addAttribute("customers", customers.search("", MOST_CUSTOMERS));
    model.addAttribute("chosen", customerNumber);
    model.addAttribute("imports", imports.newest(NEWEST).stream().map(pages::of).toList());
    return LIST;
  }

  /** A draft is mapped; anything else is watched. */
  @GetMapping("/imports/{id}")
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after, Model model) {
    requireRight();
    Import work = imports.get(id);
    if (work.state() == ImportState.DRAFT) {
      return mapping(model, mappings.first(work), List.of());
    }
    List<RefusedRow> refused = imports.refused(id, after, REFUSED_ROWS);
    model.addAttribute("work", pages.of(work));
    model.addAttribute("refused", pages.refused(work, refused));
    model.addAttribute(
        "more", refused.size() < REFUSED_ROWS ? null : refused.get(refused.size() - 1).number());
    return "backoffice/import";
  }

  /** Draws the form again, as its columns now ask for it. */
  @PostMapping(path = "/imports/{id}", params = "do=look")
  String look(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> inputs, Model model) {
    requireRight();
    return mapping(model, mappings.redrawn(draft(id), MappingForm.read(inputs)), List.of());
  }

  @PostMapping(path = "/imports/{id}", params = "do=try")
  String tryOut(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> inputs, Model model) {
    requireRight();
    Mapping mapping = MappingForm.read(inputs);
    Import work = draft(id);
    try {
      Trial trial = preview.tryOut(id, mapping);
      model.addAttribute("trial", trial);
      model.addAttribute("trialRefused", pages.refused(work, trial.refused()));
      return mapping(model, mappings.of(work, mapping), List.of());
    } catch (InvalidInput invalid) {
      return mapping(model, mappings.of(work, mapping), invalid.problems());
    }
  }

  @PostMapping(path = "/imports/{id}", params = "do=start")
  String start(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> inputs, Model model) {
    requireRight();
    Mapping mapping = MappingForm.read(inputs);
    Import work = imports.get(id);
    try {
      if (work.state() == ImportState.DRAFT) { // sent twice, it is started once
        imports.start(id, mapping);
      }
      return "redirect:/imports/" + id;
    } catch (InvalidInput invalid) {
      return mapping(model, mappings.of(work, mapping), invalid.problems());
    }
  }

  @PostMapping("/imports/{id}/removal")
  String discard(@PathVariable UUID id) {
    requireRight();
    imports.discard(id);
    return "redirect:/imports";
  }

  @PostMapping("/imports/{id}/continuation")
  String goOn(@PathVariable UUID id) {
    requireRight();
    imports.goOn(id);
    return "redirect:/imports/" + id;
  }

  @GetMapping("/imports/{id}/refused.csv")
  void refused(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    requireRight();
    Import work = imports.get(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("refused.csv").build().toString());
    imports.writeRefused(work, response.getWriter());
  }

  private String mapping(Model model, MappingPages.MappingPage page, List<FieldProblem> problems) {
    model.addAttribute("page", page);
    model.addAttribute("problems", pages.reasons(problems));
    model.addAttribute("zones", MappingPages.zoneNames());
    return MAPPING;
  }

  private Import draft(UUID id) {
    Import work = imports.get(id);
    if (work.state() != ImportState.DRAFT) {
      throw new NotFound("draft of an import", id);
    }
    return work;
  }

  private static void requireRight() {
    People.require(Role.AGENT, Role.ADMINISTRATOR);
  }
}
