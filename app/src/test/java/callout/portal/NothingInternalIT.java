package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Soonest;
import callout.Staff;
import callout.TestPhotos;
import callout.Until;
import callout.cases.Viewer;
import callout.customers.Customers;
import callout.documents.Documents;
import callout.documents.HandedIn;
import callout.documents.Pictures;
import callout.fieldwork.Photos;
import callout.planning.Visits;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Language;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What is written for the staff alone never reaches a customer, on whatever page. */
class NothingInternalIT extends RunningCallout {

  private static final String REASON = "We do not do this kind of gate.";
  private static final String PLANT = "Plant7Q";
  private static final String CUSTOMER = "marisol.quint@clearstreet.test";

  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;
  @Autowired private Customers customers;
  @Autowired private JdbcClient jdbc;
  @Autowired private Documents documents;
  @Autowired private Releases releases;
  @Autowired private Photos photos;
  @Autowired private ConfirmationProposals proposals;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void noPageOfThePortalSaysWhatIsForTheStaff() {
    Customer customer = new Customer(portal(CUSTOMER));
    String reviewed = customer.ask("L-2001", "The gate motor hums.");
    String planned = customer.ask("L-2001", "The gate motor smells.");
    String rejected = customer.ask("L-2002", "The gate motor sings.");
    String asked = customer.ask("L-2001", "The gate motor waits.");
    ask(asked);
    review(reviewed, true);
    review(planned, true);
    review(rejected, false);
    plan(planned);
    release(planned);
    askAboutChanges(planned);
    String elsewhere = requestOfSomebodyElse();
    plantInTheTables(List.of(reviewed, planned, rejected, asked));

    Map<String, String> answers = new LinkedHashMap<>();
    for (String language : List.of("en", "de")) {
      customer.browser.open("/portal?lang=" + language);
      answers.putAll(
          new PortalWalk(customer.browser, List.of(reviewed, planned, rejected, asked, elsewhere))
              .from(
                  "/portal",
                  "/portal?state=past",
                  "/portal/nothing",
                  "/portal/login",
                  "/portal/requests/" + elsewhere));
      // mistakes are answers too
      answers.put(
          "POST " + language,
          PortalWalk.said(customer.send(customer.newForm(), Map.of("locationNumber", "L-2009"))));
      leavesNothingOut(answers.keySet());
      Pattern names = internalNames();
      answers.forEach((path, said) -> saysNothingInternal(path, said, elsewhere, names));
    }
    customer.browser.open("/portal?lang=en");
    assertThat(answers.keySet())
        .contains("/portal/requests/" + planned, "/portal/requests/" + rejected);
    assertThat(answers.get("/portal/requests/" + rejected)).as("written to them").contains(REASON);
    assertThat(answers.get("/portal/requests/" + planned)).contains("Termin geplant", "Dario Fenn");
  }

  private static void saysNothingInternal(
      String path, String said, String elsewhere, Pattern names) {
    assertThat(said).as(path).doesNotContain(PLANT);
    if (!path.endsWith(elsewhere)) {
      assertThat(said).as(path).doesNotContain(elsewhere);
    }
    assertThat(said)
        .as(path)
        .doesNotContain("at callout.", "Exception", "reviewRequest", "reviewedBy");
    assertThat(names.matcher(said).results().map(MatchResult::group)).as(path).isEmpty();
  }

  /** Usernames of the staff, other customers and their places. */
  private Pattern internalNames() {
    List<String> names =
        new ArrayList<>(jdbc.sql("select id_ from act_id_user").query(String.class).list());
    customers.search("", 100).stream()
        .filter(other -> !other.number().equals("K-1001"))
        .forEach(
            other -> {
              names.add(other.number());
              names.add(other.name());
              customers.locationsOf(other.number()).forEach(l -> names.add(l.address()));
            });
    return Pattern.compile(
        names.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")));
  }

  /** Every address that the portal answers to with a page or a file has been opened. */
  private void leavesNothingOut(Set<String> paths) {
    Set<String> forgotten = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              boolean reads =
                  info.getMethodsCondition().getMethods().isEmpty()
                      || info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
              if (method.getBeanType().getPackageName().equals("callout.portal") && reads) {
                info.getPathPatternsCondition().getPatterns().stream()
                    .filter(pattern -> paths.stream().noneMatch(path -> fits(pattern, path)))
                    .filter(pattern -> !pattern.getPatternString().equals("/portal/"))
                    .forEach(pattern -> forgotten.add(pattern.getPatternString()));
              }
            });
    assertThat(forgotten).isEmpty();
  }

  private static boolean fits(PathPattern pattern, String path) {
    return pattern.matches(PathContainer.parsePath(path.replaceAll("\\?.*", "")));
  }

  private void review(String number, boolean accept) {
    TaskView task = task(number, "Task_ReviewRequest");
    tasks.complete(
        task.id(),
        viewer("agent", Role.AGENT),
        Map.of(
            "reviewDecision", accept ? "accept" : "reject",
            "reviewReason", accept ? "" : REASON));
  }

  private void ask(String number) {
    tasks.complete(
        task(number, "Task_ReviewRequest").id(),
        viewer("agent", Role.AGENT),
        Map.of("reviewDecision", "ask", "question", "Which of the two gates is it?"));
  }

  private void plan(String number) {
    tasks.complete(
        task(number, "Task_ApproveOrder").id(),
        viewer("supervisor", Role.SUPERVISOR),
        Map.of("approvalDecision", "approve"));
    TaskView assign = task(number, "Task_AssignVisit");
    tasks.complete(
        assign.id(),
        viewer("dispatcher", Role.DISPATCHER),
        Soonest.of(visits, VisitId.of(assign.businessKey()), "dario").values());
    task(number, "Task_AcceptVisit");
  }

  /** The order's document, which was made for customers, and a photo. */
  private void release(String number) {
    CaseNumber caseNumber = CaseNumber.of(number);
    DocumentId document = documents.of(caseNumber).get(0).id();
    transaction.executeWithoutResult(
        running ->
            releases.release(
                releases.offer(caseNumber),
                "Your order",
                "Thank you.",
                List.of(document, photo(caseNumber))));
  }

  /** What the technician said about it is planted later. */
  private DocumentId photo(CaseNumber caseNumber) {
    VisitId visit = VisitId.of(task(caseNumber.value(), "Task_AcceptVisit").businessKey());
    DocumentId photo =
        documents
            .keep(
                new HandedIn(
                    caseNumber,
                    visit.toString(),
                    1,
                    caseNumber + "-photo-1.jpg",
                    Language.EN,
                    Pictures.of(TestPhotos.jpeg(40, 30))))
            .id();
    jdbc.sql(
            """
            insert into fieldwork_photo (document_id, visit_id, case_number, number, added_by,
              added_at, file_hash, upload_hash) values (?, ?, ?, 1, 'dario', now(), '', '')
            """)
        .params(photo.value(), visit.value(), caseNumber.value())
        .update();
    return photo;
  }

  /** One that an agent has answered, one that waits, and one for the staff alone. */
  private void askAboutChanges(String number) {
    Staff staff = new Staff(tasks);
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    propose(number, AskedChanges.LABOUR);
    tasks.complete(
        task(number, "Task_AgreeConfirmation").id(),
        viewer("agent", Role.AGENT),
        Map.of("agreement", "agree", "agreementRemark", PLANT + " remark"));
    propose(number, AskedChanges.FEE);
    tasks.complete(
        task(number, "Task_ApproveConfirmation").id(),
        viewer("supervisor", Role.SUPERVISOR),
        Map.of("confirmationDecision", "approve", "unitPrice", "49.90", "taxRate", "0"));
    task(number, "Task_AgreeConfirmation");
    proposals.propose(
        CaseNumber.of(number),
        AskedChanges.because(
            PLANT + " reason",
            Map.of("changeKind", "visit", "lineDescription", PLANT + " once more")));
    tasks.complete(
        task(number, "Task_ApproveConfirmation").id(),
        viewer("supervisor", Role.SUPERVISOR),
        Map.of("confirmationDecision", "refuse", "confirmationReason", PLANT + " no"));
  }

  private void propose(String number, Map<String, Object> change) {
    CaseNumber caseNumber = CaseNumber.of(number);
    proposals.propose(
        caseNumber,
        AskedChanges.with(
            AskedChanges.because("It is in the way.", change), photos.of(caseNumber).get(0).id()));
  }

  private String requestOfSomebodyElse() {
    return new Customer(portal("nils.pruitt@example.com")).ask("L-2010", PLANT + " elsewhere");
  }

  /** Where nobody has written something yet, it could be written. */
  private void plantInTheTables(List<String> cases) {
    for (String column :
        List.of(
            "intake_request.lane_reason",
            "intake_request.reviewed_by",
            "rules_receipt.decision",
            "notices_mail.subject",
            "notices_mail.text_body",
            "notices_mail.html_body",
            "orders_order.title",
            "orders_order.description",
            "orders_order.decided_by",
            "orders_order.decision_reason",
            "orders_confirmation.proposed_by",
            "orders_confirmation.supervisor",
            "orders_confirmation.supervisor_reason",
            "orders_confirmation.customer_answered_by",
            "fieldwork_photo.caption",
            "fieldwork_photo.added_by",
            "workflow_wait.whom",
            "workflow_wait.task_name",
            "workflow_milestone.name_en",
            "workflow_milestone.name_de",
            "workflow_milestone.actor",
            "workflow_milestone.note",
            "audit_entry.subject")) {
      String[] place = column.split("\\.");
      jdbc.sql(
              "update %s set %s = :plant where case_number in (:cases)"
                  .formatted(place[0], place[1]))
          .param("plant", PLANT + " " + column)
          .param("cases", cases)
          .update();
    }
  }

  private TaskView task(String number, String element) {
    return Until.isThere(
        number + " at " + element,
        () ->
            tasks.of(CaseNumber.of(number)).stream()
                .filter(task -> task.key().equals(element))
                .findFirst());
  }

  private static Viewer viewer(String role, Role as) {
    return new Viewer(username(role), Set.of(as), Set.of());
  }
}
