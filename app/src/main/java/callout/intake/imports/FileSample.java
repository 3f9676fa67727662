package callout.intake.imports;

import java.util.List;
import java.util.Map;

/**
 * The beginning of a file, to be looked at.
 *
 * @param header names of its columns
 * @param rows cells of the first rows
 * @param values column → what its cells say, each once, in the order of the file; not all of them
 */
public record FileSample(
    List<String> header, List<List<String>> rows, Map<String, List<String>> values) {}
