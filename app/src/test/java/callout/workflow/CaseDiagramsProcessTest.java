package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.CaseNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case's page draws its own processes, and those that run beside them for the same case. */
class CaseDiagramsProcessTest extends HandDriven {

  @Autowired private CaseDiagrams diagrams;

  @Test
  void drawWhatRunsBesideTheCaseUnderAHeadingOfItsOwn() {
    CaseNumber caseNumber = approved();
    leaveOut(caseNumber);
    List<ProcessPicture> pictures = diagrams.of(caseNumber);
    assertThat(pictures)
        .extracting(ProcessPicture::processKey)
        .containsExactly("service-request", "service-order", "visit", "exclusion");
    ProcessPicture exclusion = pictures.get(3);
    assertThat(exclusion.beside()).isTrue();
    assertThat(exclusion.active()).containsExactly("Task_ResolveExclusion");

    var dispatcher = signedIn(username("dispatcher"));
    String page = dispatcher.open("/cases/" + caseNumber).body();
    assertThat(page)
        .contains("<span>Visit left out</span>")
        .containsPattern("title=\"Visit\"[^>]*aria-selected=\"true\"");
    assertThat(dispatcher.open("/cases/" + caseNumber + "?lang=de").body())
        .contains("<span>Ausgelassener Einsatz</span>");
    assertThat(dispatcher.get("/cases/%s/diagrams/3".formatted(caseNumber)).body())
        .contains("Task_ResolveExclusion");
  }

  @Test
  void drawItNoLongerOnceItHasEnded() {
    CaseNumber caseNumber = approved();
    leaveOut(caseNumber);
    complete(caseNumber, "Task_AssignVisit", DISPATCHER, choice(caseNumber));
    assertThat(diagrams.of(caseNumber))
        .extracting(ProcessPicture::processKey)
        .containsExactly("service-request", "service-order", "visit");
  }
}
