package callout.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** One request as its file has it, by the API's field names; empty fields are left out. */
record Row(Map<String, Object> fields) {

  private static final String[] TEXTS = {
    "externalId",
    "serviceType",
    "description",
    "priority",
    "locationNumber",
    "address",
    "contactName",
    "contactPhone",
    "contactEmail"
  };

  static Row of(CSVRecord invented) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String text : TEXTS) {
      if (!invented.get(text).isEmpty()) {
        fields.put(text, invented.get(text));
      }
    }
    for (String degrees : new String[] {"latitude", "longitude"}) {
      if (!invented.get(degrees).isEmpty()) {
        fields.put(degrees, Double.valueOf(invented.get(degrees)));
      }
    }
    return new Row(fields);
  }

  String externalId() {
    return fields.get("externalId").toString();
  }

  String serviceType() {
    return fields.get("serviceType").toString();
  }

  boolean isUrgent() {
    return "urgent".equals(fields.get("priority"));
  }

  boolean hasPlace() {
    return fields.containsKey("latitude") || fields.containsKey("locationNumber");
  }

  /** Whether it lies beyond every area, by a box around Los Angeles. */
  boolean isFarOutside() {
    return fields.get("latitude") instanceof Double latitude && (latitude < 33.2 || latitude > 35);
  }

  Row with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Row(changed);
  }
}
