package dev.pitwall.text;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.domain.rules.RunLock;
import dev.pitwall.domain.rules.WhatCountsNow.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What deserves an eye now, in words, the most pressing first. Pure. */
public final class Alerts {
  /**
   * Reading the rules and setting the servers up takes a team its first half hour; a warning before
   * that is always there, and is no longer read when it means something.
   */
  private static final Duration QUIET = Duration.ofMinutes(30);

  /** So long after its start a contest has begun; what was forgotten then shows by itself. */
  private static final Duration START = Duration.ofHours(1);

  /**
   * One of them.
   *
   * @param id stable while its cause lasts
   * @param screen where it is mended: the id of its entry
   * @param thing what is mended there
   */
  public record Alert(
      String id, Meaning meaning, String words, String screen, Optional<Id> thing) {}

  private Alerts() {}

  private static Alert atScores(String id, Meaning meaning, String words, Optional<Run> run) {
    return new Alert(id, meaning, words, "scores", run.map(Run::id));
  }

  /** At the first of the servers it is about. */
  private static Alert atReboot(String id, Meaning meaning, String words, List<Server> servers) {
    return new Alert(
        id, meaning, words, "reboot", servers.stream().map(Server::id).findFirst().map(one -> one));
  }

  public static List<Alert> of(Texts texts, DayGlance glance, Instant now) {
    var alerts = new ArrayList<Alert>();
    glance.running().ifPresent(run -> alerts.add(running(texts, glance, run, now)));
    counts(texts, glance, now, alerts);
    reboot(texts, glance, now, alerts);
    prepare(texts, glance, now, alerts);
    return alerts;
  }

  private static Alert running(Texts texts, DayGlance glance, Run run, Instant now) {
    var elapsed = Spans.clock(texts, Duration.between(run.at(), now));
    var inPlay = RunLock.inPlay(glance.day());
    if (glance.silent(now).isPresent()) {
      return atScores(
          "running", Meaning.WARNS, texts.of("shell.alert.silent", elapsed), Optional.of(run));
    }
    var time =
        glance
            .safe()
            .flatMap(LastSafeStart::freeFrom)
            .filter(now::isBefore)
            .map(end -> Spans.left(texts, Duration.between(now, end)))
            .orElse(elapsed);
    var words =
        inPlay.isEmpty()
            ? texts.of("shell.alert.running", time)
            : texts.of("shell.alert.running.on", time, handsOff(texts, glance, inPlay));
    return atScores("running", Meaning.RUNS, words, Optional.of(run));
  }

  private static String handsOff(Texts texts, DayGlance glance, Set<ServerId> inPlay) {
    return inPlay.size() > 1 && inPlay.equals(glance.day().servers().keySet())
        ? texts.of("shell.alert.running.all")
        : names(glance, inPlay);
  }

  private static String names(DayGlance glance, Set<ServerId> servers) {
    return servers.stream()
        .flatMap(id -> glance.day().server(id).stream())
        .map(Server::name)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static void counts(Texts texts, DayGlance glance, Instant now, List<Alert> alerts) {
    if (glance.runs().isEmpty()) {
      if (glance.day().contest().filter(c -> c.elapsed(now).compareTo(QUIET) >= 0).isPresent()) {
        alerts.add(
            atScores("nothing", Meaning.WARNS, texts.of("shell.alert.nothing"), Optional.empty()));
      }
      return;
    }
    boolean last = glance.counts().rule() == FinalScoreRule.LAST_RUN;
    for (var warning : glance.counts().warnings()) {
      alerts.add(
          switch (warning) {
            case NEWEST_FAILED ->
                atScores("counts", Meaning.FAILS, failed(texts, glance, last), wayBack(glance));
            case NEWEST_ABORTED ->
                atScores(
                    "counts",
                    Meaning.WARNS,
                    texts.of("shell.alert.aborted"),
                    glance.counts().run());
            case BELOW_BEST ->
                atScores(
                    "counts",
                    Meaning.WARNS,
                    last
                        ? texts.of("shell.alert.below", best(glance))
                        : texts.of("shell.alert.below.hint", best(glance)),
                    glance.best());
          });
    }
    for (var warning : glance.counts().warnings()) {
      if (warning == Warning.NEWEST_FAILED && glance.good().goBack()) {
        var pass = glance.good().run().orElseThrow();
        alerts.add(
            atScores(
                "back",
                Meaning.WARNS,
                texts.of(
                    "shell.alert.back",
                    Times.minute(texts, pass.at()),
                    pass.score().map(Scores::written).orElse("–")
                        + revision(pass.facts().setup().revision())),
                Optional.of(pass)));
      }
    }
  }

  /** In a streak the run to go back to, else the run that failed. */
  private static Optional<Run> wayBack(DayGlance glance) {
    return glance.good().tooMany()
        ? glance.good().run().or(() -> glance.counts().run())
        : glance.counts().run();
  }

  private static String revision(String told) {
    return told.isBlank() ? "" : "  " + told;
  }

  private static String failed(Texts texts, DayGlance glance, boolean last) {
    if (glance.good().tooMany()) {
      return texts.of("shell.alert.streak", glance.good().failStreak());
    }
    return texts.of(last ? "shell.alert.failed.last" : "shell.alert.failed");
  }

  private static String best(DayGlance glance) {
    return glance.best().flatMap(Run::score).map(Scores::written).orElse("–");
  }

  private static void reboot(Texts texts, DayGlance glance, Instant now, List<Alert> alerts) {
    if (!glance.voided().isEmpty()) {
      alerts.add(
          atReboot(
              "void",
              Meaning.VOIDS,
              texts.of("shell.alert.void", list(glance.voided())),
              glance.voided()));
    }
    int confirmed = glance.rebootable() - glance.unverified().size();
    boolean late =
        glance
            .day()
            .contest()
            .map(c -> c.phase(now))
            .filter(p -> p == Phase.LAST_HOUR || p == Phase.OVER)
            .isPresent();
    if (glance.rebootable() > 0 && glance.unverified().isEmpty()) {
      alerts.add(atReboot("reboot", Meaning.CONFIRMS, texts.of("shell.alert.verified"), List.of()));
    } else if (glance.day().openRound().isPresent()) {
      alerts.add(
          atReboot(
              "reboot",
              Meaning.WARNS,
              texts.of("shell.alert.round", confirmed, glance.rebootable()),
              glance.unverified()));
    } else if (late && glance.rebootable() > 0) {
      alerts.add(
          atReboot(
              "reboot",
              Meaning.WARNS,
              texts.of("shell.alert.unverified", list(glance.unverified())),
              glance.unverified()));
    }
  }

  /** Open lines of the lists, from shortly before the start until the start is over. */
  private static void prepare(Texts texts, DayGlance glance, Instant now, List<Alert> alerts) {
    var open = glance.day().checklist().values().stream().filter(one -> !one.ticked()).toList();
    boolean near =
        glance
            .day()
            .contest()
            .filter(c -> !now.isBefore(c.start().minus(QUIET)))
            .filter(c -> now.isBefore(c.start().plus(START)) && now.isBefore(c.end()))
            .isPresent();
    if (near && !open.isEmpty()) {
      alerts.add(
          new Alert(
              "prepare",
              Meaning.WARNS,
              texts.of("shell.alert.prepare", open.size()),
              "prepare",
              Optional.of(open.getFirst().id())));
    }
  }

  private static String list(List<Server> servers) {
    return servers.stream().map(Server::name).collect(Collectors.joining(" "));
  }
}
