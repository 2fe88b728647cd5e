package dev.pitwall.inbox;

import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.output.OutputReader;
import dev.pitwall.text.Spans;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What can be asked of a day, by path: the same over HTTP and straight from the command line. */
final class Routes {
  private static final Set<String> WRITES = Set.of("POST", "PUT");
  private static final Set<String> READS = Set.of("GET");

  private final Recorder recorder;
  private final InstantSource clock;
  private final Map<String, Route> all = new HashMap<>();

  /** What a route does with a request of somebody who may ask. */
  @FunctionalInterface
  interface Work {
    Reply reply(Request request) throws IOException;
  }

  /**
   * @param large whether its body may be a whole output, piped while it is printed
   */
  record Route(Set<String> methods, boolean large, Work work) {}

  /**
   * @param hosts hears of each host that is no server of the day
   */
  Routes(
      OpenDay day,
      OutputReader reader,
      Retries retries,
      IdSource ids,
      InstantSource clock,
      Consumer<String> hosts) {
    this.recorder = new Recorder(day.replica(), day.blobs(), ids, hosts);
    this.clock = clock;
    var runs = new RunRecorder(recorder, reader, retries, clock);
    all.put("/snippets", new Route(WRITES, true, recorder::snippet));
    all.put("/runs", new Route(WRITES, true, runs::run));
    all.put("/runs/start", new Route(WRITES, false, runs::start));
    all.put("/changes", new Route(WRITES, false, recorder::change));
    all.put("/tasks", new Route(WRITES, false, recorder::task));
    all.put("/notes", new Route(WRITES, false, recorder::note));
    all.put("/snippets/search", new Route(READS, false, this::search));
    all.put("/snippet", new Route(READS, false, recorder::read));
    all.put(OpenApi.PATH, new Route(READS, false, _ -> OpenApi.reply()));
    all.put("/health", new Route(READS, false, this::health));
    all.put("/status", new Route(READS, false, this::status));
    all.put("/day", new Route(READS, false, this::day));
  }

  /** The same, and who lets agents in: for a door, which has tokens. */
  Map<String, Route> with(Tokens tokens) {
    var agents = new Agents(recorder, tokens);
    var more = new HashMap<>(all);
    more.put(Agents.PATH, new Route(WRITES, false, agents::admit));
    more.put(Agents.PATH + "/withdraw", new Route(WRITES, false, agents::withdraw));
    return Map.copyOf(more);
  }

  Map<String, Route> all() {
    return Map.copyOf(all);
  }

  Recorder recorder() {
    return recorder;
  }

  private Reply day(Request request) {
    var only = request.field("only").map(parts -> Set.of(parts.split(",")));
    var now = clock.instant();
    return Reply.json(
        only.isEmpty()
            ? DayJson.of(recorder.day(), now)
            : DayJson.of(recorder.day(), now, only.get()));
  }

  /** Of snippets, what there is; their texts one by one at {@code /snippet}. */
  private Reply search(Request request) {
    var found = DayJson.snippets(recorder.day(), request.name("text"), request.name("host"));
    return Reply.json(found);
  }

  private Reply health(Request request) {
    var texts = request.texts();
    ContestDay day = recorder.day();
    return Reply.of(
        Reply.OK,
        day.contest()
            .map(
                contest ->
                    texts.of(
                        "inbox.health",
                        contest.name(),
                        Spans.left(texts, Duration.between(clock.instant(), contest.end()))))
            .orElseGet(() -> texts.of("inbox.health.none")));
  }

  private Reply status(Request request) {
    return Reply.of(Reply.OK, StatusText.of(request.texts(), recorder.day(), clock.instant()));
  }
}
