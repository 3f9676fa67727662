package callout.intake.imports;

import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.journal.LiveChannel;
import callout.shared.FieldProblem;
import callout.shared.Ids;
import callout.shared.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works an import off, row by row: a row's request, or its refusal, and the place behind it are
 * kept in one transaction of their own. Whatever ends the worker, the next one goes on at the first
 * row that is not kept, and no row undoes another.
 */
@Component
class ImportWorker {

  /** So many rows in one go, then an import that waits has its turn. */
  static final int TURN = 500;

  /** So many rows in a row that fail through no fault of theirs, and a person must look. */
  static final int MOST_FAULTS = 10;

  private static final int ATTEMPTS = 3;
  private static final long ANNOUNCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

  private final UUID self = Ids.next();
  private final Progress progress;
  private final ImportFiles files;
  private final RefusedRows refused;
  private final RowJudge judge;
  private final Intake intake;
  private final LiveChannel live;
  private final TransactionOperations transaction;

  ImportWorker(
      Progress progress,
      ImportFiles files,
      RefusedRows refused,
      RowJudge judge,
      Intake intake,
      LiveChannel live,
      TransactionOperations transaction) {
    this.progress = progress;
    this.files = files;
    this.refused = refused;
    this.judge = judge;
    this.intake = intake;
    this.live = live;
    this.transaction = transaction;
  }

  /**
   * Works on one import for a turn.
   *
   * @param stop asked before each row; true leaves the rest for later
   * @return false if there was nothing to do
   */
  boolean turn(BooleanSupplier stop) {
    Optional<Import> taken = progress.take(self);
    if (taken.isEmpty()) {
      return false;
    }
    Import work = taken.get();
    try {
      work(work, stop);
    } catch (Progress.Lost lost) {
      LOG.info("{}", lost.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("Import %s cannot be read.".formatted(work.id()), e);
    } finally {
      progress.release(work.id(), self);
      live.announce("import:" + work.id());
      live.announce("imports");
    }
    return true;
  }

  private void work(Import work, BooleanSupplier stop) throws IOException {
    var reader = new RowReader(MappingJson.read(work.mapping()), work.header());
    long position = work.position();
    long announced = System.nanoTime();
    int faults = 0;
    try (CsvRows rows = files.rows(work)) {
      for (int n = 0; n < TURN && !stop.getAsBoolean(); n++) {
        CsvRow row = rows.next();
        if (row == null) {
          finish(work);
          return;
        }
        faults = take(work, position, row, reader) ? 0 : faults + 1;
        position = row.next();
        if (faults == MOST_FAULTS) {
          fail(work, row);
          return;
        }
        if (System.nanoTime() - announced > ANNOUNCE_NANOS) {
          announced = System.nanoTime();
          live.announce("import:" + work.id());
        }
      }
    }
  }

  /** False if the row failed through a fault of ours. */
  private boolean take(Import work, long position, CsvRow row, RowReader reader) {
    for (int attempt = 1; ; attempt++) {
      try {
        RowJudge.Judged judged = judge.read(work, row, reader);
        RequestInput request = judged.request();
        if (request == null) {
          refuse(work, position, row, judged.problems());
        } else {
          submit(work, position, row, request);
        }
        return true;
      } catch (Progress.Lost lost) {
        throw lost;
      } catch (RuntimeException fault) {
        if (attempt == ATTEMPTS) {
          LOG.warn("Line {} of import {} failed.", row.line(), work.id(), fault);
          refuse(work, position, row, List.of(fault()));
          return false;
        }
      }
    }
  }

  private void submit(Import work, long position, CsvRow row, RequestInput request) {
    try {
      transaction.executeWithoutResult(
          status -> {
            boolean fresh = intake.submit(request, Channel.IMPORT).fresh();
            progress.moveOn(
                work.id(),
                self,
                position,
                row,
                fresh ? Progress.Outcome.ACCEPTED : Progress.Outcome.DUPLICATE);
          });
    } catch (Refusal refusal) {
      refuse(work, position, row, RowJudge.problems(refusal));
    }
  }

  private void refuse(Import work, long position, CsvRow row, List<FieldProblem> problems) {
    transaction.executeWithoutResult(
        status -> {
          long number = progress.moveOn(work.id(), self, position, row, Progress.Outcome.REFUSED);
          refused.add(work.id(), new RefusedRow(number, row.line(), row.cells(), problems));
        });
  }

  private static FieldProblem fault() {
    return new FieldProblem(
        "row", "fault", "Callout failed to take this row; its log says why. Import it again.");
  }

  /** The file has done its part; the refused rows are kept. */
  private void finish(Import work) {
    transaction.executeWithoutResult(
        status -> {
          progress.done(work.id(), self);
          files.forget(work.id());
        });
  }

  private void fail(Import work, CsvRow row) {
    progress.failed(
        work.id(),
        self,
        "%d rows up to line %d failed one after another; the log says why."
            .formatted(MOST_FAULTS, row.lastLine()));
  }
}
