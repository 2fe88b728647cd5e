package dev.pitwall.guards;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.pitwall.core.Replica;
import dev.pitwall.guards.planted.backup.AsksTheTeam;
import dev.pitwall.guards.planted.blobs.KnowsASnippet;
import dev.pitwall.guards.planted.command.ReadsOutputs;
import dev.pitwall.guards.planted.compare.KnowsTwoSnippets;
import dev.pitwall.guards.planted.core.KnowsTheScreen;
import dev.pitwall.guards.planted.core.ReadsJson;
import dev.pitwall.guards.planted.domain.AsksTheClock;
import dev.pitwall.guards.planted.domain.ReadsAFile;
import dev.pitwall.guards.planted.domain.ShowsAButton;
import dev.pitwall.guards.planted.domain.StartsAThread;
import dev.pitwall.guards.planted.domain.event.KnownEvent;
import dev.pitwall.guards.planted.domain.model.KnowsHowItCameAbout;
import dev.pitwall.guards.planted.evidence.AsksAShell;
import dev.pitwall.guards.planted.evidence.WritesEvidenceDown;
import dev.pitwall.guards.planted.files.KnowsAContest;
import dev.pitwall.guards.planted.hosts.LooksAtTheDisk;
import dev.pitwall.guards.planted.inbox.ServesAnAgent;
import dev.pitwall.guards.planted.inbox.WritesPastTheReplica;
import dev.pitwall.guards.planted.inbox.mcp.DecidesForAPerson;
import dev.pitwall.guards.planted.json.ReadsAProfile;
import dev.pitwall.guards.planted.laptop.RunsADay;
import dev.pitwall.guards.planted.log.KnowsTheLaptop;
import dev.pitwall.guards.planted.manual.KnowsARun;
import dev.pitwall.guards.planted.net.KnowsATask;
import dev.pitwall.guards.planted.output.WritesToTheDay;
import dev.pitwall.guards.planted.problem.KnowsADay;
import dev.pitwall.guards.planted.profiles.KeepsAFile;
import dev.pitwall.guards.planted.report.document.KnowsWhatItTells;
import dev.pitwall.guards.planted.report.findings.WritesAReport;
import dev.pitwall.guards.planted.report.picture.DrawsOnAScreen;
import dev.pitwall.guards.planted.round.one.Half;
import dev.pitwall.guards.planted.round.two.OtherHalf;
import dev.pitwall.guards.planted.search.AsksTheDay;
import dev.pitwall.guards.planted.speech.KnowsWhatItSays;
import dev.pitwall.guards.planted.team.DrawsACode;
import dev.pitwall.guards.planted.team.ServesByItself;
import dev.pitwall.guards.planted.team.postgres.OpensTheLog;
import dev.pitwall.guards.planted.team.postgres.WritesPastTheExchange;
import dev.pitwall.guards.planted.team.session.OpensASocket;
import dev.pitwall.guards.planted.team.session.ReadsAFrame;
import dev.pitwall.guards.planted.team.session.WaitsForSilence;
import dev.pitwall.guards.planted.text.ReadsTheLog;
import dev.pitwall.guards.planted.ui.ComparesByItself;
import dev.pitwall.guards.planted.ui.ComputesOnACarrier;
import dev.pitwall.guards.planted.ui.ReadsMarkdown;
import dev.pitwall.guards.planted.ui.TalksToTheDatabase;
import dev.pitwall.guards.planted.ui.kit.KnowsAScreen;
import dev.pitwall.guards.planted.ui.kit.form.PlantedForm;
import dev.pitwall.guards.planted.ui.kit.style.KnowsAForm;
import dev.pitwall.guards.planted.ui.scores.KnowsAnotherScreen;
import dev.pitwall.guards.planted.ui.tasks.KnownByAnotherScreen;
import dev.pitwall.guards.planted.wall.OpensAWindow;
import dev.pitwall.net.HostPort;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Imports go one way: {@code domain <- json, text, log, results <- laptop, profiles, output <- core
 * <- team, report, ui <- cli <- Main}. Each rule comes with classes planted to break it and is run
 * over them as well, so that a rule which cannot fail is found out.
 */
class ArchitectureTest {
  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.pitwall");

  /** Packages of {@code ui} that all screens share. */
  private static final String[] SHARED_BY_SCREENS =
      Screens.SHARED.stream().map(name -> "..ui." + name + "..").toArray(String[]::new);

  /**
   * A rule, and what was planted to break it.
   *
   * @param name what the rule says
   */
  private record Guard(String name, ArchRule rule, Class<?>... planted) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Guard> guards() {
    return Stream.of(
        new Guard(
            "the domain is pure Java",
            only(
                "domain",
                "dev.pitwall.domain..",
                "org.pcollections..",
                "java.lang..",
                "java.util..",
                "java.math..",
                "java.text..",
                "java.time.."),
            ReadsAFile.class),
        new Guard(
            "the domain and the team's session ask no clock",
            noClock(),
            AsksTheClock.class,
            WaitsForSilence.class),
        new Guard(
            "the domain and the team's session have no thread",
            noThread(),
            StartsAThread.class,
            WaitsForSilence.class),
        new Guard(
            "what screens compute is on no carrier of virtual threads",
            platformThreads(),
            ComputesOnACarrier.class),
        new Guard(
            "the domain is a pipeline", pipeline(), KnowsHowItCameAbout.class, KnownEvent.class),
        new Guard(
            "problems stand below everything",
            only("problem", "dev.pitwall.problem..", "java.."),
            KnowsADay.class),
        new Guard(
            "files are files: nothing of a contest is known there",
            only("files", "dev.pitwall.files..", "java.."),
            KnowsAContest.class),
        new Guard(
            "blobs are bytes under a name: nothing else of a contest is known there",
            only(
                "blobs",
                "dev.pitwall.blobs..",
                "dev.pitwall.domain.id..",
                "dev.pitwall.files..",
                "java.."),
            KnowsASnippet.class),
        new Guard(
            "a search knows texts and nothing of an open day",
            only(
                "search",
                "dev.pitwall.blobs..",
                "dev.pitwall.domain..",
                "dev.pitwall.output..",
                "org.pcollections..",
                "java.."),
            AsksTheDay.class),
        new Guard(
            "a comparison knows lines alone",
            only("compare", "dev.pitwall.compare..", "java..", "com.github.difflib.."),
            KnowsTwoSnippets.class),
        new Guard(
            "only the comparison knows its library",
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.pitwall.compare..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.difflib.."),
            ComparesByItself.class),
        new Guard(
            "text knows the domain alone",
            only(
                "text",
                "dev.pitwall.text..",
                "dev.pitwall.domain..",
                "dev.pitwall.problem..",
                "dev.pitwall.json..",
                "org.pcollections..",
                "java.."),
            ReadsTheLog.class),
        new Guard(
            "checked JSON knows the domain alone",
            only("json", "dev.pitwall.domain..", "java..", "tools.jackson.."),
            ReadsAProfile.class),
        new Guard(
            "the log knows the domain alone",
            only(
                "log",
                "dev.pitwall.log..",
                "dev.pitwall.domain..",
                "dev.pitwall.problem..",
                "org.pcollections..",
                "org.h2..",
                "tools.jackson..",
                "com.fasterxml.jackson.annotation..",
                "dev.pitwall.files..",
                "java..",
                "javax.sql.."),
            dev.pitwall.guards.planted.log.SpeaksToPeople.class,
            KnowsTheLaptop.class),
        new Guard(
            "what is the laptop's own stands on the log alone",
            only(
                "laptop",
                "dev.pitwall.blobs..",
                "dev.pitwall.laptop..",
                "dev.pitwall.log..",
                "dev.pitwall.domain..",
                "dev.pitwall.problem..",
                "dev.pitwall.files..",
                "tools.jackson..",
                "java..",
                "javax.crypto.."),
            RunsADay.class),
        new Guard(
            "formats are data: nothing else of ours slips into the reading of a result",
            only(
                "results",
                "dev.pitwall.results..",
                "dev.pitwall.domain..",
                "dev.pitwall.json..",
                "java..",
                "com.google.re2j..",
                "tools.jackson.."),
            dev.pitwall.guards.planted.results.SpeaksToPeople.class),
        new Guard(
            "commands know the domain, words and host lists alone",
            only(
                "command",
                "dev.pitwall.command..",
                "dev.pitwall.domain..",
                "dev.pitwall.text..",
                "dev.pitwall.hosts..",
                "org.pcollections..",
                "java.."),
            ReadsOutputs.class),
        new Guard(
            "the manual knows words alone",
            only(
                "manual",
                "dev.pitwall.manual..",
                "dev.pitwall.text..",
                "dev.pitwall.problem..",
                "org.commonmark..",
                "java.."),
            KnowsARun.class),
        new Guard(
            "only the manual knows Markdown",
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.pitwall.manual..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.commonmark.."),
            ReadsMarkdown.class),
        new Guard(
            "findings know the domain and words alone",
            only(
                "report.findings",
                "dev.pitwall.report.findings..",
                "dev.pitwall.domain..",
                "dev.pitwall.text..",
                "org.pcollections..",
                "java.."),
            WritesAReport.class),
        new Guard(
            "a document knows nothing of what it tells",
            only("report.document", "dev.pitwall.report.document..", "java.."),
            KnowsWhatItTells.class),
        new Guard(
            "a report's picture is drawn without a screen",
            only(
                "report.picture",
                "dev.pitwall.report.picture..",
                "dev.pitwall.domain..",
                "dev.pitwall.text..",
                "org.pcollections..",
                "java..",
                "javax.imageio..",
                "javax.xml.stream.."),
            DrawsOnAScreen.class),
        new Guard(
            "copies are made of the day alone",
            only(
                "backup",
                "dev.pitwall.backup..",
                "dev.pitwall.core..",
                "dev.pitwall.domain..",
                "dev.pitwall.files..",
                "dev.pitwall.problem..",
                "dev.pitwall.report.bundle..",
                "java.."),
            AsksTheTeam.class),
        new Guard(
            "the wall knows the teams of a database and no screen",
            only(
                "wall",
                "dev.pitwall.domain..",
                "dev.pitwall.net",
                "dev.pitwall.report.document..",
                "dev.pitwall.team.postgres..",
                "dev.pitwall.text..",
                "org.pcollections..",
                "java..",
                "tools.jackson.databind.."),
            OpensAWindow.class),
        new Guard(
            "the team knows the day, its log and the network, and no screen",
            only(
                "team",
                "dev.pitwall.blobs..",
                "dev.pitwall.core..",
                "dev.pitwall.domain..",
                "dev.pitwall.files..",
                "dev.pitwall.log..",
                "dev.pitwall.net..",
                "dev.pitwall.problem..",
                "java..",
                "javax.crypto..",
                "com.google.zxing..",
                "com.fasterxml.jackson.annotation..",
                "tools.jackson..",
                // A database beside the laptops: see the rules about JDBC.
                "javax.net.ssl..",
                "org.postgresql.."),
            ServesByItself.class),
        new Guard(
            "from the inbox's door there is no way to anything but an intent",
            only(
                "inbox",
                "dev.pitwall.blobs..",
                "dev.pitwall.core..",
                "dev.pitwall.domain..",
                // The reading alone: what asks a server is not the door's.
                "dev.pitwall.evidence",
                "dev.pitwall.files..",
                "dev.pitwall.net..",
                "dev.pitwall.output..",
                "dev.pitwall.problem..",
                "dev.pitwall.profiles..",
                "dev.pitwall.results..",
                "dev.pitwall.text..",
                "org.pcollections..",
                "java..",
                "io.modelcontextprotocol..",
                "reactor..",
                "tools.jackson.."),
            WritesPastTheReplica.class),
        new Guard(
            "an agent's protocol knows calls, and nothing of a day",
            only(
                "inbox.mcp",
                "dev.pitwall.inbox",
                "java..",
                "io.modelcontextprotocol..",
                "reactor.."),
            DecidesForAPerson.class),
        new Guard(
            "only an agent's protocol knows its library",
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.pitwall.inbox.mcp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.modelcontextprotocol..", "reactor.."),
            ServesAnAgent.class),
        new Guard(
            "the exchange between laptops knows no transport, but what an address is",
            noClasses()
                .that()
                .resideInAnyPackage(
                    "..team.wire..", "..team.session..", "..team.link..", "..team.blob..")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage("java.net..", "javax.net..", "dev.pitwall.net..")
                        .and(DescribedPredicate.not(type(HostPort.class)))),
            OpensASocket.class),
        new Guard(
            "of the team only the wire reads JSON",
            noClasses()
                .that()
                .resideInAnyPackage("..team.session..", "..team.link..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.."),
            ReadsAFrame.class),
        new Guard(
            "a list of hosts may come from anybody: reading it touches nothing but the text",
            only("hosts", "dev.pitwall.domain..", "java.lang..", "java.text..", "java.util.."),
            LooksAtTheDisk.class),
        new Guard(
            "what servers say of themselves is read with the domain alone",
            only(
                "evidence",
                "dev.pitwall.evidence..",
                "dev.pitwall.domain..",
                "dev.pitwall.json..",
                // A contest's HTTPS, asked by a probe.
                "javax.net.ssl..",
                "java.."),
            WritesEvidenceDown.class),
        new Guard(
            "a voice knows sentences, and nothing of a day",
            only("speech", "java.."),
            KnowsWhatItSays.class),
        new Guard(
            "only git, ssh and the system's voice are started as processes",
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    "dev.pitwall.evidence.ssh..", "dev.pitwall.output..", "dev.pitwall.speech..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class),
            AsksAShell.class),
        new Guard(
            "the network knows nothing of a contest",
            only(
                "net",
                "dev.pitwall.files..",
                "java..",
                "javax.crypto..",
                "javax.net.ssl..",
                "javax.security.auth.x500..",
                "org.eclipse.jetty.."),
            KnowsATask.class),
        new Guard(
            "only the network knows Jetty",
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.pitwall.net..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "org.slf4j.."),
            ServesByItself.class),
        new Guard(
            "only an invitation is drawn as a QR code",
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.pitwall.team.invitation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.zxing.."),
            DrawsACode.class),
        new Guard(
            "profiles know neither the core nor storage",
            not(
                "profiles",
                "dev.pitwall.core..",
                "dev.pitwall.log..",
                "dev.pitwall.laptop..",
                "dev.pitwall.report.."),
            KeepsAFile.class),
        new Guard(
            "outputs are read without the core and storage",
            not(
                "output",
                "dev.pitwall.core..",
                "dev.pitwall.log..",
                "dev.pitwall.laptop..",
                "dev.pitwall.report.."),
            WritesToTheDay.class),
        new Guard(
            "nobody below knows the screen",
            noClasses()
                .that()
                .resideInAnyPackage(
                    "..domain..",
                    "..text..",
                    "..log..",
                    "..laptop..",
                    "..results..",
                    "dev.pitwall.manual..",
                    "..problem..",
                    "..core..",
                    "..profiles..",
                    "..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.pitwall.ui..", "dev.pitwall.cli..", "dev.pitwall"),
            KnowsTheScreen.class),
        new Guard(
            "the core, words and the command line read no JSON",
            noClasses()
                .that()
                .resideInAnyPackage("..core..", "..text..", "..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.."),
            ReadsJson.class),
        new Guard(
            "only the log, and the team's database beside the laptops, know JDBC",
            noClasses()
                .that()
                .resideOutsideOfPackages("dev.pitwall.log..", "dev.pitwall.team.postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.postgresql.."),
            TalksToTheDatabase.class),
        new Guard(
            "only the log knows H2",
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.pitwall.log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.h2.."),
            OpensTheLog.class),
        new Guard(
            "the database beside the laptops takes part in the exchange and in nothing else",
            noClasses()
                .that()
                .resideInAnyPackage("..team.postgres..")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(
                            "dev.pitwall.net..",
                            "dev.pitwall.team.day..",
                            "dev.pitwall.team.link..",
                            "dev.pitwall.team.trust..",
                            "dev.pitwall.team.transport..")
                        .or(type(Replica.class))),
            WritesPastTheExchange.class),
        new Guard(
            "only the screen knows JavaFX",
            noClasses()
                .that()
                .resideOutsideOfPackages("dev.pitwall.ui..", "dev.pitwall")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."),
            ShowsAButton.class),
        new Guard(
            "the screen knows no storage",
            not(
                "ui",
                "dev.pitwall.log..",
                "dev.pitwall.laptop..",
                "dev.pitwall.cli..",
                "tools.jackson..",
                "java.sql.."),
            TalksToTheDatabase.class),
        new Guard(
            "screens do not know each other",
            slices()
                .matching("..ui.(*)..")
                .namingSlices("$1")
                .as("screens")
                .that(new Screens())
                .should()
                .notDependOnEachOther(),
            KnowsAnotherScreen.class,
            KnownByAnotherScreen.class),
        new Guard(
            "what screens share knows no screen",
            noClasses()
                .that()
                .resideInAnyPackage(SHARED_BY_SCREENS)
                .should()
                .dependOnClassesThat(
                    describe("are of a screen", type -> Screens.isScreen(type.getPackageName()))),
            KnowsAScreen.class),
        new Guard(
            "the kit is built in layers: style and keys, controls, forms, screens",
            kitLayers(),
            KnowsAForm.class,
            PlantedForm.class),
        new Guard(
            "no cycles",
            slices().matching("dev.pitwall.(**)").should().beFreeOfCycles(),
            Half.class,
            OtherHalf.class));
  }

  private static ArchRule only(String name, String... may) {
    var allowed = Stream.concat(Stream.of(may), Stream.of(packages(name))).toArray(String[]::new);
    return classes()
        .that()
        .resideInAnyPackage(packages(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  private static ArchRule not(String name, String... mayNot) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(mayNot);
  }

  /** The app's package of that name and what was planted in its place. */
  private static String[] packages(String name) {
    return new String[] {"dev.pitwall." + name + "..", "dev.pitwall.guards.planted." + name + ".."};
  }

  private static ArchRule noClock() {
    var now =
        Set.of(
            Clock.class.getName() + ".system",
            Instant.class.getName() + ".now",
            InstantSource.class.getName() + ".system",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            System.class.getName() + ".currentTimeMillis",
            System.class.getName() + ".nanoTime",
            "java.time.ZoneId.systemDefault");
    DescribedPredicate<JavaMethodCall> asks =
        describe(
            "ask the clock", call -> now.stream().anyMatch(name(call.getTarget())::startsWith));
    return noClasses()
        .that()
        .resideInAnyPackage("..domain..", "..team.session..")
        .should()
        .callMethodWhere(asks);
  }

  private static String name(MethodCallTarget target) {
    return target.getOwner().getFullName() + "." + target.getName();
  }

  private static ArchRule noThread() {
    return noClasses()
        .that()
        .resideInAnyPackage("..domain..", "..team.session..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.Thread(\\$.*)?|java\\.util\\.concurrent\\..*|java\\.util\\.Timer.*");
  }

  /** The reason stands at {@link dev.pitwall.ui.fx.Background}. */
  private static ArchRule platformThreads() {
    DescribedPredicate<JavaMethodCall> virtual =
        describe(
            "start virtual threads",
            call ->
                Set.of(
                        "java.lang.Thread.ofVirtual",
                        "java.lang.Thread.startVirtualThread",
                        "java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor")
                    .contains(name(call.getTarget())));
    return noClasses().that().resideInAPackage("..ui..").should().callMethodWhere(virtual);
  }

  /** From the name of a thing to the decision about it, each layer on those below it. */
  private static ArchRule pipeline() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("..domain..")
        .layer("id")
        .definedBy("..domain.id..")
        .layer("model")
        .definedBy("..domain.model..")
        .layer("event")
        .definedBy("..domain.event..")
        .optionalLayer("intent")
        .definedBy("..domain.intent..")
        .optionalLayer("fold")
        .definedBy("..domain.fold..")
        .optionalLayer("decide")
        .definedBy("..domain.decide..")
        .optionalLayer("rules")
        .definedBy("..domain.rules..")
        .withOptionalLayers(true)
        .whereLayer("id")
        .mayNotAccessAnyLayer()
        .whereLayer("model")
        .mayOnlyAccessLayers("id")
        .whereLayer("event")
        .mayOnlyAccessLayers("id", "model")
        .whereLayer("intent")
        .mayOnlyAccessLayers("id", "model")
        .whereLayer("fold")
        .mayOnlyAccessLayers("id", "model", "event")
        .whereLayer("decide")
        .mayOnlyAccessLayers("id", "model", "event", "intent", "fold", "rules")
        .whereLayer("rules")
        .mayOnlyAccessLayers("id", "model");
  }

  private static ArchRule kitLayers() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("..ui.kit..")
        .withOptionalLayers(true)
        .layer("style")
        .definedBy("..ui.kit.style..")
        .layer("keys")
        .definedBy("..ui.kit.keys..")
        .layer("control")
        .definedBy("..ui.kit.control..")
        .layer("form")
        .definedBy("..ui.kit.form..")
        .layer("screen")
        .definedBy("..ui.kit")
        .whereLayer("style")
        .mayNotAccessAnyLayer()
        .whereLayer("keys")
        .mayNotAccessAnyLayer()
        .whereLayer("control")
        .mayOnlyAccessLayers("style")
        .whereLayer("form")
        .mayOnlyAccessLayers("style", "keys", "control");
  }

  @ParameterizedTest
  @MethodSource("guards")
  void importsGoOneWay(Guard guard) {
    guard.rule().allowEmptyShould(false).check(APP);
  }

  @ParameterizedTest
  @MethodSource("guards")
  void aRuleSeesTheViolationPlantedForIt(Guard guard) {
    var classes = new ClassFileImporter().importClasses(guard.planted());
    var failure = assertThrows(AssertionError.class, () -> guard.rule().check(classes));
    for (var planted : guard.planted()) {
      assertTrue(failure.getMessage().contains(planted.getSimpleName()), failure.getMessage());
    }
  }
}
