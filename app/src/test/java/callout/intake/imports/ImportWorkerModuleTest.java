package callout.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import callout.RealPostgres;
import callout.audit.Audit;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.intake.Submitted;
import callout.journal.LiveChannel;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.Language;
import callout.shared.RequestId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Workers that are stopped, killed and replaced. The intake is played by a table: what stands in it
 * was taken, in the transaction of its row.
 */
@SpringBootTest(classes = RealPostgres.class)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@org.springframework.context.annotation.Import({
  Imports.class,
  ImportRows.class,
  ImportFiles.class,
  RefusedRows.class,
  RefusedFile.class,
  Progress.class,
  RowJudge.class
})
class ImportWorkerModuleTest {

  private static final String MAPPING =
      """
      {"columns": {"externalId": "Id", "serviceType": "Kind", "description": "Text"}}
      """;

  /** What a process that is killed looks like from inside: nothing of it goes on. */
  private static final class Killed extends Error {}

  @MockitoBean private Intake intake;
  @MockitoBean private Customers customers;
  @MockitoBean private Audit audit;
  @MockitoBean private LiveChannel live;
  @Autowired private Imports imports;
  @Autowired private Progress progress;
  @Autowired private ImportFiles files;
  @Autowired private RefusedRows refused;
  @Autowired private RowJudge judge;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  private Consumer<RequestInput> beforeSubmit = request -> {};
  private Consumer<RequestInput> onSubmit = request -> {};

  @BeforeEach
  void anIntake() {
    jdbc.sql("create table if not exists taken (id text primary key)").update();
    jdbc.sql("delete from taken").update();
    jdbc.sql("delete from intake_import").update();
    given(customers.customer("K-1")).willReturn(Optional.of(new Customer("K-1", "K", Language.EN)));
    given(intake.wouldBeFresh(any())).willAnswer(call -> check(call.getArgument(0)));
    given(intake.submit(any(), any())).willAnswer(call -> take(call.getArgument(0)));
  }

  @Test
  void countsEveryRowAsAcceptedDuplicateOrRefused() {
    Import work = start("1,a,x\n2,bad,x\n1,a,x\n3,\"broken,x\n4,a\n\n5,a,=1+1\n");

    worker().turn(() -> false);

    Import done = imports.get(work.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(List.of(done.rows(), done.accepted(), done.duplicates(), done.refused()))
        .containsExactly(6L, 2L, 1L, 3L);
    assertThat(refusedFile(done))
        .isEqualToIgnoringNewLines(
            """
            Id,Kind,Text,reason
            2,bad,x,serviceType: There is no such type.
            "3,""broken,x",,,"row: A quotation mark is never closed, or stands alone."
            4,a,,"row: This row has 2 cells, the header has 3."
            """);
  }

  @Test
  void goesOnWhereItWasStopped() {
    Import work = start(rows(1, 100));

    int[] asked = {0};
    worker().turn(() -> asked[0]++ == 40);
    assertThat(imports.get(work.id()).rows()).isEqualTo(40);
    worker().turn(() -> false);

    assertAllTakenOnce(work, 100);
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilledInTheMiddleOfARow() {
    Import work = start(rows(1, 100));
    onSubmit =
        request -> {
          if (request.externalId().equals("41")) {
            throw new Killed();
          }
        };
    assertThatExceptionOfType(Killed.class).isThrownBy(() -> worker().turn(() -> false));
    assertThat(taken()).hasSize(40);
    heldByTheDead(work);

    onSubmit = request -> {};
    assertThat(worker().turn(() -> false)).isFalse();
    holdIsOver(work);
    worker().turn(() -> false);

    assertAllTakenOnce(work, 100);
  }

  @Test
  void leavesAnImportToTheWorkerThatHoldsIt() {
    start(rows(1, 10));
    ImportWorker other = worker();
    boolean[] wasFree = {true};
    onSubmit = request -> wasFree[0] = wasFree[0] && other.turn(() -> false);

    worker().turn(() -> false);

    assertThat(wasFree[0]).isFalse();
    assertThat(taken()).hasSize(10);
  }

  @Test
  void rollsBackTheRowOfAWorkerThatHasLostTheImport() {
    Import work = start(rows(1, 10));
    beforeSubmit =
        request -> {
          if (request.externalId().equals("5")) {
            beforeSubmit = next -> {};
            onAnotherNode(
                () -> {
                  holdIsOver(work);
                  worker().turn(() -> false);
                });
          }
        };

    worker().turn(() -> false);

    assertAllTakenOnce(work, 10);
  }

  @Test
  void takesTurnsBetweenImports() {
    Import large = start(rows(1, ImportWorker.TURN + 100));
    Import small = start(rows(5001, 3));

    ImportWorker worker = worker();
    worker.turn(() -> false);
    worker.turn(() -> false);

    assertThat(imports.get(small.id()).state()).isEqualTo(ImportState.DONE);
    assertThat(imports.get(large.id()).state()).isEqualTo(ImportState.RUNNING);
  }

  @Test
  void refusesARowThatFailsThroughNoFaultOfItsOwnAndGoesOn() {
    Import work = start(rows(1, 10));
    onSubmit =
        request -> {
          if (request.externalId().equals("5")) {
            throw new IllegalStateException("invented fault");
          }
        };

    worker().turn(() -> false);

    Import done = imports.get(work.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.accepted()).isEqualTo(9);
    assertThat(imports.refused(work.id(), 0, 9).get(0).problems().get(0).code()).isEqualTo("fault");
  }

  @Test
  void failsWhenRowAfterRowFails() {
    Import work = start(rows(1, 50));
    onSubmit =
        request -> {
          throw new IllegalStateException("invented fault");
        };
    worker().turn(() -> false);

    Import failed = imports.get(work.id());
    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.problem()).contains("up to line 21");
    assertThat(failed.rows()).isEqualTo(failed.refused()).isEqualTo(ImportWorker.MOST_FAULTS);

    onSubmit = request -> {};
    imports.goOn(work.id());
    worker().turn(() -> false);

    Import done = imports.get(work.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.accepted()).isEqualTo(40);
    assertThat(done.rows()).isEqualTo(50);
  }

  @Test
  void refusesRowsForOtherCustomers() {
    Import work =
        start(
            new Sender("K-1", false, null),
            "Id,Kind,Customer\n1,a,K-1\n2,a,K-2\n3,a,\n",
            """
            {"columns": {"externalId": "Id", "serviceType": "Kind", "customerNumber": "Customer"}}
            """);

    worker().turn(() -> false);

    assertThat(taken()).containsExactlyInAnyOrder("1", "3");
    assertThat(imports.refused(work.id(), 0, 9).get(0).problems().get(0).code())
        .isEqualTo("not-yours");
  }

  @Test
  void readsAFileOfManyPieces() {
    String text = "x".repeat(1000);
    int rows = 2 * ImportFiles.CHUNK_BYTES / 1000 + 10;
    Import work =
        start(
            IntStream.rangeClosed(1, rows)
                .mapToObj(n -> "%d,a,ü%s\n".formatted(n, text))
                .collect(Collectors.joining()));

    ImportWorker worker = worker();
    int[] asked = {0};
    while (worker.turn(() -> ++asked[0] % 70 == 0)) {}

    assertAllTakenOnce(work, rows);
  }

  @Test
  void keepsNothingOfAFileThatIsNoText() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      start("1,a,T\u00fcr\n".repeat(40_000), StandardCharsets.ISO_8859_1);
                    }));

    assertThat(imports.newest(1)).isEmpty();
  }

  private boolean check(RequestInput request) {
    if ("bad".equals(request.serviceType())) {
      throw InvalidInput.at("serviceType", "unknown", "There is no such type.");
    }
    return !taken().contains(request.externalId());
  }

  private Submitted take(RequestInput request) {
    beforeSubmit.accept(request);
    check(request);
    boolean fresh =
        jdbc.sql("insert into taken values (?) on conflict do nothing")
                .param(request.externalId())
                .update()
            == 1;
    onSubmit.accept(request);
    return new Submitted(RequestId.next(), CaseNumber.of("C-000001"), fresh);
  }

  private List<String> taken() {
    return jdbc.sql("select id from taken").query(String.class).list();
  }

  private void assertAllTakenOnce(Import work, int rows) {
    Import done = imports.get(work.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(List.of(done.accepted(), done.duplicates(), done.refused()))
        .containsExactly((long) rows, 0L, 0L);
    assertThat(taken()).hasSize(rows);
  }

  /** Whoever is killed releases nothing. */
  private void heldByTheDead(Import work) {
    jdbc.sql(
            """
            update intake_import
            set worker = gen_random_uuid(), worker_until = now() + interval '30s' where id = ?
            """)
        .param(work.id())
        .update();
  }

  private void holdIsOver(Import work) {
    jdbc.sql("update intake_import set worker_until = now() - interval '1s' where id = ?")
        .param(work.id())
        .update();
  }

  private static void onAnotherNode(Runnable work) {
    var node = new Thread(work);
    node.start();
    try {
      node.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ImportWorker worker() {
    return new ImportWorker(progress, files, refused, judge, intake, live, transaction);
  }

  private static String rows(int first, int number) {
    return IntStream.range(first, first + number)
        .mapToObj(n -> n + ",a,\"some\nwords\"\n")
        .collect(Collectors.joining());
  }

  private Import start(String rows) {
    return start(rows, StandardCharsets.UTF_8);
  }

  private Import start(String rows, java.nio.charset.Charset charset) {
    return start(
        new Sender("K-1", true, null), ("Id,Kind,Text\n" + rows).getBytes(charset), MAPPING);
  }

  private Import start(Sender sender, String file, String mapping) {
    return start(sender, file.getBytes(StandardCharsets.UTF_8), mapping);
  }

  private Import start(Sender sender, byte[] file, String mapping) {
    try {
      return imports.submit(sender, "rows.csv", new ByteArrayInputStream(file), mapping);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String refusedFile(Import work) {
    try {
      var text = new StringBuilder();
      imports.writeRefused(work, text);
      return text.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
