package callout.backoffice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a dispatcher says what a visit asks for.
 *
 * @param changeable false once the visit is planned or over
 * @param others the other visits of its case that are not over
 * @param problems what cannot be had, by field
 */
record WishesPage(
    String id,
    String caseNumber,
    String title,
    @Nullable String customer,
    boolean changeable,
    List<Choice> technicians,
    List<Choice> skills,
    List<Choice> parts,
    List<Choice> others,
    Filled filled,
    String back,
    Map<String, String> problems) {

  record Choice(String code, String name) {}

  /**
   * What is filled in.
   *
   * @param levels each as {@code skill:level}
   * @param required empty for nobody, {@code together} and {@code after} too
   */
  record Filled(
      Set<String> levels,
      Set<String> parts,
      String required,
      Set<String> preferred,
      Set<String> excluded,
      String together,
      String after) {}
}
