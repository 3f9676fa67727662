package callout.portal;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.web.CustomerChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes changes of an order the way the customer reads them who is asked about them. */
@Component
class ChangeRows {

  private final Moments moments;
  private final Texts texts;

  ChangeRows(Moments moments, Texts texts) {
    this.moments = moments;
    this.texts = texts;
  }

  /**
   * @param reader who looks at it, as the audit trail calls the person
   * @param ended whether the request has ended
   */
  RequestPage.Change row(
      CaseNumber caseNumber, CustomerChange change, String reader, boolean ended, ZoneId zone) {
    return new RequestPage.Change(
        change.number(),
        change.changes(),
        change.totals().stream().map(t -> new RequestPage.Total(t.name(), t.amount())).toList(),
        change.reason(),
        pictures(caseNumber, change),
        standing(change, reader, ended, zone),
        tone(change, ended),
        remark(change),
        change.task());
  }

  /** Such as {@code Change 3: New: Disposal, 1 ×}: what tells it from the others that wait. */
  String subject(CustomerChange change) {
    return texts.of("portal.change.subject", change.number(), change.subject());
  }

  List<RequestPage.Picture> pictures(CaseNumber caseNumber, CustomerChange change) {
    List<RequestPage.Picture> pictures = new ArrayList<>();
    for (DocumentId photo : change.photos()) {
      pictures.add(
          new RequestPage.Picture(
              "/portal/requests/%s/photos/%s".formatted(caseNumber, photo),
              texts.of("portal.change.photo", pictures.size() + 1)));
    }
    return pictures;
  }

  private String standing(CustomerChange change, String reader, boolean ended, ZoneId zone) {
    Instant endedAt = change.endedAt();
    if (endedAt == null) {
      return texts.of("portal.change.waits." + waitsFor(change, ended));
    }
    String at = moments.dayAndTime(endedAt, zone);
    CustomerChange.Answer answer = change.answer();
    return answer == null
        ? texts.of("portal.change.silence", at)
        : texts.of(
            "portal.change.%s.%s"
                .formatted(answer.agreed() ? "agreed" : "refused", whoSaid(answer, reader)),
            at);
  }

  private static String waitsFor(CustomerChange change, boolean ended) {
    if (change.task() != null) {
      return "customer";
    }
    return ended ? "nobody" : "us";
  }

  private static String whoSaid(CustomerChange.Answer answer, String reader) {
    if (answer.by().equals(reader)) {
      return "reader";
    }
    return PortalPrincipal.isOne(answer.by()) ? "customer" : "staff";
  }

  private static String tone(CustomerChange change, boolean ended) {
    if (change.endedAt() == null) {
      return ended ? "plain" : "token";
    }
    CustomerChange.Answer answer = change.answer();
    return answer != null && answer.agreed() ? "good" : "plain";
  }

  /** Only what was written here: staff who enter an answer may write for colleagues. */
  private static @Nullable String remark(CustomerChange change) {
    CustomerChange.Answer answer = change.answer();
    if (answer == null || !PortalPrincipal.isOne(answer.by())) {
      return null;
    }
    String remark = answer.remark();
    return remark == null || remark.isBlank() ? null : remark;
  }
}
