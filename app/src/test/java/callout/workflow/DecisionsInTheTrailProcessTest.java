package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callout.audit.Actor;
import callout.shared.CaseNumber;
import callout.shared.Role;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the history of a case says of each decision: how it was decided, by whom, in what words. */
class DecisionsInTheTrailProcessTest extends HandDriven {

  private static final Map<String, Object> APPROVE = Map.of("approvalDecision", "approve");

  @Autowired private CaseProjection projection;
  @Autowired private CustomerTasks customerTasks;
  @Autowired private ConfirmationProposals proposals;

  @Test
  void saysWhyAnOrderWasSentBackAlsoWhenItWasApprovedLater() {
    CaseNumber caseNumber = drafted();
    sendBack(caseNumber);
    complete(caseNumber, AGENT, Map.of("orderStep", "submit"));
    Actor.as("susan", () -> complete(caseNumber, viewer("susan", Role.SUPERVISOR), APPROVE));

    assertThat(decisions(caseNumber, "Task_ApproveOrder"))
        .containsExactly(
            tuple("Order sent back", "Auftrag zurückgegeben", "samuel", "Two people, please."),
            tuple("Order approved", "Auftrag freigegeben", "susan", null));
    assertThat(decisions(caseNumber, "Task_PrepareOrder"))
        .extracting(decision -> decision.toList().get(0))
        .containsExactly("Order submitted");
  }

  @Test
  void saysWhyAnOrderWasRejectedOrItsDraftWithdrawn() {
    CaseNumber rejected = drafted();
    complete(
        rejected,
        SUPERVISOR,
        Map.of("approvalDecision", "reject", "approvalReason", "Not our building."));
    assertThat(decisions(rejected, "Task_ApproveOrder"))
        .containsExactly(
            tuple("Order rejected", "Auftrag abgelehnt", "system", "Not our building."));

    CaseNumber withdrawn = drafted();
    sendBack(withdrawn);
    complete(
        withdrawn, AGENT, Map.of("orderStep", "withdraw", "withdrawalReason", "Ordered twice."));
    assertThat(decisions(withdrawn, "Task_PrepareOrder"))
        .containsExactly(
            tuple("Draft withdrawn", "Entwurf zurückgezogen", "system", "Ordered twice."));
  }

  @Test
  void saysWhatAReviewAskedAndThatItAcceptedThen() {
    CaseNumber caseNumber = submit("repair", "urgent");
    runJobs(caseNumber);
    complete(caseNumber, AGENT, Map.of("reviewDecision", "ask", "question", "Which door?"));
    customerTasks.complete(
        customerTasks.of(caseNumber).get(0).id(), caseNumber, Map.of("answer", "The green one."));
    complete(caseNumber, AGENT, Map.of("reviewDecision", "accept"));

    assertThat(decisions(caseNumber, "Task_ReviewRequest"))
        .containsExactly(
            tuple(
                "Request reviewed: the customer is asked",
                "Anfrage geprüft: Kunde wird gefragt",
                "system",
                "Which door?"),
            tuple("Request reviewed: accepted", "Anfrage geprüft: angenommen", "system", null));
  }

  @Test
  void saysWhyAVisitReportWasSentBack() {
    CaseNumber caseNumber = reported(Map.of("visitResult", "done"));
    complete(
        caseNumber,
        SUPERVISOR,
        Map.of("reportDecision", "sendBack", "reportReason", "Which filter was it?"));
    answer(caseNumber, Map.of("amendment", "The long one."));
    approveReport(caseNumber);

    assertThat(decisions(caseNumber, "Task_ApproveReport"))
        .containsExactly(
            tuple(
                "Visit report sent back",
                "Einsatzbericht zurückgegeben",
                "system",
                "Which filter was it?"),
            tuple("Visit report approved", "Einsatzbericht freigegeben", "system", null));
  }

  @Test
  void saysHowItWentOnAfterNobodyWasThere() {
    CaseNumber caseNumber = reported(Map.of("visitResult", "nobodyThere"));
    complete(
        caseNumber,
        DISPATCHER,
        Map.of("nextVisitDecision", "close", "nextVisitReason", "Nobody rings back."));

    assertThat(decisions(caseNumber, "Task_DecideNextVisit"))
        .containsExactly(
            tuple(
                "Decided against another visit",
                "Kein weiterer Einsatz beschlossen",
                "system",
                "Nobody rings back."));
  }

  @Test
  void keepsTheAnswersToSeveralChangesApart() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.labour("3"), Changes.people(2)));
    runJobs(caseNumber);
    complete(
        caseNumber,
        "Task_ApproveConfirmation",
        SUPERVISOR,
        Map.of("confirmationDecision", "refuse", "confirmationReason", "One can do it."));
    customerTasks.complete(
        customerTasks.of(caseNumber).get(0).id(),
        caseNumber,
        Map.of("agreement", "agree", "agreementRemark", "But before noon."));
    runJobs(caseNumber);

    assertThat(decisions(caseNumber, "Task_ApproveConfirmation"))
        .containsExactly(
            tuple(
                "Confirmation refused by a supervisor",
                "Bestätigung von Einsatzleitung abgelehnt",
                "system",
                "One can do it."));
    assertThat(decisions(caseNumber, "Task_AgreeConfirmation"))
        .containsExactly(
            tuple(
                "Change agreed to by the customer",
                "Änderung vom Kunden angenommen",
                "system",
                "But before noon."));
  }

  @Test
  void keepsTheWordsOutOfTheEngine() {
    CaseNumber caseNumber = drafted();
    sendBack(caseNumber);

    assertThat(
            engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue())))
        .noneMatch(value -> value.contains("Two people, please."));
  }

  @Test
  void showsTheWordsBelowTheDecisionAndThoseAboutPricesOnlyToTheOffice() {
    CaseNumber caseNumber = drafted();
    sendBack(caseNumber);
    complete(caseNumber, AGENT, Map.of("orderStep", "submit"));
    complete(caseNumber, SUPERVISOR, APPROVE);
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    String technician = task(caseNumber).assignee();
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of("visitResult", "done"));
    complete(
        caseNumber,
        SUPERVISOR,
        Map.of("reportDecision", "sendBack", "reportReason", "Which <filter> was it?"));

    var agent = signedIn(username("agent"));
    var phone = signedIn(technician);
    for (String page : List.of("/cases/" + caseNumber, "/orders/" + caseNumber + "-1")) {
      assertThat(agent.open(page).body())
          .contains("Order sent back", "Two people, please.", "Order approved")
          .contains("Visit report sent back", "Which &lt;filter&gt; was it?")
          .doesNotContain("Order decided");
      assertThat(agent.open(page + "?lang=de").body())
          .contains("Auftrag zurückgegeben", "Two people, please.", "Auftrag freigegeben");
      agent.open(page + "?lang=en");
      assertThat(phone.open(page).body())
          .contains("Order sent back", "Which &lt;filter&gt; was it?")
          .doesNotContain("Two people, please.");
    }
  }

  private void sendBack(CaseNumber caseNumber) {
    Actor.as(
        "samuel",
        () ->
            complete(
                caseNumber,
                SUPERVISOR,
                Map.of("approvalDecision", "sendBack", "changeNote", "Two people, please.")));
  }

  /** In English, in German, by whom, and in what words: the first one first. */
  private List<Tuple> decisions(CaseNumber caseNumber, String element) {
    return projection.milestones(caseNumber).stream()
        .filter(milestone -> milestone.element().equals(element))
        .map(m -> tuple(m.nameEn(), m.nameDe(), m.actor(), m.note()))
        .toList();
  }
}
