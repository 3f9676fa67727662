package callout.workflow.web.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a draft is written.
 *
 * @param taskHref where it is submitted or withdrawn
 * @param sentBack what is to be changed; null if nobody has sent it back
 */
record DraftPage(
    String number,
    String caseNumber,
    String subject,
    String taskHref,
    @Nullable String sentBack,
    String currency,
    List<Choice> skills,
    List<PartChoice> parts,
    DraftForm draft,
    Priced priced) {

  record Choice(String code, String name) {}

  /** A part of the catalogue, with what a line of it starts with. */
  record PartChoice(String number, String name, String unit, String price, String taxRate) {}

  /** The draft as the page's fields have it; numbers as the reader writes them. */
  record DraftForm(
      long revision,
      String title,
      String description,
      String people,
      List<String> skills,
      String instructions,
      String siteEquipment,
      List<LineForm> lines) {}

  record LineForm(
      String kind,
      @Nullable String part,
      String description,
      String quantity,
      String unit,
      String unitPrice,
      String taxRate) {}

  /** What the draft comes to; {@code nets} line by line. */
  record Priced(List<String> nets, String net, List<TaxLine> taxes, String gross) {}

  record TaxLine(String label, String tax) {}

  /** Answer to saving, or to asking for prices. */
  record Saved(long revision, Priced priced) {}
}
