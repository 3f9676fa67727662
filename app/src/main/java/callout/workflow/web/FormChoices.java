package callout.workflow.web;

import callout.customers.Area;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.web.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets our own pages offer for choice what a start form asks by number: Tasklist cannot fill a
 * start form with choices, so the form itself asks for text, and the server checks it in either
 * case.
 */
@Component
public class FormChoices {

  /** A list longer than this is neither sent nor read; the field stays one for text. */
  private static final int MOST = 2000;

  private static final String OF_CUSTOMER =
      "=for l in locationChoices[customer = customerNumber] return {label: l.label, value: l.value}";

  private final Customers customers;
  private final Texts texts;

  FormChoices(Customers customers, Texts texts) {
    this.customers = customers;
    this.texts = texts;
  }

  /** A customer, and then one of its locations. */
  public FormDesk.Drawn ofCustomers(FormDesk.Drawn form) {
    List<Customer> all = customers.search("", MOST + 1);
    List<Location> places = customers.locations(MOST + 1);
    if (all.size() > MOST || places.size() > MOST) {
      return form;
    }
    form.data()
        .put(
            "customerChoices",
            all.stream().map(c -> choice(c.number() + " · " + c.name(), c.number())).toList());
    form.data().put("locationChoices", places.stream().map(FormChoices::choice).toList());
    select(form.schema(), "customerNumber", "valuesKey", "customerChoices");
    label(form.schema(), "customerNumber", texts.of("choice.customer"));
    select(form.schema(), "locationNumber", "valuesExpression", OF_CUSTOMER);
    label(form.schema(), "locationNumber", texts.of("choice.location"));
    return form;
  }

  /** One of the areas; none for all. */
  public FormDesk.Drawn ofAreas(FormDesk.Drawn form) {
    form.data()
        .put(
            "areaChoices",
            customers.areas().stream().map((Area a) -> choice(a.name(), a.code())).toList());
    select(form.schema(), "areaCode", "valuesKey", "areaChoices");
    field(form.schema(), "areaCode").forEach(f -> f.put("description", texts.of("choice.area")));
    return form;
  }

  private static Map<String, Object> choice(Location place) {
    String where =
        Stream.of(place.name(), place.address())
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining(", "));
    return Map.of(
        "label",
        place.number() + " · " + where,
        "value",
        place.number(),
        "customer",
        place.customerNumber());
  }

  private static Map<String, Object> choice(String label, String value) {
    return Map.of("label", label, "value", value);
  }

  private static void select(JsonNode schema, String key, String source, String from) {
    field(schema, key)
        .forEach(field -> field.put("type", "select").put("searchable", true).put(source, from));
    field(schema, key)
        .filter(field -> field.path("validate") instanceof ObjectNode)
        .forEach(field -> ((ObjectNode) field.get("validate")).remove("maxLength"));
  }

  private static void label(JsonNode schema, String key, String label) {
    field(schema, key).forEach(field -> field.put("label", label));
  }

  private static Stream<ObjectNode> field(JsonNode schema, String key) {
    return schema.findParents("key").stream()
        .filter(component -> component.path("key").asText().equals(key))
        .map(ObjectNode.class::cast);
  }
}
