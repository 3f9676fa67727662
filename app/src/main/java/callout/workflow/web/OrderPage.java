package callout.workflow.web;

import callout.web.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one order: all that is known about it, for everybody who works on it.
 *
 * @param prices whether the reader sees prices, terms and totals
 * @param over whether its case has ended
 * @param noVersion what to say if there is none: that it is still to come, or never will
 * @param lines as they stand while no version was agreed; empty afterwards
 */
record OrderPage(
    String number,
    String caseNumber,
    String customer,
    String title,
    String description,
    boolean prices,
    Standing standing,
    Standing caseStanding,
    boolean over,
    @Nullable String waitsFor,
    Moment since,
    @Nullable String reason,
    List<OrderLink> links,
    List<TaskRow> myTasks,
    List<VersionCard> versions,
    String noVersion,
    List<VersionLines.Line> lines,
    VersionLines.@Nullable Sum sum,
    List<ChangeLine> changes,
    List<CasePage.Pair> needs,
    @Nullable String instructions,
    List<SignatureLine> signatures,
    List<CasePage.VisitLine> visits,
    CasePage.PhotoGrid photos,
    List<CasePage.DocumentLine> documents,
    List<CasePage.Person> people,
    List<CasePage.MilestoneLine> milestones,
    CommentCard comments) {

  /**
   * A version of the order.
   *
   * @param who made it; null for the system
   * @param shortHash the first digits of the hash, to compare by eye
   * @param pdf its document; null while it is not made, and for those who may not read it
   * @param because the change that led to it; null for the first
   * @param differences to the version before
   */
  record VersionCard(
      int version,
      boolean latest,
      @Nullable String who,
      Moment at,
      String hash,
      String shortHash,
      CasePage.@Nullable DocumentLine pdf,
      List<VersionLines.Line> lines,
      VersionLines.@Nullable Sum sum,
      @Nullable Because because,
      List<String> differences) {}

  /**
   * Why a version was made.
   *
   * @param who proposed it and who agreed, in words; null where the version's head says it
   */
  record Because(String title, String reason, @Nullable String who) {}

  /**
   * An order that this one follows, or that follows it.
   *
   * @param how such as "Follows from"
   * @param number of the order, or of its case while it has none
   */
  record OrderLink(String how, String number, String href) {}
}
