package callout.bench;

import callout.CalloutApplication;
import callout.cases.Viewer;
import callout.customers.Customers;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.web.StaffPrincipal;
import callout.workflow.StaffTasks;
import callout.workforce.Workforce;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The whole product on a database of its own. Its job executor rests: the worker that walks a case
 * executes the case's jobs too, so that nobody waits for anybody.
 */
final class Product implements AutoCloseable {

  private static final Viewer AGENT = new Viewer("amelia", Set.of(Role.AGENT), Set.of());
  private static final Viewer SUPERVISOR = new Viewer("samuel", Set.of(Role.SUPERVISOR), Set.of());
  private static final Viewer DISPATCHER = new Viewer("dora", Set.of(Role.DISPATCHER), Set.of());

  private final RenderingSwitch rendering = new RenderingSwitch();
  private final ConfigurableApplicationContext context;
  private final JdbcClient jdbc;
  private final Intake intake;
  private final StaffTasks tasks;
  private final ManagementService jobs;
  private final Slots slots;
  private final Waits waits;
  private final AtomicInteger submitted = new AtomicInteger();
  private final Queue<CaseNumber> cases = new ConcurrentLinkedQueue<>();

  Product(Path dataDirectory, int mostCases) {
    context =
        new SpringApplicationBuilder(CalloutApplication.class)
            .initializers(
                fresh ->
                    ((GenericApplicationContext) fresh)
                        .getBeanFactory()
                        .addBeanPostProcessor(rendering))
            .run(
                "--callout.data-directory=" + dataDirectory,
                "--spring.datasource.url=", // the embedded database, whatever the environment says
                "--spring.mail.host=",
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn");
    HikariDataSource dataSource = dataSource();
    jdbc = JdbcClient.create(dataSource);
    intake = context.getBean(Intake.class);
    tasks = context.getBean(StaffTasks.class);
    jobs = context.getBean(ManagementService.class);
    waits = new Waits(dataSource, "public");
    slots =
        new Slots(
            context.getBean(Customers.class),
            context.getBean(Workforce.class),
            context.getBean(Clock.class),
            mostCases);
  }

  HikariDataSource dataSource() {
    return context.getBean(HikariDataSource.class);
  }

  void renderDocuments(boolean on) {
    rendering.set(on);
  }

  /** Takes one request from intake to closure; answers how many waits were ended. */
  int walk() {
    Slot slot = slots.next();
    CaseNumber caseNumber =
        as("api:bench", () -> intake.submit(request(slot), Channel.API).caseNumber());
    cases.add(caseNumber);
    String root =
        jdbc.sql("select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null")
            .param(caseNumber.value())
            .query(String.class)
            .single();
    int steps = walk(root, slot);
    requireEnded(caseNumber, root);
    return steps + walk(releaseOf(caseNumber), slot);
  }

  /** The process that decides what the customer sees lives beyond the case. */
  private String releaseOf(CaseNumber caseNumber) {
    return jdbc.sql(
            """
            select e.id_ from act_ru_execution e
              join release_release r on r.id::text = e.business_key_
            where r.case_number = ? and e.parent_id_ is null
            """)
        .param(caseNumber.value())
        .query(String.class)
        .single();
  }

  private int walk(String root, Slot slot) {
    int steps = 0;
    for (Optional<Wait> wait = waits.next(root); wait.isPresent(); wait = waits.next(root)) {
      if (wait.get().isJob()) {
        jobs.executeJob(wait.get().id());
      } else {
        complete(wait.get(), slot);
      }
      steps++;
    }
    return steps;
  }

  private void requireEnded(CaseNumber caseNumber, String root) {
    List<String> left =
        jdbc.sql(
                """
                select e.act_id_ from act_ru_execution p
                  join act_ru_execution e on e.proc_inst_id_ = p.id_
                where p.root_proc_inst_id_ = ? and e.act_id_ is not null
                """)
            .param(root)
            .query(String.class)
            .list();
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          "%s waits for something that nobody here can end: %s".formatted(caseNumber, left));
    }
  }

  private RequestInput request(Slot slot) {
    int n = submitted.incrementAndGet();
    return new RequestInput(
        "bench-" + n,
        slot.serviceType(),
        "Invented request %d: please come and have a look, it does not work.".formatted(n),
        null,
        slot.location().customerNumber(),
        slot.location().number(),
        null,
        null,
        null,
        "Robin Example",
        "+1 213 555 0100",
        "robin@example.com",
        List.of(),
        null);
  }

  private void complete(Wait wait, Slot slot) {
    var technician = new Viewer(slot.technician(), Set.of(Role.TECHNICIAN), Set.of());
    switch (wait.task()) {
      case "Task_ReviewRequest" -> complete(wait, AGENT, Map.of("reviewDecision", "accept"));
      case "Task_ApproveOrder" -> complete(wait, SUPERVISOR, Map.of("approvalDecision", "approve"));
      case "Task_AssignVisit" ->
          complete(
              wait,
              DISPATCHER,
              Map.of("technician", slot.technician(), "startAt", slot.start().toString()));
      case "Task_AcceptVisit" -> complete(wait, technician, Map.of("visitAnswer", "accept"));
      case "Task_StartDriving", "Task_ArriveOnSite" -> complete(wait, technician, Map.of());
      case "Task_CompleteVisit" ->
          complete(wait, technician, Map.of("visitResult", "done", "remarks", "All well."));
      case "Task_ApproveReport" -> complete(wait, SUPERVISOR, Map.of("reportDecision", "approve"));
      case "Task_ReleaseReport" -> complete(wait, AGENT, Map.of("releaseDecision", "keepInternal"));
      default -> throw new IllegalStateException("Nobody here knows how to do " + wait);
    }
  }

  private void complete(Wait wait, Viewer viewer, Map<String, Object> values) {
    var principal =
        new StaffPrincipal(viewer.username(), viewer.username(), viewer.roles(), viewer.areas());
    as(
        principal,
        () -> {
          tasks.complete(wait.id(), viewer, values);
          return true;
        });
  }

  private static <T> T as(Object principal, java.util.function.Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Empty if every case is closed as specified with its document, and the engine holds nothing. */
  List<String> faults() {
    long closed =
        count(
            """
            select count(*) from workflow_case c where outcome = 'closedAsSpecified'
            and exists (select 1 from documents_document d where d.case_number = c.case_number)
            """);
    long left =
        count(
            """
            select (select count(*) from act_ru_execution) + (select count(*) from act_ru_task)
              + (select count(*) from act_ru_job) + (select count(*) from act_ru_incident)
              + (select count(*) from act_ru_variable)
            """);
    return java.util.stream.Stream.of(
            closed == cases.size()
                ? ""
                : "%d cases were walked, %d are closed as specified with a document."
                    .formatted(cases.size(), closed),
            left == 0 ? "" : "%d rows are left in the engine.".formatted(left))
        .filter(fault -> !fault.isEmpty())
        .toList();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
  }
}
