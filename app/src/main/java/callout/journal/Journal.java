package callout.journal;

import callout.shared.CaseNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where domain rooms say what happened. Listeners run at once and in the same transaction, so that
 * a change and the process step it causes are kept together or not at all.
 */
@Service
public class Journal {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;
  private final LiveChannel live;

  Journal(
      JdbcClient jdbc,
      ObjectMapper json,
      Clock clock,
      ApplicationEventPublisher listeners,
      LiveChannel live) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.listeners = listeners;
    this.live = live;
  }

  /** Writes the event to the outbox, tells the listeners, and open pages after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(DomainEvent event) {
    CaseNumber caseNumber = event.caseNumber();
    jdbc.sql(
            """
            insert into journal_event (type, case_number, payload, occurred_at)
            values (?, ?, ?::jsonb, ?)
            """)
        .params(
            event.getClass().getSimpleName(),
            caseNumber == null ? null : caseNumber.value(),
            write(event),
            Timestamp.from(clock.instant()))
        .update();
    listeners.publishEvent(event);
    String topic = event.topic();
    if (topic != null) {
      live.announce(topic);
    }
  }

  private String write(DomainEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "%s cannot be written as JSON. Maybe a part of it is no plain record?".formatted(event),
          e);
    }
  }
}
