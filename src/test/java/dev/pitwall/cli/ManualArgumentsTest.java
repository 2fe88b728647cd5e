package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.results.Formats;
import dev.pitwall.results.Reading;
import dev.pitwall.results.ReadingJson;
import dev.pitwall.results.ResultReader;
import dev.pitwall.testing.ManualPages;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the manual says about arguments is what the command line knows. */
class ManualArgumentsTest {
  private static CommandSpec root() {
    return new Wording(new Texts(Language.EN, ZoneOffset.UTC), "/data").root();
  }

  @ParameterizedTest
  @EnumSource
  void everyOptionAndCommandIsThereAndNoOther(Language language) {
    var pages = ManualPages.in(language);
    var known = options(root());
    known.addAll(root().subcommands().keySet());
    assertEquals(known, words(pages.firstColumn("arguments")));
    assertEquals(own("import"), words(pages.firstColumn("arguments-import")));
    var others = own("export");
    others.addAll(own("read"));
    others.addAll(own("report"));
    assertEquals(others, words(pages.firstColumn("arguments-export")));
    var sends = new TreeSet<String>();
    for (var command :
        List.of("send", "score", "run", "note", "task", "status", "agent", "mcp", "completion")) {
      sends.addAll(own(command));
    }
    assertEquals(sends, words(pages.firstColumn("arguments-send")));
  }

  /** Those that the app itself does not have. */
  private static Set<String> own(String command) {
    var options = options(root().subcommands().get(command).getCommandSpec());
    options.removeAll(options(root()));
    return options;
  }

  private static Set<String> options(CommandSpec spec) {
    return spec.options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(List<String> arguments) {
    return arguments.stream()
        .map(argument -> argument.split(" ")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of every argument as it stands in the tables. */
  @ParameterizedTest
  @EnumSource
  void everyArgumentIsParsed(Language language) {
    var pages = ManualPages.in(language);
    pages.firstColumn("arguments").forEach(ManualArgumentsTest::isParsed);
    pages.firstColumn("arguments-import").forEach(option -> isParsed("import file.csv " + option));
    for (var row : pages.rows("arguments-export")) {
      var command = row.getLast().plain().split("[:：,・]")[0];
      isParsed(command + " file.csv " + ManualPages.code(row.getFirst()).findFirst().orElseThrow());
    }
    pages
        .codeBlocks("results-terminal")
        .getFirst()
        .lines()
        .map(line -> line.substring(line.indexOf(".jar ") + 5))
        .forEach(ManualArgumentsTest::isParsed);
  }

  private static void isParsed(String arguments) {
    new CommandLine(root()).parseArgs(arguments.split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsThere(Language language) {
    var rules =
        ManualPages.in(language).rows("arguments-import").stream()
            .filter(row -> row.getFirst().plain().startsWith("--rule"))
            .flatMap(row -> ManualPages.code(row.getLast()))
            .collect(Collectors.joining(", "));
    assertEquals(Wording.rules(), rules);
  }

  /** The line of JSON has the keys, in their order, that a reading is printed with. */
  @ParameterizedTest
  @EnumSource
  void theLineOfJsonIsOneOfOurs(Language language) {
    var shown = ManualPages.in(language).codeBlocks("results-terminal").getLast();
    var reading =
        (Reading.Read)
            new ResultReader(Formats.shipped())
                .read("{\"pass\":true,\"score\":48234,\"messages\":[]}\n", Optional.empty());
    var printed = ReadingJson.line("bench.log", reading, "");
    assertEquals(keys(printed), keys(shown));
    assertTrue(Formats.shipped().named("isucon4-qualify").stream().findAny().isPresent());
  }

  private static List<String> keys(String json) {
    return Pattern.compile("\"([a-z]+)\":").matcher(json).results().map(m -> m.group(1)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void theSamplesAreThoseOfTheApp(Language language) {
    assertEquals(
        new SampleDays().samples().stream().map(Sample::name).collect(Collectors.toSet()),
        Set.copyOf(ManualPages.in(language).firstColumn("start-samples")));
  }

  @ParameterizedTest
  @EnumSource
  void theDataFoldersAreThoseOfTheSystems(Language language) {
    var folders =
        ManualPages.in(language).rows("storage").stream()
            .collect(Collectors.toMap(row -> row.getFirst().plain(), row -> row.getLast().plain()));
    assertEquals(
        Map.of(
            "Linux", folder("Linux"), "macOS", folder("Mac OS X"), "Windows", folder("Windows 11")),
        folders);
  }

  private static String folder(String system) {
    var home = Path.of("/home/mei");
    var here =
        new Surroundings(
            Map.of("APPDATA", "/%APPDATA%"),
            system,
            home,
            "mei",
            Locale.ROOT,
            ZoneOffset.UTC,
            InstantSource.system(),
            InputStream.nullInputStream(),
            System.out,
            System.err,
            "");
    var path = here.dataFolder().toString().replace("/home/mei", "~");
    return system.startsWith("Windows") ? path.substring(1).replace('/', '\\') : path;
  }
}
