package dev.pitwall.cli;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** What Java makes of letters that the locale does not know, as under LC_ALL=C. */
  private static final char UNREADABLE = '\uFFFD';

  private final AppLauncher doors;
  private final Surroundings here;
  private final SampleDays samples;
  private final IdSource ids;

  public CommandLineApp(AppLauncher doors, Surroundings here, SampleDays samples, IdSource ids) {
    this.doors = doors;
    this.here = here;
    this.samples = samples;
    this.ids = ids;
  }

  /** Returns the exit code. With no command it returns when the window is closed. */
  public int run(List<String> arguments) {
    var texts = shown(language(arguments).orElse(Language.of(here.locale())));
    var console = new Console(texts, here.out(), here.err());
    try {
      if (arguments.isEmpty()) {
        // The everyday start: without the words of a help page that nobody asked for.
        return window(folder(Optional.empty()), Optional.empty(), Optional.empty());
      }
      if (arguments.stream().anyMatch(argument -> argument.indexOf(UNREADABLE) >= 0)) {
        return console.usage(texts.of("cli.usage.letters"));
      }
      return new Commands(this, doors, here, samples, ids).run(arguments, texts, console);
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

  /** English where the terminal cannot show the language: LC_ALL=C would make it question marks. */
  private Texts shown(Language language) {
    var texts = new Texts(language, here.zone());
    var sample = texts.of("cli.about");
    boolean shows =
        Stream.of(here.out(), here.err())
            .allMatch(stream -> stream.charset().newEncoder().canEncode(sample));
    return shows ? texts : new Texts(Language.EN, here.zone());
  }

  int window(Path folder, Optional<String> sample, Optional<Language> language) throws CannotGoOn {
    doors.window(new LaunchOptions(folder, sample, language));
    return OK;
  }

  Path folder(Optional<String> named) throws CannotGoOn, WrongValue {
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

  /** CliOptions for before anything is parsed: what is wrong with the rest is said in it, too. */
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
}
