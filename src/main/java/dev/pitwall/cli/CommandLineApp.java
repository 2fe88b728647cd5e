package dev.pitwall.cli;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Problem;
import dev.pitwall.report.SampleDays;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code pitwall}, {@code pitwall import}, {@code pitwall export}, {@code pitwall read}: from
 * arguments to an exit code. Whatever goes wrong is one sentence on standard error, in the chosen
 * language.
 */
public final class CommandLineApp {
  public static final int OK = 0;

  /** Something could not be done, or not all of it. */
  public static final int PROBLEM = 1;

  /** It was not said in a way that can be understood. */
  public static final int USAGE = 2;

  private final Doors doors;
  private final Surroundings here;
  private final SampleDays samples;
  private final IdSource ids;

  public CommandLineApp(Doors doors, Surroundings here, SampleDays samples, IdSource ids) {
    this.doors = doors;
    this.here = here;
    this.samples = samples;
    this.ids = ids;
  }

  /** Returns the exit code. With no command it returns when the window is closed. */
  public int run(List<String> arguments) {
    var texts = new Texts(language(arguments).orElse(Language.of(here.locale())), here.zone());
    var console = new Console(texts, here.out(), here.err());
    try {
      if (arguments.isEmpty()) {
        // The everyday start: without the words of a help page that nobody asked for.
        return window(folder(Optional.empty()), Optional.empty(), Optional.empty());
      }
      var line = new CommandLine(new Wording(texts, shownFolder()).root());
      return run(line.parseArgs(arguments.toArray(String[]::new)), console);
    } catch (ParameterException e) {
      return console.usage(sentence(e, texts));
    } catch (WrongValue e) {
      return console.usage(texts.of("cli.usage.value", e.option(), e.value(), e.wanted()));
    } catch (CannotGoOn e) {
      return console.problem(e.problem());
    } catch (RuntimeException e) {
      // A defect: the sentence is for people, the trace for whoever mends it.
      e.printStackTrace(here.err());
      return console.problem(Problem.of(Problem.Kind.UNEXPECTED, e.toString()));
    }
  }

  private int run(ParseResult parsed, Console console) throws CannotGoOn, WrongValue {
    var command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (command.isUsageHelpRequested() || parsed.isUsageHelpRequested()) {
      return console.page(
          command.commandSpec().commandLine().getUsageMessage(Ansi.OFF).stripTrailing());
    }
    if (parsed.isVersionHelpRequested()) {
      return console.page("Pitwall " + here.version());
    }
    var asked = new Asked(parsed, command);
    var language = asked.value("--lang", "en, ja", Language::named);
    if (command.commandSpec().name().equals(Wording.READ)) {
      return new ReadCommand(here.in(), console)
          .run(
              asked.files(),
              asked.text("--format"),
              asked.text("--data").isPresent()
                  ? Optional.of(folder(asked.text("--data")))
                  : Optional.empty());
    }
    var folder = folder(asked.text("--data"));
    if (parsed.hasSubcommand()) {
      if (asked.file().isBlank()) {
        throw new WrongValue(Wording.FILE, asked.file(), "PATH, -");
      }
      quiet();
      return command.commandSpec().name().equals(Wording.IMPORT)
          ? new ImportCommand(doors, here, ids, console).run(asked, folder)
          : new ExportCommand(doors, console).run(asked, folder);
    }
    var sample = asked.text("--sample");
    if (sample.isPresent() && samples.named(sample.get()).isEmpty()) {
      var names = samples.samples().stream().map(Sample::name).collect(Collectors.joining(", "));
      throw new CannotGoOn(Problem.of(Problem.Kind.SAMPLE_UNKNOWN, sample.get(), names));
    }
    return window(folder, sample, language);
  }

  private int window(Path folder, Optional<String> sample, Optional<Language> language)
      throws CannotGoOn {
    doors.window(new WindowWish(folder, sample, language));
    return OK;
  }

  private Path folder(Optional<String> named) throws CannotGoOn, WrongValue {
    if (named.isPresent() && named.get().isBlank()) {
      throw new WrongValue("--data", named.get(), "DIR");
    }
    try {
      return named.map(Path::of).orElseGet(here::dataFolder);
    } catch (InvalidPathException e) {
      throw new CannotGoOn(
          new Problem(Problem.Kind.FOLDER_UNREADABLE, List.of(e.getInput()), e.toString()));
    }
  }

  /** Of a folder that cannot be one, the words: help is given all the same. */
  private String shownFolder() {
    try {
      return here.dataFolder().toString();
    } catch (InvalidPathException e) {
      return e.getInput();
    }
  }

  /** A command says its problems in sentences; what the log notes besides is not for a terminal. */
  private static void quiet() {
    for (var handler : Logger.getLogger("").getHandlers()) {
      handler.setLevel(Level.OFF);
    }
  }

  /** Asked for before anything is parsed: what is wrong with the rest is said in it, too. */
  private static Optional<Language> language(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (argument.startsWith("--lang=")) {
        return Language.named(argument.substring("--lang=".length()));
      }
      if (argument.equals("--lang") && i + 1 < arguments.size()) {
        return Language.named(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static String sentence(ParameterException e, Texts texts) {
    return switch (e) {
      case UnmatchedArgumentException unmatched ->
          texts.of("cli.usage.unknown", unmatched.getUnmatched().getFirst());
      case MissingParameterException missing ->
          texts.of(
              "cli.usage.missing",
              missing.getMissing().stream()
                  .map(
                      one ->
                          one instanceof OptionSpec option
                              ? option.longestName() + " " + option.paramLabel()
                              : one.paramLabel())
                  .toList());
      case OverwrittenOptionException twice ->
          texts.of("cli.usage.twice", twice.getOverwritten().toString());
      default -> texts.of("cli.usage.other", e.getMessage());
    };
  }
}
