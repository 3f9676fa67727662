package callout.verification;

import callout.documents.verify.Checked;
import callout.documents.verify.IsolatedReading;
import callout.documents.verify.Issued;
import callout.documents.verify.Verification;
import callout.documents.verify.Verification.Given;
import callout.shared.NotFound;
import callout.web.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Takes PDFs, keeps none of them, and says what is to be thought of them. */
@Controller
class VerifyController {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_NAME = 120;
  private static final String PAGE = "verification/verify";

  private final Issued issued;
  private final IsolatedReading reader;
  private final Texts texts;

  VerifyController(Issued issued, IsolatedReading reader, Texts texts) {
    this.issued = issued;
    this.reader = reader;
    this.texts = texts;
  }

  /** Whether a file, or a content, with this hash was issued here. */
  record Known(boolean file, boolean content) {}

  @GetMapping("/verify")
  String page(@RequestParam(required = false) @Nullable String problem, Model model) {
    return "too-much".equals(problem) ? refused("too-much", model) : PAGE;
  }

  @PostMapping("/verify")
  String check(@RequestParam(required = false) @Nullable List<MultipartFile> files, Model model)
      throws IOException {
    List<Given> given = given(files == null ? List.of() : files);
    if (given.isEmpty()) {
      return refused("no-file", model);
    }
    if (given.size() > Verification.MOST_FILES) {
      return refused("too-many", model);
    }
    Checked checked = Verification.check(given, issued, reader);
    model.addAttribute("answer", new Answer(texts::of).about(checked));
    return PAGE;
  }

  @GetMapping("/verify/hashes/{hash}")
  @ResponseBody
  Known known(@PathVariable String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new NotFound("hash", hash);
    }
    return new Known(issued.file(hash).isPresent(), issued.content(hash));
  }

  private String refused(String problem, Model model) {
    model.addAttribute("problem", texts.of("verify.problem." + problem));
    return PAGE;
  }

  private static List<Given> given(List<MultipartFile> files) throws IOException {
    List<Given> given = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = String.valueOf(file.getOriginalFilename());
      if (!name.isBlank()) {
        given.add(new Given(shortened(name), file.getBytes()));
      }
    }
    return given;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
