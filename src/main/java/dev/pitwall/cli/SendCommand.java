package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Score;
import dev.pitwall.inbox.Call;
import dev.pitwall.inbox.DayJson;
import dev.pitwall.inbox.InboxClient;
import dev.pitwall.inbox.OpenInbox;
import dev.pitwall.inbox.StatusText;
import dev.pitwall.output.OutputReader;
import dev.pitwall.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * {@code pitwall send}, {@code score}, {@code run}, {@code note}, {@code task}, {@code status}:
 * through the door of the running app, else straight into the day that was opened last.
 */
final class SendCommand {
  private static final String POST = "POST";

  private final AppLauncher doors;
  private final Surroundings here;
  private final IdSource ids;
  private final Console console;

  SendCommand(AppLauncher doors, Surroundings here, IdSource ids, Console console) {
    this.doors = doors;
    this.here = here;
    this.ids = ids;
    this.console = console;
  }

  int run(String command, CliOptions asked, Path dataFolder) throws CannotGoOn, WrongValue {
    var call = call(command, asked);
    var day = asked.text("--day");
    var running = running(call, dataFolder, day);
    return running.isPresent() ? console.answer(running.get()) : straight(call, dataFolder, day);
  }

  private Call call(String command, CliOptions asked) throws CannotGoOn, WrongValue {
    var words = asked.files();
    return switch (command) {
      case Wording.SEND ->
          new Call(
              POST,
              "/snippets",
              fields(asked, "host", "command", "name"),
              words.isEmpty() ? here::in : file(words.getFirst()));
      case Wording.RUN ->
          new Call(POST, "/runs", fields(asked, "settings", "revision"), file(words.getFirst()));
      case Wording.SCORE -> new Call(POST, "/runs", Map.of(), text(result(asked)));
      case Wording.NOTE ->
          words.size() == 1
              ? new Call(POST, "/notes", Map.of(), text(words.getFirst()))
              : new Call(POST, "/changes", Map.of("host", words.getFirst()), text(words.getLast()));
      case Wording.TASK -> {
        var fields = new HashMap<>(fields(asked, "for", "host"));
        if (asked.flag("--mine")) {
          fields.put("mine", "1");
        }
        yield new Call(POST, "/tasks", fields, text(words.getFirst()));
      }
      case Wording.STATUS -> Call.get(asked.flag("--json") ? "/day" : "/status");
      default -> throw new IllegalArgumentException(command);
    };
  }

  private static Map<String, String> fields(CliOptions asked, String... names) {
    var fields = new HashMap<String, String>();
    for (var name : names) {
      asked.text("--" + name).ifPresent(value -> fields.put(name, value));
    }
    return fields;
  }

  private static Supplier<InputStream> text(String text) {
    return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Opened before anything is asked: what cannot be read is reported first. */
  private Supplier<InputStream> file(String name) throws CannotGoOn {
    if (name.equals("-")) {
      return here::in;
    }
    try {
      var opened = Files.newInputStream(Path.of(name));
      return () -> opened;
    } catch (InvalidPathException e) {
      throw FileTrouble.with(name, new IOException(e.getReason(), e), console.texts());
    } catch (IOException e) {
      throw FileTrouble.with(name, e, console.texts());
    }
  }

  private static String result(CliOptions asked) throws WrongValue {
    var typed = asked.files().getFirst();
    var score = Score.read(typed);
    if (score.isEmpty()) {
      throw new WrongValue("POINTS", typed, "11023");
    }
    var reason = asked.text("--reason").orElse("");
    return "{\"score\":"
        + score.get().plain()
        + ",\"pass\":"
        + !asked.flag("--fail")
        + ",\"reason\":"
        + Call.quoted(reason)
        + "}";
  }

  /** Empty also when the app has another day open than the one that is wanted. */
  private Optional<Call.Answer> running(Call call, Path dataFolder, Optional<String> day)
      throws CannotGoOn {
    try {
      var at = OpenInbox.of(here.laptopFolder(), dataFolder);
      return at.isPresent() && (day.isEmpty() || isOpen(at.get(), day.get(), dataFolder))
          ? InboxClient.ask(at.get(), call, console.texts())
          : Optional.empty();
    } catch (IOException e) {
      throw new CannotGoOn(
          new Problem(
              Problem.Kind.INBOX_BROKE_OFF, List.of(String.valueOf(e.getMessage())), e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn(Problem.of(Problem.Kind.INBOX_BROKE_OFF, "interrupted"));
    }
  }

  private boolean isOpen(OpenInbox at, String day, Path dataFolder) throws CannotGoOn {
    return at.day().equals(day)
        || KnownDays.find(doors.inUse(dataFolder), day)
            .filter(found -> found.folder().equals(at.day()))
            .isPresent();
  }

  private int straight(Call call, Path dataFolder, Optional<String> day) throws CannotGoOn {
    Days days;
    try {
      days = doors.days(dataFolder);
    } catch (CannotGoOn e) {
      return e.problem().kind() == Problem.Kind.FOLDER_IN_USE && call.method().equals("GET")
          ? inUse(call, dataFolder, day)
          : console.problem(e.problem());
    }
    var wanted =
        day.isPresent() ? KnownDays.find(days, day.get()) : days.known().stream().findFirst();
    if (wanted.isEmpty()) {
      return none(dataFolder, day);
    }
    return switch (days.open(wanted.get().folder()).join()) {
      case Days.Opened.Rejected rejected -> console.rejected(rejected.reason());
      case Days.Opened.Failed failed -> console.problem(failed.problem());
      case OpenDay open -> {
        try (open) {
          int found = console.found(open.replica());
          yield Math.max(found, console.answer(answer(days, open, call)));
        }
      }
    };
  }

  private int none(Path dataFolder, Optional<String> day) {
    if (day.isPresent()) {
      return console.problem(Problem.of(Problem.Kind.NO_SUCH_FOLDER, day.get()));
    }
    console.warn("cli.export.none", dataFolder);
    return CommandLineApp.PROBLEM;
  }

  private Call.Answer answer(Days days, OpenDay day, Call call) throws CannotGoOn {
    var reader = new OutputReader(Runnable::run, CompletableFuture.completedFuture(days.formats()));
    try {
      return InboxClient.ask(day, reader, ids, here.clock(), call, console.texts());
    } catch (IOException | UncheckedIOException e) {
      throw new CannotGoOn(
          new Problem(
              Problem.Kind.INBOX_NOT_SAVED, List.of(String.valueOf(e.getMessage())), e.toString()));
    }
  }

  /** An app is open whose door is not: the day can be looked at all the same. */
  private int inUse(Call call, Path dataFolder, Optional<String> named) throws CannotGoOn {
    var open = doors.inUse(dataFolder);
    var wanted = named.isPresent() ? KnownDays.find(open, named.get()) : open.stream().findFirst();
    if (wanted.isEmpty()) {
      return none(dataFolder, named);
    }
    var day = wanted.get().day();
    var now = here.clock().instant();
    return console.page(
        call.path().equals("/day")
            ? DayJson.written(day, now)
            : StatusText.of(console.texts(), day, now));
  }
}
