package callout.backoffice;

import callout.backoffice.ImportPages.ImportView;
import callout.catalogue.Catalogue;
import callout.catalogue.ServiceType;
import callout.intake.imports.FileSample;
import callout.intake.imports.Import;
import callout.intake.imports.ImportPreview;
import callout.intake.imports.Imports;
import callout.intake.imports.Mapping;
import callout.intake.imports.MappingGuess;
import callout.intake.imports.RequestField;
import callout.shared.Language;
import callout.shared.Priority;
import callout.web.Texts;
import callout.workflow.web.SiteZones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page on which columns become fields. */
@Component
class MappingPages {

  /** A choice of a list. */
  record Choice(String code, String name) {}

  /** What a cell may say, and what that becomes. */
  record ValueRow(String from, @Nullable String to) {}

  /**
   * A field with everything its column needs.
   *
   * @param choices what it may become; empty where that is any text
   * @param values what the cells of its column say
   */
  record FieldRow(
      String code,
      String kind,
      @Nullable String column,
      @Nullable String format,
      @Nullable String otherwise,
      List<Choice> choices,
      List<ValueRow> values,
      @Nullable String others) {}

  /** The page on which columns become fields. */
  record MappingPage(
      ImportView work, FileSample sample, List<FieldRow> fields, @Nullable String zone) {}

  private final Imports imports;
  private final ImportPreview preview;
  private final ImportPages pages;
  private final Catalogue catalogue;
  private final SiteZones zones;
  private final Texts texts;

  MappingPages(
      Imports imports,
      ImportPreview preview,
      ImportPages pages,
      Catalogue catalogue,
      SiteZones zones,
      Texts texts) {
    this.imports = imports;
    this.preview = preview;
    this.pages = pages;
    this.catalogue = catalogue;
    this.zones = zones;
    this.texts = texts;
  }

  /** The page before anybody has said anything: how it was last time, or a first idea. */
  MappingPage first(Import work) {
    FileSample sample = preview.look(work.id());
    return page(
        work,
        MappingGuess.of(
            sample, imports.lastMapping(work.customerNumber()), zones.of(null), typeWords()),
        sample);
  }

  /** The page with this mapping. */
  MappingPage of(Import work, Mapping mapping) {
    return page(work, mapping, preview.look(work.id()));
  }

  /** The page with this mapping, and a pattern for each new column of dates. */
  MappingPage redrawn(Import work, Mapping mapping) {
    FileSample sample = preview.look(work.id());
    return page(work, MappingGuess.withPatterns(mapping, sample), sample);
  }

  private MappingPage page(Import work, Mapping mapping, FileSample sample) {
    return new MappingPage(
        pages.of(work),
        sample,
        Arrays.stream(RequestField.values()).map(field -> field(field, mapping, sample)).toList(),
        mapping.zone());
  }

  private FieldRow field(RequestField field, Mapping mapping, FileSample sample) {
    String column = mapping.columns().get(field.code());
    Map<String, String> said = new LinkedHashMap<>();
    if (column != null && field.kind() == RequestField.Kind.CODE) {
      sample.values().getOrDefault(column, List.of()).forEach(value -> said.put(value, null));
    }
    Map<String, String> mapped = mapping.values().getOrDefault(field.code(), Map.of());
    said.putAll(mapped);
    said.remove(Mapping.ALL_OTHERS);
    List<ValueRow> values = new ArrayList<>();
    said.forEach((from, to) -> values.add(new ValueRow(from, to)));
    return new FieldRow(
        field.code(),
        field.kind().name().toLowerCase(Locale.ROOT),
        column,
        mapping.formats().get(field.code()),
        mapping.defaults().get(field.code()),
        choices(field),
        values,
        mapped.get(Mapping.ALL_OTHERS));
  }

  private List<Choice> choices(RequestField field) {
    return switch (field) {
      case SERVICE_TYPE ->
          catalogue.serviceTypes().stream()
              .filter(ServiceType::active)
              .map(type -> new Choice(type.code(), type.name(texts.language())))
              .toList();
      case PRIORITY ->
          Arrays.stream(Priority.values())
              .map(p -> new Choice(p.code(), texts.code("priority", p.code())))
              .toList();
      default -> List.of();
    };
  }

  /** Codes and names of service types, in small letters. */
  private Map<String, String> typeWords() {
    Map<String, String> words = new HashMap<>();
    for (ServiceType type : catalogue.serviceTypes()) {
      for (Language language : Language.values()) {
        words.put(type.name(language).toLowerCase(Locale.ROOT), type.code());
      }
      words.put(type.code().toLowerCase(Locale.ROOT), type.code());
    }
    return words;
  }

  static List<String> zoneNames() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(name -> name.contains("/") && !name.matches("(Etc|SystemV)/.*"))
        .sorted()
        .toList();
  }
}
