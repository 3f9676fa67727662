package callout.orders;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import callout.RealPostgres;
import callout.audit.Audit;
import callout.cases.Cases;
import callout.catalogue.Catalogue;
import callout.documents.Documents;
import callout.journal.Journal;
import callout.journal.LiveChannel;
import callout.rules.Decision;
import callout.rules.Decisions;
import callout.shared.CaseNumber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The room of orders with a real database; who must agree to a change is said by the test, in turn.
 */
@Import({RealPostgres.class, Catalogue.class})
@ImportAutoConfiguration({HibernateJpaAutoConfiguration.class, JacksonAutoConfiguration.class})
@EntityScan(basePackageClasses = Confirmations.class)
@EnableJpaRepositories(basePackageClasses = Confirmations.class)
@ComponentScan(basePackageClasses = Confirmations.class)
class RoomOfOrders {

  /** The answers of the table to come; nobody, once there are none. */
  static final Deque<String> WHO = new ArrayDeque<>();

  static ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(RoomOfOrders.class)
        .web(WebApplicationType.NONE)
        .run("--spring.main.banner-mode=off");
  }

  @Bean
  Decisions decisions() {
    Decisions decisions = mock(Decisions.class);
    given(decisions.decide(eq("confirmation-approval"), any(), any(CaseNumber.class)))
        .willAnswer(
            asked ->
                new Decision(
                    "confirmation-approval",
                    Map.of("who", WHO.isEmpty() ? "nobody" : WHO.poll()),
                    null));
    return decisions;
  }

  @Bean
  LiveChannel live() {
    return mock(LiveChannel.class);
  }

  @Bean
  Journal journal() {
    return mock(Journal.class);
  }

  @Bean
  Audit audit() {
    return mock(Audit.class);
  }

  @Bean
  Cases cases() {
    return mock(Cases.class);
  }

  @Bean
  Documents documents() {
    return mock(Documents.class);
  }
}
