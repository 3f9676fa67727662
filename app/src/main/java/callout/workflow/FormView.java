package callout.workflow;

import java.util.Map;

/**
 * A form to be filled in.
 *
 * @param schema the deployed {@code .form}, JSON
 * @param data what it shows beside its fields
 */
public record FormView(String name, String schema, Map<String, Object> data) {}
