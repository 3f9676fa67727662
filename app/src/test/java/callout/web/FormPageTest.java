package callout.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FormPageTest {

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Pages())
          .addFilters(new SecurityHeaders())
          .addInterceptors(new FormPagePolicy())
          .build();

  @Test
  void allowsStyleAttributesOnFormPagesOnly() throws Exception {
    mvc.perform(get("/form")).andExpect(header().string(ContentPolicy.HEADER, ContentPolicy.FORMS));
    mvc.perform(get("/list"))
        .andExpect(header().string(ContentPolicy.HEADER, ContentPolicy.STRICT));
  }

  @RestController
  static class Pages {

    @FormPage
    @GetMapping("/form")
    String form() {
      return "form";
    }

    @GetMapping("/list")
    String list() {
      return "list";
    }
  }
}
