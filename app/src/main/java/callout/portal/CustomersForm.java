package callout.portal;

import callout.customers.Location;
import callout.workflow.FormView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The deployed request form, as a customer sees it: without what the portal knows already or a
 * customer does not, and with the person's own locations to choose from.
 */
@Component
class CustomersForm {

  /** Keys that are never asked, nor taken, in the portal. */
  static final Set<String> NOT_ASKED = Set.of("customerNumber", "latitude", "longitude");

  static final String LOCATION = "locationNumber";
  private static final String ADDRESS = "address";

  private final ObjectMapper json;

  CustomersForm(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param anyAddress whether a place that is no location of the customer may be given
   */
  FormView of(FormView deployed, List<Location> locations, boolean anyAddress) {
    try {
      ObjectNode form = (ObjectNode) json.readTree(deployed.schema());
      adapt((ArrayNode) form.get("components"), locations, anyAddress);
      return new FormView(deployed.name(), json.writeValueAsString(form), Map.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form '%s' is no JSON.".formatted(deployed.name()), e);
    }
  }

  private void adapt(ArrayNode components, List<Location> locations, boolean anyAddress) {
    for (int i = components.size() - 1; i >= 0; i--) {
      ObjectNode component = (ObjectNode) components.get(i);
      String key = component.path("key").asText();
      if (NOT_ASKED.contains(key) || (key.equals(ADDRESS) && !anyAddress)) {
        components.remove(i);
      } else if (key.equals(LOCATION)) {
        choose(component, locations, anyAddress);
      } else if (component.get("components") instanceof ArrayNode inner) {
        adapt(inner, locations, anyAddress);
        rename(component);
      }
    }
  }

  /** The group asks "for whom" no longer. */
  private static void rename(ObjectNode group) {
    if (group.path("id").asText().equals("Group_Where")) {
      group.put("label", either("Wo", "Where"));
    }
  }

  private void choose(ObjectNode field, List<Location> locations, boolean anyAddress) {
    field.put("type", "select");
    field.put("label", either("Standort", "Location"));
    field.put("searchable", locations.size() > 8);
    field.remove("description");
    if (anyAddress) {
      field.put(
          "description",
          either(
              "Ist der Ort nicht dabei, unten seine Adresse angeben",
              "If the place is not in the list, give its address below"));
    }
    field.set("validate", json.createObjectNode().put("required", !anyAddress));
    ((ObjectNode) field.get("layout")).putNull("columns");
    ArrayNode values = field.putArray("values");
    for (Location location : locations) {
      values
          .addObject()
          .put("label", "%s, %s".formatted(location.name(), location.address()))
          .put("value", location.number());
    }
  }

  private static String either(String german, String english) {
    return "=if lang = \"de\" then \"%s\" else \"%s\"".formatted(german, english);
  }
}
