package callout.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Refusal;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

  private static final ObjectMapper JSON =
      Jackson2ObjectMapperBuilder.json()
          .modules(new JavaTimeModule())
          .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Probe())
          .setControllerAdvice(new ProblemAdvice(new ErrorPage()))
          .setMessageConverters(new MappingJackson2HttpMessageConverter(JSON))
          .build();

  @Test
  void namesTheFieldOfAnInvalidInput() throws Exception {
    mvc.perform(get("/api/v1/fails/invalid"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:problem:invalid-input"))
        .andExpect(jsonPath("$.errors[0].field").value("preferredWindows[0].end"))
        .andExpect(jsonPath("$.errors[0].code").value("before-start"))
        .andExpect(jsonPath("$.errors[0].message").value("Ends before it starts."));
  }

  @Test
  void answersARefusalWithItsCode() throws Exception {
    mvc.perform(get("/api/v1/fails/refused"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("urn:problem:too-late"));
    mvc.perform(get("/api/v1/fails/missing"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("urn:problem:not-found"));
  }

  @Test
  void namesAnUnknownField() throws Exception {
    send("{\"windows\":[{\"start\":\"2026-01-01T00:00:00Z\",\"colour\":1}]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("windows[0].colour"))
        .andExpect(jsonPath("$.errors[0].code").value("unknown-field"));
  }

  @Test
  void namesAFieldOfAWrongType() throws Exception {
    send("{\"windows\":[{\"start\":\"tomorrow\"}]}")
        .andExpect(jsonPath("$.errors[0].field").value("windows[0].start"))
        .andExpect(jsonPath("$.errors[0].code").value("invalid-format"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("2026-01-31T09:00:00Z")));
    send("{\"windows\":7}").andExpect(jsonPath("$.errors[0].field").value("windows"));
  }

  @Test
  void tellsWhereBrokenJsonBreaks() throws Exception {
    send("{\"windows\":[\n  {]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:problem:malformed-body"))
        .andExpect(jsonPath("$.detail").value(containsString("line 2")));
    send("").andExpect(jsonPath("$.type").value("urn:problem:malformed-body"));
  }

  @Test
  void tellsAWrongEncoding() throws Exception {
    mvc.perform(
            post("/api/v1/takes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"note\":\"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("UTF-8")));
  }

  @Test
  void refusesAnotherContentTypeAndMethod() throws Exception {
    mvc.perform(post("/api/v1/takes").contentType(MediaType.APPLICATION_XML).content("<x/>"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.type").value("urn:problem:unsupported-media-type"));
    mvc.perform(get("/api/v1/takes"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void tellsAFaultsIdAndNothingElse() throws Exception {
    mvc.perform(get("/api/v1/fails/fault"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.faultId").value(matchesPattern("F-[0-9a-f]{8}")))
        .andExpect(content().string(not(containsString("secret"))))
        .andExpect(content().string(not(containsString("Exception"))));
  }

  @Test
  void showsPeopleAPage() throws Exception {
    mvc.perform(get("/fails/refused").accept(MediaType.TEXT_HTML))
        .andExpect(status().isConflict())
        .andExpect(view().name("error"))
        .andExpect(model().attribute("detail", "It is too late for that."));
    mvc.perform(get("/fails/missing").accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound())
        .andExpect(model().attribute("kind", "missing"));
  }

  private org.springframework.test.web.servlet.ResultActions send(String body) throws Exception {
    return mvc.perform(post("/api/v1/takes").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  record Window(Instant start, Instant end) {}

  record Body(List<Window> windows, String note) {}

  @RestController
  static class Probe {

    @GetMapping({"/api/v1/fails/{how}", "/fails/{how}"})
    String fail(@PathVariable String how) {
      throw switch (how) {
        case "invalid" ->
            InvalidInput.at("preferredWindows[0].end", "before-start", "Ends before it starts.");
        case "refused" -> new TooLate();
        case "missing" -> new NotFound("case", "C-000001");
        default -> new IllegalStateException("secret");
      };
    }

    @PostMapping("/api/v1/takes")
    Body take(@RequestBody Body body) {
      return body;
    }
  }

  static final class TooLate extends Refusal {
    TooLate() {
      super("too-late", "It is too late for that.");
    }
  }
}
