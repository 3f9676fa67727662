package callout.workflow.display;

import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.shared.CaseNumber;
import callout.shared.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every document of a case says at its head: from whom, to whom, about which place. */
@Component
public class LetterFacts {

  private final Intake intake;
  private final Customers customers;
  private final CaseFacts cases;
  private final String companyName;
  private final String companyAddress;

  LetterFacts(
      Intake intake,
      Customers customers,
      CaseFacts cases,
      @Value("${callout.company-name:Callout}") String companyName,
      @Value("${callout.company-address:}") String companyAddress) {
    this.intake = intake;
    this.customers = customers;
    this.cases = cases;
    this.companyName = companyName;
    this.companyAddress = companyAddress;
  }

  /** Texts in the language of the document; what is not known is empty. */
  public Map<String, Object> of(CaseNumber caseNumber, Language language) {
    RequestFacts request = intake.request(caseNumber);
    Map<String, Object> shown = cases.of(request, language);
    Optional<Location> site =
        Optional.ofNullable(request.locationNumber()).flatMap(customers::location);
    Map<String, Object> facts = new HashMap<>();
    facts.put("companyName", companyName);
    facts.put("companyAddress", companyAddress);
    facts.put(
        "customerName",
        customers.customer(request.customerNumber()).map(Customer::name).orElse(""));
    facts.put("customerNumber", request.customerNumber());
    facts.put("siteName", site.map(Location::name).orElse(""));
    facts.put("placeText", Optional.ofNullable(request.address()).orElse(cases.placeText(request)));
    facts.put("contactText", String.valueOf(shown.get("contactText")));
    facts.put("serviceTypeName", String.valueOf(shown.get("serviceTypeName")));
    return facts;
  }
}
