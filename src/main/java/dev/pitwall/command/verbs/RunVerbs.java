package dev.pitwall.command.verbs;

import static dev.pitwall.command.Part.maybe;

import dev.pitwall.command.Arguments;
import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.ScoreQuestion;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Slots;
import dev.pitwall.command.Values;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RunIntent.CorrectRun;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RecordResult;
import dev.pitwall.domain.intent.RunIntent.RestoreRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.domain.rules.TypedScore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Benchmark runs: start, end, record, correct, discard. */
final class RunVerbs {
  private final Part<List<Server>> targets;
  private final Part<TypedScore> score = Values.score();
  private final Part<String> text;

  /** Where a verdict, a score or a server could have stood. */
  private final Part<String> notVerdict;

  private final Part<String> notScore;
  private final Part<String> notServer;
  private final Part<Verdict> verdict;
  private final Part<String> last;
  private final Vocabulary words;

  RunVerbs(Vocabulary words, Slots slots) {
    this.words = words;
    this.targets = slots.severalServers();
    this.last = words.of("command.word.last");
    this.verdict =
        words.choice(
            "command.expects.verdict",
            new EnumMap<>(
                Map.of(
                    Verdict.PASS, "command.word.pass",
                    Verdict.FAIL, "command.word.fail",
                    Verdict.ABORTED, "command.word.abort")));
    this.text = words.text("command.expects.text");
    this.notVerdict = words.text("command.expects.text", verdict);
    this.notScore = words.text("command.expects.text", score);
    this.notServer = words.text("command.expects.text", targets);
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("command.about.score")
            .form(
                (args, now) -> result(args, now, args.of(verdict), text),
                words.of("command.word.score"),
                score,
                verdict,
                maybe(text))
            .form(
                (args, now) -> result(args, now, Verdict.PASS, notVerdict),
                words.of("command.word.score"),
                score,
                maybe(notVerdict)),
        new Verb("command.about.fail")
            .form(
                (args, now) -> result(args, now, Verdict.FAIL, text),
                words.of("command.word.fail"),
                score,
                maybe(text))
            .form(
                (args, now) -> result(args, now, Verdict.FAIL, notScore),
                words.of("command.word.fail"),
                maybe(notScore)),
        new Verb("command.about.abort")
            .form(
                (args, now) -> result(args, now, Verdict.ABORTED, text),
                words.of("command.word.abort"),
                maybe(text)),
        new Verb("command.about.start")
            .form(this::start, words.of("command.word.start"), maybe(targets), maybe(notServer)),
        new Verb("command.about.correct")
            .form(
                (args, now) -> correct(args, now, text),
                words.of("command.word.correct"),
                maybe(last),
                score,
                verdict,
                maybe(text))
            .form(
                (args, now) -> correct(args, now, notVerdict),
                words.of("command.word.correct"),
                maybe(last),
                score,
                maybe(notVerdict)),
        new Verb("command.about.discard")
            .form(this::discard, words.of("command.word.discard"), last, maybe(text)),
        new Verb("command.about.restore")
            .form(this::restore, words.of("command.word.restore"), last));
  }

  private CommandResult start(Arguments args, Situation now) {
    var on = now.day().runningRun();
    if (on.isPresent()) {
      return new CommandResult.Against(
          targets, Sentence.of("command.against.running", now.minute(on.get().at())));
    }
    var typed = args.maybe(notServer).orElse("");
    var pairs = words(typed, word -> word.contains("="));
    var note = words(typed, word -> !word.contains("="));
    var named = args.maybe(targets).orElse(List.of());
    var target = named.stream().map(Server::id).collect(Collectors.toSet());
    var shown =
        Stream.of(named.stream().map(Server::name).collect(Collectors.joining(" ")), pairs, note)
            .filter(one -> !one.isBlank())
            .collect(Collectors.joining(", "));
    var intent =
        new StartRun(now.ids().run(), Optional.empty(), new RunSetup(target, pairs, "", note));
    var hands =
        playing(now, target).isEmpty()
            ? List.<Sentence>of()
            : List.of(Sentence.of("command.brings.handsOff", playing(now, target)));
    var late = LastSafeStart.of(now.day()).flatMap(safe -> safe.late(now.now()));
    return new CommandResult.Change(
        intent,
        (shown.isEmpty()
                ? Sentence.of("command.preview.start")
                : Sentence.of("command.preview.startOn", shown))
            .then(hands),
        Sentence.of("command.done.start"),
        late.map(RunVerbs::late));
  }

  private static Sentence late(LastSafeStart.Late late) {
    return Sentence.of("run.late", late.by(), late.needed(), late.left());
  }

  private static List<String> playing(Situation now, Set<ServerId> target) {
    return now.day().servers().values().stream()
        .filter(
            one ->
                target.contains(one.id())
                    || one.roles().stream()
                        .anyMatch(role -> !role.equals(dev.pitwall.domain.model.Role.IDLE)))
        .map(Server::name)
        .toList();
  }

  private static String words(String typed, Predicate<String> wanted) {
    return Stream.of(typed.strip().split("(?U)\\s+"))
        .filter(wanted)
        .collect(Collectors.joining(" "));
  }

  /** The preview says what it would do now; what it does is decided when it is written. */
  private CommandResult result(Arguments args, Situation now, Verdict verdict, Part<String> words) {
    var typedPoints = args.maybe(score);
    var points = typedPoints.map(TypedScore::score);
    var typed = args.maybe(words).orElse("");
    var on = now.day().runningRun();
    var intent = RecordResult.typed(on.map(Run::id), now.ids().run(), verdict, points, typed);
    var shown = shown(verdict, points, typed);
    return new CommandResult.Change(
        intent,
        on.map(run -> Sentence.of("command.preview.finish", shown, now.minute(run.at())))
            .orElseGet(() -> Sentence.of("command.preview.record", shown)),
        Sentence.of("command.done.record", shown),
        question(now, typedPoints));
  }

  private CommandResult correct(Arguments args, Situation now, Part<String> words) {
    var newest = newest(now, Run::counts);
    if (newest.isEmpty()) {
      return new CommandResult.Against(score, Sentence.of("command.against.noRun"));
    }
    var run = newest.get();
    var was = run.facts().result().orElseThrow();
    var verdictNow = args.maybe(verdict).orElse(was.verdict());
    var reason = args.maybe(words).orElse(was.reason());
    var points = args.maybe(score).map(TypedScore::score);
    var result = new RunResult(verdictNow, points, reason, was.output(), was.whole());
    var facts =
        new RunFacts(
            run.facts().startedAt(),
            run.facts().finishedAt(),
            run.facts().setup(),
            Optional.of(result));
    var before = shown(was.verdict(), was.score(), "");
    var after = shown(verdictNow, points, args.maybe(words).orElse(""));
    return new CommandResult.Change(
        new CorrectRun(run.id(), facts, Set.of(RunFacts.Field.RESULT)),
        Sentence.of("command.preview.correct", now.minute(run.at()), before, after),
        Sentence.of("command.done.correct", before, after),
        question(now, args.maybe(score)));
  }

  private static Optional<Sentence> question(Situation now, Optional<TypedScore> points) {
    return points.flatMap(one -> ScoreQuestion.of(now.day(), one));
  }

  private CommandResult discard(Arguments args, Situation now) {
    var newest = newest(now, run -> run.discarded().isEmpty());
    if (newest.isEmpty()) {
      return new CommandResult.Against(last, Sentence.of("command.against.noRun"));
    }
    var run = newest.get();
    return new CommandResult.Change(
        new DiscardRun(run.id(), args.maybe(text).orElse("")),
        Sentence.of("command.preview.discard", now.minute(run.at()), shown(run)),
        Sentence.of("command.done.discard", shown(run)));
  }

  private CommandResult restore(Arguments args, Situation now) {
    var newest = newest(now, run -> run.discarded().isPresent());
    if (newest.isEmpty()) {
      return new CommandResult.Against(last, Sentence.of("command.against.noDiscarded"));
    }
    var run = newest.get();
    return new CommandResult.Change(
        new RestoreRun(run.id()),
        Sentence.of("command.preview.restore", now.minute(run.at()), shown(run)),
        Sentence.of("command.done.restore", shown(run)));
  }

  private static Optional<Run> newest(Situation now, Predicate<Run> of) {
    return now.day().runsByTime().reversed().stream().filter(of).findFirst();
  }

  private static Sentence shown(Run run) {
    return run.verdict()
        .<Sentence>map(verdict -> shown(verdict, run.score(), ""))
        .orElseGet(() -> Sentence.of("kit.on"));
  }

  /** {@code FAIL 10,440, timeout}. */
  private static Sentence shown(Verdict verdict, Optional<Score> points, String words) {
    var parts = new ArrayList<String>(List.of(verdict.name()));
    points.map(Values::written).ifPresent(parts::add);
    var head = String.join(" ", parts);
    return new Sentence.Plain(words.isBlank() ? head : head + ", " + words.strip());
  }
}
