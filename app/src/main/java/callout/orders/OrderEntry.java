package callout.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as somebody entered it, before anything is checked. Numbers are text, with a point or a
 * comma before the decimals and nothing between the thousands.
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

  /** One line of it. */
  public record LineEntry(
      @Nullable String kind,
      @Nullable String part,
      @Nullable String description,
      @Nullable String quantity,
      @Nullable String unit,
      @Nullable String unitPrice,
      @Nullable String taxRate) {}
}
