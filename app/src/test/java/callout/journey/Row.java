package callout.journey;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request as its file has it.
 *
 * @param cells by the names of their columns
 */
record Row(Map<String, String> cells, FileMapping mapping) {

  /** What stands in the cell of a field; empty if it has no column. */
  String cell(String field) {
    return cells.getOrDefault(mapping.column(field), "");
  }

  String externalId() {
    return cell("externalId");
  }

  String serviceType() {
    return mapping.value("serviceType", cell("serviceType"));
  }

  boolean isUrgent() {
    return cell("priority").equals("urgent");
  }

  boolean hasLocation() {
    return !cell("locationNumber").isEmpty();
  }

  boolean hasPlace() {
    return hasLocation() || !cell("latitude").isEmpty();
  }

  /** Whether it lies beyond every area, by a box around Los Angeles. */
  boolean isFarOutside() {
    String latitude = cell("latitude");
    return !latitude.isEmpty()
        && (Double.parseDouble(latitude) < 33.2 || Double.parseDouble(latitude) > 35);
  }

  /** A field that has no column is empty and stays so. */
  Row with(String field, String cell) {
    String column = mapping.column(field);
    if (column.isEmpty() && cell.isEmpty()) {
      return this;
    }
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(column, cell);
    return new Row(changed, mapping);
  }
}
