package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.intake.imports.Imports;
import callout.intake.imports.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent imports a file: sees it, maps it, tries it, starts it, and sees what was refused. */
class ImportsBrowserTest extends RunningCallout {

  @Autowired private Imports imports;

  private static final String CUSTOMER = "Clearstreet Neighborhood Services · K-1001";

  private final String own = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void anAgentImportsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tickets.csv"), file());
    try (Person agent = at(Chromium.desk())) {
      agent.goTo("/imports").clickText("Imports");
      agent
          .attach(By.id("file"), file)
          .select(By.id("customerNumber"), CUSTOMER)
          .clickText("Upload and map");

      agent.see("Map tickets.csv").see("1 Elm Street");
      assertThat(agent.value(By.id("column.externalId"))).isEqualTo("Ticket");
      assertThat(agent.value(By.id("format.submittedAt"))).isEqualTo("M/d/yy H:mm");
      agent.select(By.id("column.serviceType"), "Sort").see(label("Lamp"));
      agent.select(By.xpath("//label[.='Lamp']/following-sibling::select"), "Repair");

      agent.clickText("Try without starting").see("All 3 rows were tried").see("Line 3");
      assertThat(agent.text()).contains("There is no service type 'Balloon'");
      assertThat(imports.newest(1).get(0).rows()).isZero();

      agent.clickText("Start import").see("Done").see("Refused rows").see("Line 3");
      assertThat(agent.text()).contains("There is no service type 'Balloon'");
      assertThat(agent.overflow()).isZero();
    }
    assertThat(imports.newest(1).get(0).accepted()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoTextIsRefusedInGermanOnAPhone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "Id,Art\n1,Tür\n".getBytes(StandardCharsets.ISO_8859_1));
    try (Person agent = at(Chromium.phone())) {
      agent
          .goTo("/imports?lang=de")
          .attach(By.id("file"), file)
          .select(By.id("customerNumber"), CUSTOMER);
      agent.clickText("Hochladen und zuordnen").see("kein UTF-8-Text");
      assertThat(agent.overflow()).isZero();
    }
  }

  @Test
  void theRefusedRowsAreAFile() throws IOException {
    String id = draft();
    Browser agent = signedIn(username("agent"));
    agent.post("/imports/" + id, java.util.Map.of("do", "start")); // refused: no token

    assertThat(imports.get(UUID.fromString(id)).rows()).isZero();
    assertThat(agent.open("/imports/" + id + "/refused.csv").body().strip())
        .isEqualTo("Ticket,Sort,Where,Reported,reason");
  }

  @Test
  void nobodyElseSeesImports() throws IOException {
    String id = draft();
    for (String role : List.of("supervisor", "dispatcher", "technician")) {
      Browser person = signedIn(username(role));
      for (String path : List.of("/imports", "/imports/" + id, "/imports/" + id + "/refused.csv")) {
        assertThat(person.open(path).statusCode()).as(role + " at " + path).isEqualTo(404);
      }
    }
  }

  private String draft() throws IOException {
    return imports
        .keep(
            new Sender("K-1001", true, null),
            "tickets.csv",
            new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8)))
        .id()
        .toString();
  }

  private String file() {
    return """
        Ticket,Sort,Where,Reported
        %1$s-1,Lamp,"1 Elm Street, 90001",1/2/26 8:05
        %1$s-2,Balloon,2 Elm Street,1/13/26 8:05
        %1$s-3,Lamp,3 Elm Street,1/2/26 8:05
        """
        .formatted(own);
  }

  private static By label(String text) {
    return By.xpath("//label[normalize-space(.)='%s']".formatted(text));
  }

  private Person at(org.openqa.selenium.WebDriver browser) {
    String username = username("agent");
    return new Person(browser, "http://127.0.0.1:" + port).signIn(username, password(username));
  }
}
