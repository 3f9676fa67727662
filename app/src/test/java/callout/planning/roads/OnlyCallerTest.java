package callout.planning.roads;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OnlyCallerTest {

  @Test
  void nobodyElseCallsGraphHopper() {
    var product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("callout");
    noClasses()
        .that()
        .resideOutsideOfPackage("callout.planning.roads")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.graphhopper..", "com.carrotsearch..")
        .check(product);
  }
}
