package callout.myday;

import callout.fieldwork.Photos;
import callout.intake.Intake;
import callout.shared.CaseNumber;
import callout.web.Texts;
import callout.workflow.ConfirmationProposals;
import callout.workflow.ProposalChoices;
import callout.workflow.display.OrderWords;
import callout.workflow.display.ServiceNames;
import callout.workflow.web.PhotoLine;
import callout.workflow.web.PhotoLines;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a technician chooses from who proposes changes of the order: no prices. */
@Component
class ChangePages {

  /**
   * @param number of the line in the order
   * @param quantity as people of the language write it
   */
  record Line(int number, String description, String quantity, String unit) {}

  /**
   * @param open whether changes can be proposed now
   * @param people how many the order needs
   */
  record ChangePage(
      String caseNumber,
      boolean open,
      List<Line> lines,
      int people,
      List<ProposalChoices.Part> parts,
      List<PhotoLine> photos) {}

  private final ConfirmationProposals proposals;
  private final Photos photos;
  private final PhotoLines photoLines;
  private final Intake intake;
  private final ServiceNames services;
  private final Texts texts;

  ChangePages(
      ConfirmationProposals proposals,
      Photos photos,
      PhotoLines photoLines,
      Intake intake,
      ServiceNames services,
      Texts texts) {
    this.proposals = proposals;
    this.photos = photos;
    this.photoLines = photoLines;
    this.intake = intake;
    this.services = services;
    this.texts = texts;
  }

  @Transactional(readOnly = true)
  public ChangePage of(CaseNumber caseNumber, String technician) {
    ProposalChoices order = proposals.choices(caseNumber);
    return new ChangePage(
        caseNumber.value(),
        order.open(),
        order.lines().stream()
            .map(
                line ->
                    new Line(
                        line.number(),
                        services.in(line.description(), texts.language()),
                        OrderWords.plain(line.quantity(), texts.language()),
                        line.unit()))
            .toList(),
        order.people(),
        order.parts(),
        photos
            .visitOf(caseNumber, technician)
            .map(visit -> photoLines.ofVisit(visit, intake.request(caseNumber).zone()))
            .orElse(List.of()));
  }
}
