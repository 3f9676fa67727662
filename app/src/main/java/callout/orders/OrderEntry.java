package callout.orders;

import callout.shared.Decimals;
import callout.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as somebody entered it, before anything is checked. Numbers are text.
 *
 * @param revision of the draft that was read; a draft that somebody else saved since is not
 *     overwritten
 * @param skills codes
 */
public record OrderEntry(
    long revision,
    @Nullable String title,
    @Nullable String description,
    @Nullable String people,
    @Nullable List<String> skills,
    @Nullable String instructions,
    @Nullable String siteEquipment,
    @Nullable List<LineEntry> lines) {

  /** The same with numbers as {@link Decimals#typed} writes them. */
  public OrderEntry readIn(Language language) {
    return new OrderEntry(
        revision,
        title,
        description,
        read(people, language),
        skills,
        instructions,
        siteEquipment,
        lines == null ? null : lines.stream().map(line -> line.readIn(language)).toList());
  }

  private static @Nullable String read(@Nullable String number, Language language) {
    return number == null ? null : Decimals.typed(number, language);
  }

  /** One line of it. */
  public record LineEntry(
      @Nullable String kind,
      @Nullable String part,
      @Nullable String description,
      @Nullable String quantity,
      @Nullable String unit,
      @Nullable String unitPrice,
      @Nullable String taxRate) {

    private LineEntry readIn(Language language) {
      return new LineEntry(
          kind,
          part,
          description,
          read(quantity, language),
          unit,
          read(unitPrice, language),
          read(taxRate, language));
    }
  }
}
