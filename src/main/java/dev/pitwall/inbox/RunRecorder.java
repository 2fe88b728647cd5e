package dev.pitwall.inbox;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.intent.RunIntent.RecordResult;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.output.OutputReader;
import dev.pitwall.output.PastedRun;
import dev.pitwall.output.ReadOutput;
import dev.pitwall.output.ReadingText;
import dev.pitwall.output.WholeOutputs;
import dev.pitwall.results.Reading;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Records what benchmarkers print, as it is, and results said in JSON. */
final class RunRecorder {
  /** More of an output is not in memory. */
  private static final int HELD_BYTES = 256 << 10;

  /** The same output twice within this time is one that was sent twice. */
  private static final Duration SAME_RUN = Duration.ofSeconds(10);

  private final Recorder recorder;
  private final OutputReader reader;
  private final Retries retries;
  private final InstantSource clock;

  RunRecorder(Recorder recorder, OutputReader reader, Retries retries, InstantSource clock) {
    this.recorder = recorder;
    this.reader = reader;
    this.retries = retries;
    this.clock = clock;
  }

  /**
   * An output that was taken in.
   *
   * @param whole under which all of it is kept where it is long
   */
  private record Taken(
      String digest, long bytes, OutputReader.Source source, Optional<Blobs.Kept> whole) {}

  Reply start(Request request) {
    var texts = request.texts();
    var on = recorder.day().runningRun();
    if (on.isPresent()) {
      return Reply.of(
          Reply.CONFLICT, texts.of("inbox.running", Times.second(texts, on.get().at())));
    }
    var id = request.ids("start", recorder.ids()).run();
    return recorder.submit(
        request,
        new StartRun(id, Optional.empty(), setup(request, RunSetup.UNKNOWN)),
        () ->
            Reply.of(
                Reply.CREATED,
                texts.of(
                    "inbox.started", Times.second(texts, recorder.day().runs().get(id).at()))));
  }

  Reply run(Request request) throws IOException {
    var taken = take(request);
    var who = request.sender().agent().map(agent -> agent.value()).orElse("");
    var key = "output " + who + " " + request.name("host") + " " + taken.digest();
    return retries.once(key, SAME_RUN, () -> record(request, taken));
  }

  private Taken take(Request request) throws IOException {
    var head = request.body().readNBytes(HELD_BYTES + 1);
    if (head.length <= HELD_BYTES) {
      return new Taken(
          digest(head), head.length, () -> new ByteArrayInputStream(head), Optional.empty());
    }
    var kept =
        recorder
            .blobs()
            .keep(new SequenceInputStream(new ByteArrayInputStream(head), request.body()));
    return new Taken(
        kept.hash().value(),
        kept.bytes(),
        () -> recorder.blobs().open(kept.hash()).stream(),
        Optional.of(kept));
  }

  private Reply record(Request request, Taken taken) throws IOException {
    var given = JsonResult.of(taken.source(), taken.bytes(), request.texts());
    if (given.isPresent()) {
      return switch (given.get()) {
        case JsonResult.Bad(var sentence) -> Reply.of(Reply.BAD, sentence);
        case JsonResult.Good(var result, var setup) ->
            submit(request, result(request, result, setup), result);
      };
    }
    var printed = reader.readNow(taken.source(), recorder.day());
    return switch (printed.reading()) {
      case Reading.Read read -> read(request, taken, printed, read);
      case Reading.Ask ask -> ask(request, taken, ask);
    };
  }

  private Reply read(Request request, Taken taken, ReadOutput found, Reading.Read read)
      throws IOException {
    var wholes = new WholeOutputs(recorder.blobs());
    var printed =
        taken.whole().isPresent() ? wholes.keep(found, taken.whole().get()) : wholes.keep(found);
    var run = PastedRun.of(printed, read);
    var result =
        (RecordResult)
            run.intent(
                recorder.day(), printed, request.ids("run", recorder.ids()), clock.instant());
    var intent =
        new RecordResult(
            result.seen(),
            result.fresh(),
            result.startedAt(),
            result.finishedAt(),
            setup(request, result.setup()),
            result.result());
    return submit(request, intent, result.result());
  }

  private RecordResult result(Request request, RunResult result, RunSetup setup) {
    return new RecordResult(
        recorder.day().runningRun().map(Run::id),
        Optional.of(request.ids("run", recorder.ids()).run()),
        Optional.empty(),
        Optional.empty(),
        setup(request, setup),
        result);
  }

  /** Rule 7: what cannot be read with certainty is kept as it is, and somebody is asked. */
  private Reply ask(Request request, Taken taken, Reading.Ask ask) throws IOException {
    SnippetContent content;
    try (var in = taken.source().open()) {
      content = Contents.keep(in, recorder.blobs());
    }
    var kept = recorder.snippet(request, content, Set.of("bench"));
    if (!kept.done()) {
      return kept;
    }
    var sentence =
        request
            .texts()
            .of(
                "inbox.notRead",
                kept.facts().get("snippet"),
                ReadingText.why(request.texts(), ask));
    kept.facts().put("asked", ask.why().name());
    return Reply.of(Reply.ACCEPTED, sentence, kept.facts());
  }

  private Reply submit(Request request, RecordResult run, RunResult result) {
    return recorder.submit(
        request,
        run,
        () -> {
          var reply =
              Reply.of(
                  Reply.CREATED,
                  request
                      .texts()
                      .of("inbox.recorded", result.verdict(), Scores.after(result.score())));
          reply.facts().put("verdict", result.verdict().name());
          result.score().ifPresent(score -> reply.facts().put("score", score.points()));
          return reply;
        });
  }

  /** What the request says of the run, over what its output says. */
  private RunSetup setup(Request request, RunSetup printed) {
    var target =
        request
            .field("host")
            .flatMap(host -> Hosts.id(recorder.day(), host))
            .map(Set::of)
            .orElse(Set.of());
    return printed.with(
        new RunSetup(
            request.flag("target") ? target : Set.of(),
            text(request, "settings"),
            text(request, "revision"),
            text(request, "note")));
  }

  private static String text(Request request, String name) {
    return request
        .field(name)
        .map(text -> text.substring(0, Math.min(text.length(), Limits.TEXT_LETTERS)))
        .orElse("");
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
