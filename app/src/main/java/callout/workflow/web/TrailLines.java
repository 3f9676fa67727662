package callout.workflow.web;

import callout.notices.Notice;
import callout.notices.NoticeState;
import callout.notices.Notices;
import callout.rules.DecisionTable;
import callout.rules.Receipt;
import callout.rules.Receipts;
import callout.shared.CaseNumber;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.Milestone;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what has happened to a case: milestones, decisions, messages; the newest first. */
@Component
class TrailLines {

  private static final List<String> TELLING =
      List.of("lane", "reason", "skill", "durationMinutes", "approver", "outcome");

  /**
   * What is said here, before anybody is sent, may be about prices and terms, or about the
   * customer. What is said later is about the work, and technicians need it.
   */
  private static final Set<String> ABOUT_PRICES =
      Set.of("Task_ReviewRequest", "Task_PrepareOrder", "Task_ApproveOrder");

  private final CaseProjection projection;
  private final Receipts receipts;
  private final Notices notices;
  private final People people;
  private final Moments moments;
  private final Texts texts;

  TrailLines(
      CaseProjection projection,
      Receipts receipts,
      Notices notices,
      People people,
      Moments moments,
      Texts texts) {
    this.projection = projection;
    this.receipts = receipts;
    this.notices = notices;
    this.people = people;
    this.moments = moments;
    this.texts = texts;
  }

  /** What has happened, and above it what is waited for now. */
  List<CasePage.MilestoneLine> milestones(CaseNumber number, List<TaskRow> open, ZoneId zone) {
    List<CasePage.MilestoneLine> lines = new ArrayList<>();
    for (TaskRow task : open) {
      lines.add(
          new CasePage.MilestoneLine(task.name(), true, null, task.forWhom(), null, task.since()));
    }
    List<Milestone> newestFirst = new ArrayList<>(projection.milestones(number));
    Collections.reverse(newestFirst);
    for (Milestone milestone : newestFirst) {
      lines.add(
          new CasePage.MilestoneLine(
              milestone.name(texts.language()),
              false,
              milestone.customer(texts.language()),
              people.actor(milestone.actor()),
              mayRead(milestone) ? milestone.note() : null,
              moments.past(milestone.at(), zone)));
    }
    return lines;
  }

  private static boolean mayRead(Milestone milestone) {
    return Prices.shown() || !ABOUT_PRICES.contains(milestone.element());
  }

  List<CasePage.ReceiptLines> receipts(CaseNumber number, ZoneId zone) {
    List<Receipt> newestFirst = new ArrayList<>(receipts.of(number));
    Collections.reverse(newestFirst);
    return newestFirst.stream().map(receipt -> receipt(receipt, zone)).toList();
  }

  private CasePage.ReceiptLines receipt(Receipt receipt, ZoneId zone) {
    return new CasePage.ReceiptLines(
        texts.code("receipt.name", receipt.decision()),
        summary(receipt.outputs()),
        moments.past(receipt.decidedAt(), zone),
        pairs(receipt.inputs()),
        pairs(receipt.outputs()),
        receipt.rules().stream().map(this::rule).toList(),
        receipt.decision(),
        receipt.tableVersion(),
        receipt.tableHash());
  }

  /** The outputs that say most, in one line. */
  private String summary(Map<String, Object> outputs) {
    return TELLING.stream()
        .filter(outputs::containsKey)
        .map(name -> value(name, outputs.get(name)))
        .collect(Collectors.joining(" · "));
  }

  private String rule(DecisionTable.Rule rule) {
    return texts.of("receipt.rule", rule.number(), rule.words());
  }

  private List<CasePage.Pair> pairs(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(
            entry ->
                new CasePage.Pair(
                    texts.code("receipt.field", entry.getKey()),
                    value(entry.getKey(), entry.getValue())))
        .toList();
  }

  /** Codes in words, where there are words for them. */
  private String value(String field, @Nullable Object value) {
    if (value == null) {
      return texts.of("receipt.nothing");
    }
    if (value instanceof Boolean known) {
      return texts.of(known ? "receipt.yes" : "receipt.no");
    }
    String code = plain(value);
    return switch (field) {
      case "reason" -> texts.code("triage", code);
      case "lane" -> texts.code("receipt.lane", code);
      case "priority", "requestedPriority" -> texts.code("priority", code);
      case "outcome" -> texts.code("visit.result", code);
      case "approver" -> texts.code("receipt.approver", code);
      case "terms" -> texts.code("terms", code);
      case "skill" -> texts.code("skill", code);
      case "eligibility" -> texts.code("receipt.eligibility", code);
      case "channel" -> texts.code("channel", code);
      case "durationMinutes" -> texts.of("time.duration.minutes", code);
      case "dueHours" -> texts.of("time.duration.hours", code);
      case "distanceToAreaKm" -> texts.of("receipt.kilometres", code);
      default -> code;
    };
  }

  /** Whole numbers come back from the receipt with a decimal point. */
  private static String plain(Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  List<CasePage.NoticeLines> notices(CaseNumber number, ZoneId zone) {
    List<Notice> newestFirst = new ArrayList<>(notices.of(number));
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .map(
            notice ->
                new CasePage.NoticeLines(
                    notice.subject(),
                    standing(notice.state()),
                    moments.past(notice.createdAt(), zone),
                    notice.recipient(),
                    notice.text()))
        .toList();
  }

  private Standing standing(NoticeState state) {
    String text = texts.of("notice." + state.code());
    return switch (state) {
      case SENT -> Standing.good(text);
      case WAITING -> Standing.info(text);
      case HELD, NO_ADDRESS -> Standing.quiet(text);
      case FAILED -> Standing.bad(text);
    };
  }
}
