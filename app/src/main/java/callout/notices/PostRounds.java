package callout.notices;

import callout.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the postman every few seconds, on a thread of its own: a mail server that is slow to answer
 * holds up nothing else. Without {@code spring.mail.host} nobody goes.
 */
@Component
class PostRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);

  private final @Nullable Postman postman;
  private final Duration pause;
  private @Nullable ScheduledExecutorService thread;

  PostRounds(
      Outbox outbox,
      MailWriter writer,
      ObjectProvider<JavaMailSender> servers,
      Journal journal,
      TransactionOperations transaction,
      Clock clock,
      @Value("${spring.mail.host:}") String mailHost,
      @Value("${callout.notices.interval:3s}") Duration pause) {
    this.pause = pause;
    this.postman =
        mailHost.isBlank()
            ? null
            : new Postman(
                outbox, writer, patient(servers.getObject()), journal, transaction, clock);
  }

  @Override
  public synchronized void start() {
    if (postman == null) {
      LOG.info("No mail server is configured (spring.mail.host): notices are written and held.");
      return;
    }
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "notices"));
    thread.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets the batch that is under way be noted. */
  @Override
  public synchronized void stop() {
    if (thread == null) {
      return;
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // a round that fails must not be the last one
  private void round() {
    try {
      while (postman != null && postman.round() && !Thread.currentThread().isInterrupted()) {
        LOG.debug("More notices wait.");
      }
    } catch (RuntimeException e) {
      LOG.warn("Notices could not be sent; the next round tries again.", e);
    }
  }

  /** Jakarta Mail waits for ever unless told otherwise. */
  private static JavaMailSender patient(JavaMailSender server) {
    if (server instanceof JavaMailSenderImpl settings) {
      Properties properties = settings.getJavaMailProperties();
      for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        properties.putIfAbsent("mail.smtp." + step, "10000");
        properties.putIfAbsent("mail.smtps." + step, "10000");
      }
    }
    return server;
  }
}
