package dev.pitwall.command.verbs;

import static dev.pitwall.command.Part.maybe;

import dev.pitwall.command.Arguments;
import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Slots;
import dev.pitwall.command.Values;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.EvidenceIntent.WaiveProof;
import dev.pitwall.domain.intent.LineIntent.TickLines;
import dev.pitwall.domain.intent.RoundIntent.ReopenRound;
import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.ServerChecks;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of a server, the closing list, waivers, and a round that goes on. */
final class LineVerbs {
  private final Vocabulary words;
  private final Part<Server> server;
  private final Part<String> line = Values.text("command.expects.line");
  private final Part<String> reason = Values.text("command.expects.reason");

  LineVerbs(Vocabulary words, Slots slots) {
    this.words = words;
    this.server = slots.server();
  }

  List<Verb> verbs() {
    var contest = words.of("command.word.contest");
    return List.of(
        new Verb("command.about.checks")
            .form(this::checks, words.of("command.word.checks"), server, maybe(line)),
        new Verb("command.about.closing")
            .form(this::closing, words.of("command.word.closing"), server, maybe(line))
            .form(this::closingOfContest, words.of("command.word.closing"), contest, maybe(line)),
        new Verb("command.about.waive")
            .form(this::waive, words.of("command.word.waive"), server, reason),
        new Verb("command.about.reopen").form(this::reopen, words.of("command.word.reopen")));
  }

  private CommandResult checks(Arguments args, Situation now) {
    var round = now.day().openRound();
    if (round.isEmpty()) {
      return new CommandResult.Against(server, Sentence.of("command.against.noRound"));
    }
    var one = args.of(server);
    return tick(
        args,
        one.name(),
        ServerChecks.reboot(now.day(), round.get(), one),
        Optional.of(one.id()),
        round.map(Round::id));
  }

  private CommandResult closing(Arguments args, Situation now) {
    var one = args.of(server);
    return tick(
        args,
        one.name(),
        ServerChecks.closing(now.day(), one),
        Optional.of(one.id()),
        Optional.empty());
  }

  private CommandResult closingOfContest(Arguments args, Situation now) {
    return tick(
        args,
        Sentence.of("lines.scope.contest"),
        ServerChecks.closingOfContest(now.day()),
        Optional.empty(),
        Optional.empty());
  }

  /** All that goes with all, or those whose words have what was typed. */
  private CommandResult tick(
      Arguments args,
      Object where,
      List<CheckedLine> lines,
      Optional<ServerId> on,
      Optional<RoundId> round) {
    var typed = args.maybe(line);
    var meant =
        lines.stream()
            .filter(typed.map(LineVerbs::has).orElse(CheckedLine::goesWithAll))
            .filter(one -> !one.ticked())
            .map(CheckedLine::line)
            .toList();
    if (meant.isEmpty()) {
      return new CommandResult.Against(
          typed.isPresent() ? line : server,
          typed.isPresent() && lines.stream().noneMatch(has(typed.get()))
              ? Sentence.of("command.wrong.line", typed.get(), where)
              : Sentence.of("command.against.allTicked", where));
    }
    var words = meant.stream().map(CheckLine::text).toList();
    return new CommandResult.Change(
        new TickLines(
            meant.stream().map(CheckLine::id).collect(Collectors.toUnmodifiableSet()), on, round),
        Sentence.of("command.preview.lines", where, words),
        Sentence.of("command.done.lines", where, words));
  }

  private static Predicate<CheckedLine> has(String typed) {
    var plain = Names.plain(typed);
    return one ->
        Stream.concat(
                Stream.of(one.line().text()),
                one.line().both().stream().flatMap(both -> Stream.of(both.en(), both.ja())))
            .anyMatch(text -> Names.plain(text).contains(plain));
  }

  /** Of the newest round: a waiver may also come after it was closed. */
  private CommandResult waive(Arguments args, Situation now) {
    var round = now.day().currentRound();
    if (round.isEmpty()) {
      return new CommandResult.Against(server, Sentence.of("command.against.noRound"));
    }
    var name = args.of(server).name();
    var why = args.of(reason).strip();
    return new CommandResult.Change(
        new WaiveProof(round.get().id(), args.of(server).id(), Optional.empty(), why),
        Sentence.of("command.preview.waive", name, why),
        Sentence.of("command.done.waive", name, why));
  }

  private CommandResult reopen(Arguments args, Situation now) {
    var round = now.day().currentRound();
    if (round.isEmpty()) {
      return new CommandResult.Against(server, Sentence.of("command.against.noRound"));
    }
    return new CommandResult.Change(
        new ReopenRound(round.get().id(), Optional.empty()),
        Sentence.of("command.preview.reopen"),
        Sentence.of("reboot.round.reopened"));
  }
}
