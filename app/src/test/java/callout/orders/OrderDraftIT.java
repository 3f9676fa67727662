package callout.orders;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.SampleRequest;
import callout.Staff;
import callout.cases.Viewer;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.StaffTasks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office writes a draft through its page: what is kept, what is refused and where. */
class OrderDraftIT extends RunningCallout {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private Intake intake;
  @Autowired private StaffTasks tasks;
  @Autowired private Orders orders;

  private CaseNumber caseNumber;
  private Browser agent;

  @BeforeEach
  void draft() {
    caseNumber = intake.submit(SampleRequest.of("repair"), Channel.ORDER).caseNumber();
    new Staff(tasks).task(caseNumber.value(), "Task_PrepareOrder");
    agent = signedIn(username("agent"));
  }

  @Test
  void keepsWhatWasWrittenAndSaysWhatItComesTo() throws JsonProcessingException {
    HttpResponse<String> answer =
        save(
            agent,
            entry(
                line("material", "P-140", "Door closer", "2,5", "pcs", "86.00", "9.5"),
                line("fee", null, "Travel", "1", "×", "15.50", "0")));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode priced = JSON.readTree(answer.body()).get("priced");
    assertThat(priced.get("net").asText()).isEqualTo("230.50 USD");
    assertThat(priced.get("gross").asText()).isEqualTo("250.93 USD"); // 9.5 % of 215 is 20.425
    OrderFacts kept = order();
    assertThat(kept.lines()).hasSize(2);
    assertThat(kept.lines().get(0).part()).isEqualTo("P-140");
    assertThat(kept.lines().get(0).quantity()).isEqualByComparingTo("2.5");
    assertThat(kept.needs().people()).isEqualTo(2);
    assertThat(kept.needs().instructions()).isEqualTo("Ring at the back.");
    assertThat(kept.submittedAt()).isNull();
  }

  @Test
  void namesEachMistakeAtItsFieldAndKeepsNothing() {
    OrderFacts before = order();
    Map<String, Object> entry =
        entry(
            line("material", "P-999", "Ghost", "-1", "pcs", "1", "0"),
            line("labour", null, "Work", "100001", "h", "-3", "101"),
            line("gift", null, "", "1.2345", "×", "a lot", "0"));
    entry.put("people", "21");
    entry.put("title", " ");
    entry.put("skills", List.of("juggling"));

    HttpResponse<String> answer = save(agent, entry);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fields(answer))
        .contains(
            "title",
            "people",
            "skills",
            "lines[0].part",
            "lines[0].quantity",
            "lines[1].quantity",
            "lines[1].unitPrice",
            "lines[1].taxRate",
            "lines[2].kind",
            "lines[2].description",
            "lines[2].quantity",
            "lines[2].unitPrice");
    assertThat(order()).isEqualTo(before);
  }

  @Test
  void doesNotOverwriteWhatSomebodyElseHasSaved() {
    Map<String, Object> mine = entry(line("fee", null, "Mine", "1", "×", "1", "0"));
    Map<String, Object> theirs = entry(line("fee", null, "Theirs", "1", "×", "1", "0"));
    assertThat(save(signedIn(username("supervisor")), theirs).statusCode()).isEqualTo(200);

    HttpResponse<String> answer = save(agent, mine);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("draft-changed");
    assertThat(order().lines().get(0).description()).isEqualTo("Theirs");
  }

  @Test
  void isNobodysBusinessButTheOffices() {
    Browser technician = signedIn(username("technician"));

    assertThat(technician.open("/orders/%s-1/draft".formatted(caseNumber)).statusCode())
        .isEqualTo(404);
    assertThat(technician.sendFrom("/my-day", path(), json(entry())).statusCode()).isEqualTo(404);
    assertThat(technician.open("/orders/new").statusCode()).isEqualTo(404);
  }

  @Test
  void isNotChangedOnceItWasSubmitted() {
    Map<String, Object> entry = entry(line("fee", null, "Late", "1", "×", "1", "0"));
    tasks.complete(
        new Staff(tasks).task(caseNumber.value(), "Task_PrepareOrder").id(),
        new Viewer("anna", Set.of(Role.AGENT), Set.of()),
        Map.of("orderStep", "submit"));
    new Staff(tasks).task(caseNumber.value(), "Task_ApproveOrder");

    HttpResponse<String> answer = agent.sendFrom("/cases", path(), json(entry));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(agent.open("/orders/%s-1/draft".formatted(caseNumber)).statusCode()).isEqualTo(404);
  }

  @Test
  void pressedTwiceANewOrderIsOneOrder() throws JsonProcessingException {
    String page = agent.open("/orders/new").body();
    String key = page.replaceAll("(?s).*?/orders/new/form/([0-9a-f-]+).*", "$1");
    String form =
        JSON.writeValueAsString(
            Map.of(
                "customerNumber", "K-1001",
                "locationNumber", "L-2001",
                "serviceType", "repair",
                "description", "Once only.",
                "priority", "normal"));

    String first = agent.sendFrom("/orders/new", "/orders/new/form/" + key, form).body();
    String second = agent.sendFrom("/orders/new", "/orders/new/form/" + key, form).body();

    assertThat(JSON.readTree(first).get("next").asText()).startsWith("/cases/C-");
    assertThat(second).isEqualTo(first);
  }

  private HttpResponse<String> save(Browser person, Map<String, Object> entry) {
    return person.sendFrom("/orders/%s-1/draft".formatted(caseNumber), path(), json(entry));
  }

  private String path() {
    return "/orders/%s-1/draft".formatted(caseNumber);
  }

  @SafeVarargs
  private Map<String, Object> entry(Map<String, Object>... lines) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("revision", order().revision());
    entry.put("title", "Repair");
    entry.put("description", "The door closer is broken.");
    entry.put("people", "2");
    entry.put("skills", List.of("electrical"));
    entry.put("instructions", "Ring at the back.");
    entry.put("siteEquipment", "TS 83, 2014");
    entry.put("lines", List.of(lines));
    return entry;
  }

  private static Map<String, Object> line(
      String kind,
      String part,
      String description,
      String quantity,
      String unit,
      String unitPrice,
      String taxRate) {
    Map<String, Object> line = new HashMap<>();
    line.put("kind", kind);
    line.put("part", part);
    line.put("description", description);
    line.put("quantity", quantity);
    line.put("unit", unit);
    line.put("unitPrice", unitPrice);
    line.put("taxRate", taxRate);
    return line;
  }

  private static List<String> fields(HttpResponse<String> answer) {
    try {
      List<String> fields = new ArrayList<>();
      JSON.readTree(answer.body())
          .get("errors")
          .forEach(problem -> fields.add(problem.get("field").asText()));
      return fields;
    } catch (JsonProcessingException e) {
      throw new AssertionError("No problems in " + answer.body(), e);
    }
  }

  private static String json(Map<String, Object> entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private OrderFacts order() {
    return orders.of(caseNumber).get(0);
  }
}
