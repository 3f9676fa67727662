package callout.intake;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.cases.Cases;
import callout.cases.LinkKind;
import callout.cases.NewCase;
import callout.customers.Area;
import callout.customers.Customers;
import callout.database.NamedLocks;
import callout.journal.Journal;
import callout.planning.HeldSlot;
import callout.planning.SlotGone;
import callout.planning.SlotHolds;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.HoldId;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests in, has them triaged, and keeps what a reviewer decides. */
@Service
public class Intake {

  private static final String SLOT_UNFIT =
      "This time is held for other work or another place. Choose one for this request, or send"
          + " without a time.";

  private final ServiceRequests requests;
  private final RequestReader reader;
  private final RequestChecks checks;
  private final Triage triage;
  private final ReviewCheck reviewCheck;
  private final Questions questions;
  private final SlotHolds slots;
  private final RequestSlots times;
  private final Cases cases;
  private final Customers customers;
  private final Journal journal;
  private final Audit audit;
  private final NamedLocks locks;
  private final Clock clock;

  Intake(
      ServiceRequests requests,
      RequestReader reader,
      RequestChecks checks,
      Triage triage,
      ReviewCheck reviewCheck,
      Questions questions,
      SlotHolds slots,
      RequestSlots times,
      Cases cases,
      Customers customers,
      Journal journal,
      Audit audit,
      NamedLocks locks,
      Clock clock) {
    this.requests = requests;
    this.reader = reader;
    this.checks = checks;
    this.triage = triage;
    this.reviewCheck = reviewCheck;
    this.questions = questions;
    this.slots = slots;
    this.times = times;
    this.cases = cases;
    this.customers = customers;
    this.journal = journal;
    this.audit = audit;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * Checks and keeps a request and opens its case. The same request of a customer again (same
   * external id, same words) is answered with its case and starts nothing.
   *
   * @throws callout.shared.InvalidInput naming every mistake at its field; nothing was kept
   * @throws ExternalIdReused if the external id stands for another request already
   */
  @Transactional
  public Submitted submit(RequestInput input, Channel channel) {
    CheckedRequest checked = checks.check(input);
    String bodyHash = BodyHash.of(input);
    oneAtATime(checked.customer().number(), checked.externalId());
    Optional<ServiceRequest> known = known(checked, bodyHash);
    if (known.isPresent()) {
      ServiceRequest same = known.get();
      return new Submitted(same.requestId(), same.caseNumber(), false);
    }
    CaseNumber caseNumber =
        cases.open(
            new NewCase(
                checked.customer().number(),
                checked.customer().name(),
                checked.areaCode(),
                checked.serviceTypeName(),
                checked.customer().language()));
    var id = RequestId.next();
    requests.saveAndFlush(
        new ServiceRequest(id, caseNumber, checked, bodyHash, channel, clock.instant()));
    if (checked.hold() != null) {
      keep(checked.hold(), input, caseNumber);
    }
    journal.publish(new RequestSubmitted(id, caseNumber, channel == Channel.STAFF));
    return new Submitted(id, caseNumber, true);
  }

  private void keep(HoldId hold, RequestInput input, CaseNumber caseNumber) {
    if (slots.find(hold).filter(held -> isForOther(held, input)).isPresent()) {
      throw InvalidInput.at("slotHold", "slot-unfit", SLOT_UNFIT);
    }
    try {
      slots.bind(hold, caseNumber);
    } catch (SlotGone gone) {
      throw InvalidInput.at("slotHold", gone.code(), SlotGone.SENTENCE);
    }
  }

  private boolean isForOther(HeldSlot held, RequestInput input) {
    return held.caseNumber() == null && !times.fits(held, input);
  }

  /**
   * Says what {@link #submit} would do now, and does nothing.
   *
   * @return false if the very same request is there already
   * @throws callout.shared.InvalidInput naming every mistake at its field
   * @throws ExternalIdReused if the external id stands for another request already
   */
  @Transactional(readOnly = true)
  public boolean wouldBeFresh(RequestInput input) {
    CheckedRequest checked = checks.check(input);
    return known(checked, BodyHash.of(input)).isEmpty();
  }

  /** The very same request, if it was submitted before. */
  private Optional<ServiceRequest> known(CheckedRequest checked, String bodyHash) {
    Optional<ServiceRequest> known =
        requests.findByCustomerNumberAndExternalId(
            checked.customer().number(), checked.externalId());
    known
        .filter(other -> !other.says(bodyHash))
        .ifPresent(
            other -> {
              throw new ExternalIdReused(checked.externalId(), other.caseNumber());
            });
    return known;
  }

  /** Two senders of one external id wait for each other. */
  private void oneAtATime(String customerNumber, String externalId) {
    locks.hold("request:" + customerNumber + ":" + externalId);
  }

  /** Lets the decision tables say what becomes of the request, and keeps their receipts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public TriageResult triage(CaseNumber caseNumber) {
    RequestFacts facts = request(caseNumber);
    ServiceRequest request = entity(caseNumber);
    TriageResult result = triage.decide(facts, request);
    requests.saveAndFlush(request); // the reader sees what the database has
    return result;
  }

  /**
   * Keeps a reviewer's decision.
   *
   * @throws callout.shared.InvalidInput if a rejection has no reason, a question no words, or an
   *     accepted request would have no place; the fields are those of the form {@code
   *     review-request}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void review(CaseNumber caseNumber, Review said) {
    ServiceRequest request = entity(caseNumber);
    Review review = reviewCheck.check(said, request(caseNumber));
    if (review.latitude() != null && review.longitude() != null) {
      place(request, new GeoPoint(review.latitude(), review.longitude()));
      requests.saveAndFlush(request); // the reader sees what the database has
      if (review.decision() == ReviewDecision.ACCEPT && triage.isOutsideArea(request(caseNumber))) {
        throw InvalidInput.at(
            "latitude",
            "outside-area",
            "This place lies outside the area we serve. Correct it, or reject the request.");
      }
    }
    if (review.durationMinutes() != null) {
      request.takes(Duration.ofMinutes(review.durationMinutes()));
    }
    request.review(review, Actor.current(), clock.instant());
    requests.saveAndFlush(request); // the reader sees what the database has
    if (review.decision() == ReviewDecision.ASK) {
      questions.ask(caseNumber, Objects.requireNonNull(review.question()));
    }
    if (review.decision() == ReviewDecision.MERGE) {
      cases.link(caseNumber, Objects.requireNonNull(review.mergeInto()), LinkKind.MERGED_INTO);
    }
    String reason = review.reason();
    audit.record(
        "request-review-" + review.decision().code(),
        request.requestId().toString(),
        caseNumber,
        reason == null ? Map.of() : Map.of("reason", reason));
  }

  private void place(ServiceRequest request, GeoPoint point) {
    Optional<Area> area = customers.nearestArea(point);
    request.place(point, area.map(Area::code).orElse(null));
    area.ifPresent(a -> cases.moveToArea(request.caseNumber(), a.code()));
  }

  /**
   * @throws NotFound if no request opened this case
   */
  @Transactional(readOnly = true)
  public RequestFacts request(CaseNumber caseNumber) {
    return reader.of(caseNumber).orElseThrow(() -> new NotFound("request of case", caseNumber));
  }

  @Transactional(readOnly = true)
  public Optional<RequestFacts> find(RequestId id) {
    return reader.find(id);
  }

  private ServiceRequest entity(CaseNumber caseNumber) {
    return requests
        .findByCaseNumber(caseNumber.value())
        .orElseThrow(() -> new NotFound("request of case", caseNumber));
  }
}
