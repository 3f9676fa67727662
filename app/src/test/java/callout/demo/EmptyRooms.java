package callout.demo;

import callout.RealPostgres;
import callout.access.ApiKeys;
import callout.access.IssuedKeys;
import callout.audit.Audit;
import callout.catalogue.Catalogue;
import callout.customers.Customers;
import callout.demo.Credentials.Account;
import callout.journal.Journal;
import callout.workforce.Workforce;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionOperations;

/** The demonstration's company in rooms that are empty before each test. */
@SpringBootTest(classes = RealPostgres.class)
@Import({
  Customers.class,
  Workforce.class,
  Catalogue.class,
  Audit.class,
  ApiKeys.class,
  IssuedKeys.class,
  DemoKeys.class,
  CompanyBooks.class
})
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
abstract class EmptyRooms {

  @MockitoBean Journal journal;
  @Autowired Customers customers;
  @Autowired Workforce workforce;
  @Autowired Catalogue catalogue;
  @Autowired ApiKeys keys;
  @Autowired DemoKeys demoKeys;
  @Autowired CompanyBooks books;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;

  @TempDir Path directory;

  final AccountsInMemory accounts = new AccountsInMemory();
  final CustomersInMemory portal = new CustomersInMemory();

  @BeforeEach
  @AfterEach
  void empty() {
    jdbc.sql(
            """
            truncate customers_area, customers_customer, customers_location, customers_contact,
              workforce_technician, workforce_skill, workforce_weekly_shift, workforce_absence,
              workforce_overtime,
              catalogue_part, catalogue_service_type, access_api_key
            """)
        .update();
  }

  void start() {
    company(true, transaction).start();
  }

  DemoCompany company(boolean enabled, TransactionOperations transaction) {
    return new DemoCompany(
        enabled, books, demoKeys, accounts, portal, new CredentialsFile(directory), transaction);
  }

  Path file() {
    return new CredentialsFile(directory).path();
  }

  Credentials credentials() {
    return new CredentialsFile(directory).read().orElseThrow();
  }

  List<Account> staffAccounts() {
    return credentials().accounts().stream().filter(a -> !a.role().equals("customer")).toList();
  }

  List<Account> customerAccounts() {
    return credentials().accounts().stream().filter(a -> a.role().equals("customer")).toList();
  }
}
