package callout.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Staff;
import callout.TestPhotos;
import callout.browser.Chromium;
import callout.browser.Person;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A technician with a phone adds photos, and sees what became of each file. */
class VisitPhotosBrowserTest extends RunningCallout {

  private static final String TECHNICIAN = "anton";
  private static final By FILES = By.cssSelector("input[type=file]");
  private static final By CAPTION = By.name("caption");
  private static final By PICTURE = By.cssSelector("#photos img");

  @TempDir private Path pictures;
  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;

  @Test
  void addsPhotosAndSeesWhatBecameOfEach() throws IOException {
    String number = onSite();
    Path gate = file("gate.jpg", TestPhotos.fromAPhone(1200, 900, 6, ByteOrder.BIG_ENDIAN));
    Path plate = file("plate.png", TestPhotos.png(300, 200));
    Path notes = file("notes.jpg", "Remember the ladder.".getBytes(UTF_8));

    try (Person technician = new Person(Chromium.phone(), "http://127.0.0.1:" + port)) {
      technician
          .signIn(TECHNICIAN, password(TECHNICIAN))
          .goTo("/my-day?lang=de")
          .see(By.cssSelector("a[href='/my-day/%s/photos']".formatted(number)))
          .goTo("/my-day/%s/photos".formatted(number))
          .see("Fotos vom Einsatz")
          .see("Noch keine Fotos.")
          .attach(FILES, gate, notes, plate)
          .see("gate.jpg ist gespeichert.")
          .see("notes.jpg ist weder ein JPEG- noch ein PNG-Bild und wurde nicht gespeichert.")
          .see("plate.png ist gespeichert.")
          .see(PICTURE)
          .see("Foto 2 vom");
      assertThat(technician.overflow()).isZero();

      technician.click(By.cssSelector("#photos summary")).see(CAPTION);
      photoFromElsewhere(number);
      technician
          .see(By.cssSelector("#photos li:nth-child(3)"))
          .see(CAPTION) // the page was drawn anew; what was unfolded is still so
          .type(CAPTION, "Das Typenschild")
          .clickText("Speichern")
          .see(By.xpath("//figcaption[contains(., 'Das Typenschild')]"))
          .goTo("/my-day")
          .see("Fotos (3)");
    }
  }

  private String onSite() {
    var staff = new Staff(tasks, TECHNICIAN);
    String number =
        new Customer(portal("marisol.quint@clearstreet.test")).ask("L-2007", "The gate sticks.");
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    staff.assign(number, visits);
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    return number;
  }

  /** Another tablet of the same technician. */
  private void photoFromElsewhere(String number) {
    String page = "/my-day/" + number + "/photos";
    Map<String, byte[]> photo = Map.of("meter.png", TestPhotos.png(200, 100));
    assertThat(signedIn(TECHNICIAN).upload(page, page + "/files", photo).body()).contains("true");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(pictures.resolve(name), content);
  }
}
