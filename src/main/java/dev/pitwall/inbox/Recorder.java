package dev.pitwall.inbox;

import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.intent.TaskIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.rules.SnippetNumbers;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.Sizes;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes an intent of a request, submits it, and says what came of it. Waits; for any thread. */
final class Recorder {
  /** As many bytes as the longest note may have letters, and more. */
  private static final int NOTE_BYTES = 4 * Limits.TEXT_LETTERS;

  private static final int READ_BYTES = 256 << 10;

  /** The name before an exception's own words. */
  private static final String EXCEPTION = "^[\\w.]+: ";

  private final Replica replica;
  private final Blobs blobs;
  private final IdSource ids;
  private final Consumer<String> hosts;

  /**
   * @param hosts hears of each host that is no server of the day
   */
  Recorder(Replica replica, Blobs blobs, IdSource ids, Consumer<String> hosts) {
    this.replica = replica;
    this.blobs = blobs;
    this.ids = ids;
    this.hosts = hosts;
  }

  ContestDay day() {
    return replica.snapshot().day();
  }

  Reply snippet(Request request) throws IOException {
    return snippet(request, Contents.keep(request.body(), blobs), Set.of());
  }

  /**
   * @param tags beside those that the request names
   */
  Reply snippet(Request request, SnippetContent content, Set<String> tags) {
    var id = request.ids("snippet", ids).snippet();
    var host = request.name("host");
    var intent = snippet(request, id, content, tags);
    return submit(
        request,
        intent,
        () -> {
          var texts = request.texts();
          var snippet = day().snippets().get(id);
          var facts = new LinkedHashMap<String, Object>();
          facts.put("snippet", snippet.number());
          facts.put("id", id.value());
          facts.put("bytes", content.bytes());
          facts.put("host", host);
          return Reply.of(
              Reply.CREATED,
              host.isEmpty()
                  ? texts.of("inbox.saved", snippet.number(), Sizes.written(content.bytes()))
                  : texts.of(
                      "inbox.saved.from", snippet.number(), host, Sizes.written(content.bytes())),
              facts);
        });
  }

  /** A snippet's text, or as much of it as a terminal shows. */
  Reply read(Request request) throws IOException {
    var texts = request.texts();
    var wanted = request.name("number");
    var numbers = SnippetNumbers.of(day());
    var found = numbers.named(wanted);
    if (found.isEmpty()) {
      return Reply.of(Reply.MISSING, texts.of("inbox.snippet.none", wanted));
    }
    if (found.size() > 1) {
      var names = found.stream().map(numbers::of).sorted().toList();
      return Reply.of(
          Reply.CONFLICT, texts.of("inbox.snippet.several", wanted, String.join(", ", names)));
    }
    var content = found.getFirst().content();
    if (content.kind() != SnippetContent.Kind.TEXT) {
      return Reply.of(Reply.REFUSED, texts.of("inbox.snippet.noText", wanted));
    }
    if (content.blob().isEmpty()) {
      return Reply.of(Reply.OK, content.text());
    }
    try (var blob = blobs.open(content.blob().get())) {
      return Reply.of(Reply.OK, new String(blob.read(0, READ_BYTES), StandardCharsets.UTF_8));
    } catch (BlobTrouble e) {
      return Reply.of(Reply.MISSING, texts.of("inbox.snippet.gone", wanted));
    }
  }

  private AddSnippet snippet(
      Request request, SnippetId id, SnippetContent content, Set<String> tags) {
    var host = request.name("host");
    return new AddSnippet(
        id,
        Optional.empty(),
        new SnippetSource(host, request.field("command").orElse("")),
        content,
        new SnippetSheet(
            request.name("name"),
            tags,
            false,
            "",
            Hosts.id(day(), host),
            Optional.empty(),
            Optional.empty()));
  }

  Reply change(Request request) throws IOException {
    var text = text(request);
    if (text.isEmpty()) {
      return tooLong(request);
    }
    var host = request.name("host");
    var server = Hosts.server(day(), host);
    // A host that is no server of the day is kept as it was given.
    var words = server.isEmpty() && !host.isEmpty() ? host + ": " + text.get() : text.get();
    return submit(
        request,
        new NoteIntent.NoteChange(
            request.ids("change", ids).note(),
            Optional.empty(),
            server.map(one -> one.id()),
            words),
        () ->
            Reply.of(
                Reply.CREATED,
                server
                    .map(
                        one -> request.texts().of("inbox.changed.on", one.name(), line(text.get())))
                    .orElseGet(() -> request.texts().of("inbox.changed", line(words)))));
  }

  Reply note(Request request) throws IOException {
    var text = text(request);
    if (text.isEmpty()) {
      return tooLong(request);
    }
    var host = request.name("host");
    var words = host.isEmpty() ? text.get() : host + ": " + text.get();
    return submit(
        request,
        new NoteIntent.AddNote(request.ids("note", ids).note(), Optional.empty(), words),
        () -> Reply.of(Reply.CREATED, request.texts().of("inbox.noted", line(words))));
  }

  /** Its first line is the card's title; all of it is the card's note where there is more. */
  Reply task(Request request) throws IOException {
    var text = text(request);
    if (text.isEmpty()) {
      return tooLong(request);
    }
    var first = text.get().lines().map(String::strip).filter(one -> !one.isEmpty()).findFirst();
    var title = first.map(one -> Excerpt.of(one, Limits.NAME_LETTERS)).orElse("");
    var whole = text.get().equals(title) ? "" : text.get();
    var server = Hosts.id(day(), request.name("host"));
    var wanted = request.field("for").map(Names::plain);
    var assignee =
        request.flag("mine")
            ? request.sender().agent().or(() -> replica.snapshot().me())
            : day().members().values().stream()
                .filter(one -> wanted.equals(Optional.of(Names.plain(one.name()))))
                .map(one -> one.id())
                .findFirst();
    if (wanted.isPresent() && !request.flag("mine") && assignee.isEmpty()) {
      return Reply.of(Reply.REFUSED, request.texts().of("inbox.nobody", request.name("for")));
    }
    return submit(
        request,
        new TaskIntent.AddTask(
            request.ids("task", ids).task(),
            new TaskSheet(title, whole, server, ""),
            assignee,
            TaskColumn.IDEA),
        () -> Reply.of(Reply.CREATED, request.texts().of("inbox.task", title)));
  }

  /** Empty when it is too long for a note; then it was not read to its end. */
  private static Optional<String> text(Request request) throws IOException {
    var bytes = request.body().readNBytes(NOTE_BYTES + 1);
    return bytes.length > NOTE_BYTES
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
  }

  private static Reply tooLong(Request request) {
    return Reply.of(Reply.TOO_LARGE, request.texts().of("inbox.tooLongForNote", NOTE_BYTES / 1024));
  }

  private static String line(String text) {
    return Excerpt.of(text.lines().findFirst().orElse(""), Limits.NAME_LETTERS);
  }

  /** Waits until it is durable. */
  Reply submit(Request request, Intent intent, Supplier<Reply> done) {
    var reply = answered(request, intent, done);
    var host = request.name("host");
    if (reply.done() && Hosts.couldBe(host) && Hosts.id(day(), host).isEmpty()) {
      hosts.accept(host);
    }
    return reply;
  }

  private Reply answered(Request request, Intent intent, Supplier<Reply> done) {
    if (!request.isAdmitted()) {
      return Reply.of(Reply.UNKNOWN_TOKEN, request.texts().of("inbox.token"));
    }
    return switch (replica.submit(intent, request.sender().agent()).join()) {
      case Outcome.Done _ -> done.get();
      // What a request with a key recorded, and could not say so before the app ended.
      case Outcome.Rejected(Rejection.AlreadyThere _) when request.retryKey().isPresent() ->
          done.get();
      case Outcome.Rejected(var reason) -> rejected(request.texts(), reason);
      case Outcome.Failed(var problem) -> failed(request.texts(), problem);
    };
  }

  private static Reply rejected(Texts texts, Rejection reason) {
    int status =
        switch (reason) {
          case Rejection.OnlyAPerson _ -> Reply.FORBIDDEN;
          case Rejection.NoContestYet _, Rejection.RunHasResult _ -> Reply.CONFLICT;
          case Rejection.TextMissing _ -> Reply.BAD;
          default -> Reply.REFUSED;
        };
    return Reply.of(status, texts.of(reason), Map.of("refused", reason.getClass().getSimpleName()));
  }

  private Reply failed(Texts texts, Problem problem) {
    if (problem.kind() == Problem.Kind.NOT_SAVED) {
      var details = problem.details();
      return NotSaved.reply(replica, texts, details.replaceFirst(EXCEPTION, ""), details);
    }
    int status = problem.kind() == Problem.Kind.DAY_CLOSED ? Reply.CLOSING : Reply.FAULT;
    var words = texts.of(problem);
    return Reply.of(status, words.what() + " " + words.next());
  }

  Replica replica() {
    return replica;
  }

  Blobs blobs() {
    return blobs;
  }

  IdSource ids() {
    return ids;
  }
}
