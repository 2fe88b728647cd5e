package dev.pitwall.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.pitwall.guards.planted.domain.ReadsAFile;
import dev.pitwall.guards.planted.files.KnowsAContest;
import dev.pitwall.guards.planted.profiles.KeepsAFile;
import dev.pitwall.guards.planted.results.SpeaksToPeople;
import dev.pitwall.guards.planted.ui.TalksToTheDatabase;
import dev.pitwall.guards.planted.ui.scores.KnowsAnotherScreen;
import dev.pitwall.guards.planted.ui.tasks.KnownByAnotherScreen;
import org.junit.jupiter.api.Test;

/**
 * Imports go one way: {@code files, domain <- text, log, results <- core <- {report, profiles}, ui
 * <- cli <- Main}. Each rule is also run over classes planted to break it, so that a rule which
 * cannot fail is found out.
 */
class ArchitectureTest {
  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.pitwall");

  private static final ArchRule DOMAIN_IS_PURE_JAVA =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.pitwall.domain..",
              "java.lang..",
              "java.util..",
              "java.math..",
              "java.text..",
              "java.time..");

  private static final ArchRule ONLY_LOG_KNOWS_JDBC =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pitwall.log..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..");

  private static final ArchRule ONLY_UI_KNOWS_JAVAFX =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.pitwall.ui..", "dev.pitwall")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

  private static final ArchRule UI_KNOWS_NO_STORAGE =
      noClasses()
          .that()
          .resideInAPackage("..ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pitwall.log..",
              "dev.pitwall.report..",
              "dev.pitwall.profiles..",
              "dev.pitwall.cli..",
              "tools.jackson..",
              "java.sql..");

  private static final ArchRule NOBODY_BELOW_KNOWS_THE_SCREEN =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.pitwall.domain..",
              "dev.pitwall.text..",
              "dev.pitwall.log..",
              "dev.pitwall.results..",
              "dev.pitwall.core..",
              "dev.pitwall.profiles..",
              "dev.pitwall.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.pitwall.ui..", "dev.pitwall.cli..", "dev.pitwall");

  private static final ArchRule CORE_READS_NO_JSON =
      noClasses()
          .that()
          .resideInAnyPackage("dev.pitwall.core..", "dev.pitwall.text..", "dev.pitwall.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..");

  private static final ArchRule PROFILES_KNOW_NO_STORAGE =
      noClasses()
          .that()
          .resideInAPackage("..profiles..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.pitwall.log..", "dev.pitwall.report..", "java.sql..");

  private static final ArchRule COMMAND_KNOWS_ONLY_DOMAIN_AND_TEXT =
      classes()
          .that()
          .resideInAPackage("dev.pitwall.command..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.pitwall.command..", "dev.pitwall.domain..", "dev.pitwall.text..", "java..");

  private static final ArchRule LOG_KNOWS_ONLY_THE_DOMAIN =
      noClasses()
          .that()
          .resideInAnyPackage("dev.pitwall.log..", "dev.pitwall.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pitwall.core..", "dev.pitwall.report..", "dev.pitwall.profiles..");

  /** Formats are data: nothing else of ours may slip into the reading of a result. */
  private static final ArchRule RESULTS_KNOW_ONLY_THE_DOMAIN =
      classes()
          .that()
          .resideInAPackage("..results..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..results..", "dev.pitwall.domain..", "java..", "tools.jackson..");

  private static final ArchRule FILES_KNOW_NOTHING_OF_OURS =
      classes()
          .that()
          .resideInAPackage("..pitwall..files..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..pitwall..files..", "java..");

  /** Screens: the packages of {@code ui} that are not shared by all of them. */
  private static final ArchRule SCREENS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("..ui.(*)..")
          .namingSlices("$1")
          .as("screens")
          .that(new Screens())
          .should()
          .notDependOnEachOther();

  private static final ArchRule NO_CYCLES =
      slices().matching("dev.pitwall.(**)").should().beFreeOfCycles();

  @Test
  void importsGoOneWay() {
    DOMAIN_IS_PURE_JAVA.check(APP);
    ONLY_LOG_KNOWS_JDBC.check(APP);
    ONLY_UI_KNOWS_JAVAFX.allowEmptyShould(false).check(APP);
    UI_KNOWS_NO_STORAGE.check(APP);
    NOBODY_BELOW_KNOWS_THE_SCREEN.check(APP);
    CORE_READS_NO_JSON.check(APP);
    PROFILES_KNOW_NO_STORAGE.check(APP);
    LOG_KNOWS_ONLY_THE_DOMAIN.check(APP);
    RESULTS_KNOW_ONLY_THE_DOMAIN.check(APP);
    COMMAND_KNOWS_ONLY_DOMAIN_AND_TEXT.check(APP);
    FILES_KNOW_NOTHING_OF_OURS.check(APP);
    SCREENS_DO_NOT_KNOW_EACH_OTHER.check(APP);
    NO_CYCLES.check(APP);
  }

  @Test
  void aRuleSeesTheViolationPlantedForIt() {
    breaks(DOMAIN_IS_PURE_JAVA, ReadsAFile.class);
    breaks(ONLY_LOG_KNOWS_JDBC, TalksToTheDatabase.class);
    breaks(UI_KNOWS_NO_STORAGE, TalksToTheDatabase.class);
    breaks(ONLY_UI_KNOWS_JAVAFX, dev.pitwall.guards.planted.domain.ShowsAButton.class);
    breaks(RESULTS_KNOW_ONLY_THE_DOMAIN, SpeaksToPeople.class);
    breaks(PROFILES_KNOW_NO_STORAGE, KeepsAFile.class);
    breaks(FILES_KNOW_NOTHING_OF_OURS, KnowsAContest.class);
    breaks(SCREENS_DO_NOT_KNOW_EACH_OTHER, KnowsAnotherScreen.class, KnownByAnotherScreen.class);
  }

  private static void breaks(ArchRule rule, Class<?>... planted) {
    var classes = new ClassFileImporter().importClasses(planted);
    var failure = assertThrows(AssertionError.class, () -> rule.check(classes));
    assertTrue(failure.getMessage().contains(planted[0].getSimpleName()), failure.getMessage());
  }
}
