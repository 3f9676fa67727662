package callout.workflow.request;

import callout.shared.CaseNumber;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a customer finds a request in the portal, as far as it is known how to get there. */
@Component
class RequestLink {

  private final String address;

  RequestLink(@Value("${callout.public-address:}") String address) {
    this.address = checked(address.strip().replaceFirst("/+$", ""));
  }

  /** Blank if nobody has said at which address people reach Callout. */
  String to(CaseNumber caseNumber) {
    return address.isEmpty() ? "" : address + "/portal/requests/" + caseNumber;
  }

  /** Whoever mistypes it should learn so at the start, not from a customer. */
  private static String checked(String address) {
    if (!address.isEmpty() && !isOfWeb(address)) {
      throw new IllegalStateException(
          "callout.public-address is '%s'; one looks like https://service.example.org."
              .formatted(address));
    }
    return address;
  }

  private static boolean isOfWeb(String address) {
    try {
      URI uri = new URI(address);
      return address.matches("https?://.+") && uri.getHost() != null && uri.getQuery() == null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
