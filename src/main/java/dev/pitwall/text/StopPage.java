package dev.pitwall.text;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.MayWeStop;
import dev.pitwall.domain.rules.MayWeStop.Answer;
import dev.pitwall.domain.rules.NgWaiver;
import dev.pitwall.domain.rules.RebootProof;
import dev.pitwall.domain.rules.WhatCountsNow.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page "May we stop?" in words: what the window, the projector and the written page show alike.
 * Pure.
 *
 * @param head one word, or a few: GO, or the most urgent thing that is missing
 * @param meaning of the head
 * @param missing the most urgent first
 * @param counts what counts now, with its time
 * @param countsMeaning FAILS, WARNS or CONFIRMS
 * @param note that nobody knows before what will count; empty where the last run counts
 * @param closing the work before the end
 * @param left the time left; empty before there is a contest
 */
public record StopPage(
    String head,
    Meaning meaning,
    List<Line> missing,
    String counts,
    Meaning countsMeaning,
    String note,
    List<ServerLine> servers,
    List<Rule> rules,
    Closing closing,
    String left) {

  /**
   * Something that is missing.
   *
   * @param head of the page, while this is the most urgent
   * @param screen where it is mended: the id of its entry
   * @param thing what is mended there
   */
  public record Line(
      Meaning meaning, String head, String words, String todo, String screen, Optional<Id> thing) {}

  /**
   * @param by who said the newest step, and when; empty while nobody did
   * @param proof empty where there is nothing to prove
   */
  public record ServerLine(
      Id id, String name, Meaning meaning, String standing, String by, String proof) {}

  /** A line of what would disqualify the team. */
  public record Rule(Id id, String words, boolean ticked, String by) {}

  /**
   * The work before the end.
   *
   * @param progress how much of it is done
   * @param scores the score before and after it; empty before anything was ticked
   * @param runs those two, to be looked at
   */
  public record Closing(String progress, String scores, List<Id> runs, List<Place> places) {}

  /**
   * A server, or the contest, with its closing lines.
   *
   * @param server empty for the contest
   */
  public record Place(Optional<ServerId> server, String name, List<Check> checks) {}

  /**
   * A closing line in one place.
   *
   * @param layer which part of the system it is about
   * @param state by whom it was ticked, or what proves it, or why it is open again
   * @param all whether it goes with "all of them"
   */
  public record Check(
      ItemId line,
      Meaning meaning,
      String layer,
      String words,
      String state,
      boolean ticked,
      boolean all) {}

  public static StopPage of(Texts texts, DayGlance glance, Instant now) {
    var day = glance.day();
    var asked = MayWeStop.of(glance, now);
    var words =
        new StopMissing(
            texts, asked, day.currentRound().filter(round -> !round.open()).isPresent());
    var missing = asked.missing().stream().map(words::line).toList();
    return new StopPage(
        head(texts, asked.answer(), missing),
        meaning(asked.answer(), missing),
        missing,
        counts(texts, asked),
        countsMeaning(asked),
        asked.countsUnknown() ? texts.of("stop.unknown", asked.counts().rule()) : "",
        day.servers().values().stream().map(server -> server(texts, day, server)).toList(),
        CheckItem.lines(day, Checklist.DISQUALIFIERS).stream()
            .map(item -> rule(texts, day, item))
            .toList(),
        ClosingWords.of(texts, glance),
        day.contest().map(contest -> Spans.left(texts, contest.remaining(now))).orElse(""));
  }

  private static String head(Texts texts, Answer answer, List<Line> missing) {
    return switch (answer) {
      case GO -> texts.of("stop.head.go");
      case NOT_STARTED -> texts.of("stop.head.before");
      case OVER -> texts.of("stop.head.over");
      case MISSING -> missing.getFirst().head();
    };
  }

  private static Meaning meaning(Answer answer, List<Line> missing) {
    return switch (answer) {
      case GO -> Meaning.CONFIRMS;
      case NOT_STARTED, OVER -> Meaning.PLAIN;
      case MISSING -> missing.getFirst().meaning();
    };
  }

  private static String counts(Texts texts, MayWeStop asked) {
    var run = asked.counts().run();
    if (run.isEmpty()) {
      return texts.of("stop.nothing");
    }
    var verdict = run.get().verdict().orElseThrow();
    var shown =
        texts.of(verdict) + (verdict == Verdict.ABORTED ? "" : Scores.after(run.get().score()));
    return texts.of(
        asked.countsUnknown() ? "reboot.counts.newest" : "reboot.counts.last",
        shown,
        Times.second(texts, run.get().at()));
  }

  private static Meaning countsMeaning(MayWeStop asked) {
    var warnings = asked.counts().warnings();
    if (asked.counts().run().isEmpty() || warnings.contains(Warning.NEWEST_ABORTED)) {
      return Meaning.WARNS;
    }
    return warnings.contains(Warning.NEWEST_FAILED) ? Meaning.FAILS : Meaning.CONFIRMS;
  }

  private static ServerLine server(Texts texts, ContestDay day, Server server) {
    var round = day.currentRound();
    var standing =
        round
            .map(one -> ConfirmationShelfLife.standing(day, one, server.id()))
            .orElseGet(Standing.Waiting::new);
    return new ServerLine(
        server.id(),
        server.name(),
        meaning(standing),
        word(texts, standing),
        round
            .flatMap(one -> one.last(server.id()))
            .map(callOut -> by(texts, day, callOut))
            .orElse(""),
        round.map(one -> beside(texts, day, one, server)).orElse(""));
  }

  private static Meaning meaning(Standing standing) {
    return switch (standing) {
      case Standing.Waiting _ -> Meaning.PLAIN;
      case Standing.Rebooting _ -> Meaning.RUNS;
      case Standing.Up _ -> Meaning.WARNS;
      case Standing.NotGood _ -> Meaning.FAILS;
      case Standing.Confirmed _ -> Meaning.CONFIRMS;
      case Standing.Void _ -> Meaning.VOIDS;
    };
  }

  static String word(Texts texts, Standing standing) {
    return texts.of(
        switch (standing) {
          case Standing.Waiting _ -> "reboot.state.waiting";
          case Standing.Rebooting _ -> "reboot.state.rebooting";
          case Standing.Up _ -> "reboot.state.up";
          case Standing.NotGood _ -> "reboot.state.ng";
          case Standing.Confirmed _ -> "reboot.state.confirmed";
          case Standing.Void _ -> "reboot.state.void";
        });
  }

  private static String by(Texts texts, ContestDay day, CallOut callOut) {
    return texts.of(
        callOut.step() == CallOutStep.OK && callOut.alone() ? "reboot.alone" : "reboot.by",
        name(texts, day, callOut.by()),
        Times.second(texts, callOut.at()));
  }

  private static String proof(Texts texts, ContestDay day, Round round, Server server) {
    return switch (RebootProof.of(day, round, server.id())) {
      case RebootProof.NothingToProve _ -> "";
      case RebootProof.Said _ ->
          texts.of(RebootProof.asked(day) ? "reboot.proof.said" : "reboot.proof.saidOnly");
      case RebootProof.SameBoot _ -> texts.of("reboot.proof.sameBoot");
      case RebootProof.Proved(_, var after, _) ->
          texts.of("stop.proved", BootIds.brief(after.bootId()));
      case RebootProof.Waived(var waiver) ->
          texts.of("reboot.proof.waived", name(texts, day, waiver.by()));
    };
  }

  /** An NG that somebody goes on with shows that in place of a proof. */
  private static String beside(Texts texts, ContestDay day, Round round, Server server) {
    return NgWaiver.of(day, round, server.id())
        .map(waiver -> texts.of("reboot.ng.goesOn", name(texts, day, waiver.by()), waiver.reason()))
        .orElseGet(() -> proof(texts, day, round, server));
  }

  private static Rule rule(Texts texts, ContestDay day, CheckItem item) {
    return new Rule(
        item.id(),
        item.in(texts.language().locale().getLanguage()),
        item.ticked(),
        item.tick()
            .map(
                tick ->
                    texts.of(
                        "reboot.by", name(texts, day, tick.by()), Times.second(texts, tick.at())))
            .orElse(""));
  }

  private static String name(Texts texts, ContestDay day, Optional<MemberId> member) {
    return member
        .flatMap(day::member)
        .map(known -> MemberText.of(texts, known))
        .orElseGet(() -> texts.of("reboot.somebody"));
  }
}
