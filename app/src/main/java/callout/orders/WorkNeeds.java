package callout.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to carry out an order.
 *
 * @param people how many must be there, 1 to 20
 * @param skills codes of what they must know, sorted
 * @param instructions for technicians only; the customer never reads them
 * @param siteEquipment what the work is done on, such as the make and number of a boiler
 */
public record WorkNeeds(
    int people,
    List<String> skills,
    @Nullable String instructions,
    @Nullable String siteEquipment) {

  /** One person, and nothing more is known. */
  public static WorkNeeds usual() {
    return new WorkNeeds(1, List.of(), null, null);
  }

  WorkNeeds withPeople(int count) {
    return new WorkNeeds(count, skills, instructions, siteEquipment);
  }
}
