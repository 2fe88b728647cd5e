package dev.pitwall.cli;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What the arguments ask for, and doing it. Apart from {@link CommandLineApp}, because the parser's
 * jar is signed and the JVM's start cache takes nothing from a signed one: whoever gives no
 * arguments does not wait for it.
 */
final class Commands {
  private final CommandLineApp app;
  private final AppLauncher doors;
  private final Surroundings here;
  private final SampleDays samples;
  private final IdSource ids;

  Commands(
      CommandLineApp app, AppLauncher doors, Surroundings here, SampleDays samples, IdSource ids) {
    this.app = app;
    this.doors = doors;
    this.here = here;
    this.samples = samples;
    this.ids = ids;
  }

  /** Returns the exit code. */
  int run(List<String> arguments, Texts texts, Console console) throws CannotGoOn, WrongValue {
    var line = new CommandLine(new Wording(texts, shownFolder()).root());
    try {
      return run(line.parseArgs(arguments.toArray(String[]::new)), texts, console);
    } catch (ParameterException e) {
      return console.usage(sentence(e, texts));
    }
  }

  private int run(ParseResult parsed, Texts texts, Console console) throws CannotGoOn, WrongValue {
    var command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (command.isUsageHelpRequested() || parsed.isUsageHelpRequested()) {
      return console.page(
          command.commandSpec().commandLine().getUsageMessage(Ansi.OFF).stripTrailing());
    }
    if (parsed.isVersionHelpRequested()) {
      return console.page("Pitwall " + here.version());
    }
    var asked = new CliOptions(parsed, command);
    var language = asked.value("--lang", "en, ja", Language::named);
    if (command.commandSpec().name().equals(Wording.READ)) {
      var named = asked.text("--data");
      return new ReadCommand(here.in(), console)
          .run(
              asked.files(),
              asked.text("--format"),
              named.isPresent() ? Optional.of(app.folder(named)) : Optional.empty());
    }
    if (command.commandSpec().name().equals(Wording.WALL)) {
      quiet();
      return new WallCommand(doors, here, console)
          .run(asked, new Texts(language.orElse(texts.language()), here.zone()));
    }
    var folder = app.folder(asked.text("--data"));
    switch (command.commandSpec().name()) {
      case Wording.COMPLETION -> {
        return completion(parsed, asked, console);
      }
      case Wording.SEND, Wording.SCORE, Wording.RUN, Wording.NOTE, Wording.TASK, Wording.STATUS -> {
        quiet();
        return new SendCommand(doors, here, ids, console)
            .run(command.commandSpec().name(), asked, folder);
      }
      case Wording.AGENT, Wording.MCP -> {
        quiet();
        var agents = new AgentCommand(here, console);
        return command.commandSpec().name().equals(Wording.MCP)
            ? agents.serve(asked.text("--token").orElseThrow(), folder)
            : agents.admit(asked, folder);
      }
      default -> {}
    }
    if (parsed.hasSubcommand()) {
      if (asked.file().isBlank()) {
        throw new WrongValue(Wording.FILE, asked.file(), "PATH, -");
      }
      quiet();
      return switch (command.commandSpec().name()) {
        case Wording.KIT -> new KitCommand(doors, ids, console).export(asked, folder);
        case Wording.IMPORT -> new ImportCommand(doors, here, ids, console).run(asked, folder);
        case Wording.REPORT ->
            new ReportCommand(doors, here, console)
                .run(asked, folder, new Texts(language.orElse(texts.language()), here.zone()));
        default -> new ExportCommand(doors, here, console).run(asked, folder, texts);
      };
    }
    if (asked.flag(Wording.DESK)) {
      doors.desk(language);
      return CommandLineApp.OK;
    }
    var sample = asked.text("--sample");
    if (sample.isPresent() && samples.named(sample.get()).isEmpty()) {
      var names = samples.samples().stream().map(Sample::name).collect(Collectors.joining(", "));
      throw new CannotGoOn(Problem.of(Problem.Kind.SAMPLE_UNKNOWN, sample.get(), names));
    }
    return app.window(folder, sample, language);
  }

  private static int completion(ParseResult parsed, CliOptions asked, Console console)
      throws WrongValue {
    var shell = asked.files().getFirst();
    // The script asks which of the two reads it.
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new WrongValue(Wording.COMPLETION, shell, "bash, zsh");
    }
    return console.page(
        AutoComplete.bash("pitwall", parsed.commandSpec().commandLine()).stripTrailing());
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
