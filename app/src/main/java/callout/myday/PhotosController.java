package callout.myday;

import callout.documents.NoPicture;
import callout.fieldwork.Photos;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.web.People;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** A technician's photos of a visit: added one by one or many at once, described, taken away. */
@Controller
class PhotosController {

  private static final String PATH = "/my-day/{number:C-\\d+}/photos";
  private static final String PAGE = "myday/photos";
  private static final int LONGEST_NAME = 80;

  /**
   * What became of a file.
   *
   * @param words what is said about it, with its name
   */
  record Outcome(boolean kept, String words) {}

  private final Photos photos;
  private final PhotoPages pages;
  private final People people;
  private final Texts texts;

  PhotosController(Photos photos, PhotoPages pages, People people, Texts texts) {
    this.photos = photos;
    this.pages = pages;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping(PATH)
  String page(@PathVariable String number, Model model) {
    return page(mine(number), List.of(), model);
  }

  /** As a page's script asks: one file at a time, so that each has a progress of its own. */
  @PostMapping(path = PATH + "/files", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Outcome> add(@PathVariable String number, @RequestParam List<MultipartFile> files)
      throws IOException {
    return keep(mine(number), files);
  }

  /** Without scripts all at once. */
  @PostMapping(PATH)
  String addAll(@PathVariable String number, @RequestParam List<MultipartFile> files, Model model)
      throws IOException {
    CaseNumber caseNumber = mine(number);
    return page(caseNumber, keep(caseNumber, files), model);
  }

  @PostMapping(PATH + "/{photo}/caption")
  String describe(
      @PathVariable String number,
      @PathVariable UUID photo,
      @RequestParam(defaultValue = "") String caption) {
    CaseNumber caseNumber = mine(number);
    photos.describe(caseNumber, me(), new DocumentId(photo), caption);
    return "redirect:/my-day/%s/photos".formatted(caseNumber);
  }

  @PostMapping(PATH + "/{photo}/removal")
  String remove(@PathVariable String number, @PathVariable UUID photo) {
    CaseNumber caseNumber = mine(number);
    photos.remove(caseNumber, me(), new DocumentId(photo));
    return "redirect:/my-day/%s/photos".formatted(caseNumber);
  }

  /** Good ones are kept, bad ones are named: nothing is lost because of another. */
  private List<Outcome> keep(CaseNumber caseNumber, List<MultipartFile> files) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = nameOf(file);
      if (name.isEmpty() && file.isEmpty()) {
        continue; // no file was chosen
      }
      try {
        photos.add(caseNumber, me(), file.getBytes());
        outcomes.add(new Outcome(true, texts.of("day.photos.kept", name)));
      } catch (NoPicture refused) {
        outcomes.add(
            new Outcome(false, texts.of("day.photos.refused." + refused.reason().code(), name)));
      }
    }
    return outcomes;
  }

  private String page(CaseNumber caseNumber, List<Outcome> outcomes, Model model) {
    model.addAttribute("view", pages.of(caseNumber, me()));
    model.addAttribute("outcomes", outcomes);
    return PAGE;
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

  /** The last part, for some browsers send a whole path, and no longer than can be read. */
  private static String nameOf(MultipartFile file) {
    String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
