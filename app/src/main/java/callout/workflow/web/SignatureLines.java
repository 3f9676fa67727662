package callout.workflow.web;

import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.orders.Signature;
import callout.orders.Signatures;
import callout.shared.CaseNumber;
import callout.shared.OrderId;
import callout.web.Moments;
import callout.web.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes who signed an order, the newest first, and whether that holds for what it says now. */
@Component
public class SignatureLines {

  private final Signatures signatures;
  private final Orders orders;
  private final People people;
  private final Moments moments;
  private final Texts texts;

  SignatureLines(
      Signatures signatures, Orders orders, People people, Moments moments, Texts texts) {
    this.signatures = signatures;
    this.orders = orders;
    this.people = people;
    this.moments = moments;
    this.texts = texts;
  }

  List<SignatureLine> of(CaseNumber caseNumber, ZoneId zone) {
    return orders.of(caseNumber).stream().flatMap(order -> of(order.id(), zone).stream()).toList();
  }

  public List<SignatureLine> of(OrderId order, ZoneId zone) {
    List<Signature> newestFirst = new ArrayList<>(signatures.of(order));
    if (newestFirst.isEmpty()) {
      return List.of();
    }
    Collections.reverse(newestFirst);
    int latest = orders.versions(order).stream().mapToInt(OrderVersion::version).max().orElse(0);
    return newestFirst.stream().map(signature -> line(signature, latest, zone)).toList();
  }

  private SignatureLine line(Signature signature, int latest, ZoneId zone) {
    return new SignatureLine(
        signature.picture().toString(),
        signature.signerName(),
        signature.version(),
        moments.dayAndTime(signature.signedAt(), zone),
        moments.past(signature.signedAt(), zone),
        people.nameOf(signature.takenBy()),
        signature.version() == latest
            ? Standing.good(texts.of("signature.current", latest))
            : Standing.quiet(texts.of("signature.earlier", signature.version())),
        signature.documentHash());
  }
}
