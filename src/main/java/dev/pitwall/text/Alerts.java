package dev.pitwall.text;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.DayAlert;
import dev.pitwall.domain.rules.DayAlerts;
import dev.pitwall.domain.rules.DayGlance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What deserves an eye now ({@link DayAlerts}), in words, the most pressing first. Pure. */
public final class Alerts {
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
    return DayAlerts.of(glance, now).stream()
        .map(alert -> inWords(texts, glance, alert, now))
        .toList();
  }

  private static Alert inWords(Texts t, DayGlance glance, DayAlert alert, Instant now) {
    return switch (alert) {
      case DayAlert.RunOn on -> running(t, glance, on, now);
      case DayAlert.RunUnanswered run ->
          atScores(
              "running",
              Meaning.WARNS,
              Spans.isLong(run.run().at(), now)
                  ? t.of("shell.alert.silent.since", Times.dayAndMinute(t, run.run().at()))
                  : t.of("shell.alert.silent", Spans.clock(t, run.on())),
              Optional.of(run.run()));
      case DayAlert.NothingCounted _ ->
          atScores("nothing", Meaning.WARNS, t.of("shell.alert.nothing"), Optional.empty());
      case DayAlert.NewestFailed failed ->
          atScores("counts", Meaning.FAILS, failed(t, failed), Optional.of(failed.look()));
      case DayAlert.NewestAborted aborted ->
          atScores(
              "counts", Meaning.WARNS, t.of("shell.alert.aborted"), Optional.of(aborted.run()));
      case DayAlert.BelowBest below ->
          atScores(
              "counts",
              Meaning.WARNS,
              t.of(
                  below.counts() ? "shell.alert.below" : "shell.alert.below.hint",
                  Scores.written(below.points())),
              Optional.of(below.best()));
      case DayAlert.GoBack back ->
          atScores(
              "back",
              Meaning.WARNS,
              t.of(
                  "shell.alert.back",
                  Times.minute(t, back.pass().at()),
                  AdviceText.state(back.pass())),
              Optional.of(back.pass()));
      case DayAlert.NotGood bad ->
          atReboot(
              "ng-" + bad.server().id().value(),
              Meaning.FAILS,
              t.of("shell.alert.ng", bad.server().name(), bad.reason()),
              List.of(bad.server()));
      case DayAlert.ConfirmationsVoid broken ->
          atReboot(
              "void",
              Meaning.VOIDS,
              t.of("shell.alert.void", list(broken.servers())),
              broken.servers());
      case DayAlert.RoundOpen round ->
          atReboot(
              "reboot",
              Meaning.WARNS,
              t.of("shell.alert.round", round.confirmed(), round.servers()),
              round.unverified());
      case DayAlert.Unverified missing ->
          atReboot(
              "reboot",
              Meaning.WARNS,
              t.of(
                  switch (missing.reboot()) {
                    case NOW -> "shell.alert.unverified";
                    case AFTER_RUN -> "shell.alert.unverified.afterRun";
                    case TOO_LATE -> "shell.alert.unverified.tooLate";
                  },
                  list(missing.servers())),
              missing.servers());
      case DayAlert.AllVerified _ ->
          atReboot("reboot", Meaning.CONFIRMS, t.of("shell.alert.verified"), List.of());
      case DayAlert.PlanOvertaken plans ->
          new Alert(
              "plan-" + plans.lost().id().value(),
              Meaning.WARNS,
              t.of("shell.alert.plan", plans.lost().name(), plans.holds().name()),
              "servers",
              Optional.of(plans.lost().id()));
      case DayAlert.ListsOpen lists ->
          new Alert(
              "prepare",
              Meaning.WARNS,
              t.of("shell.alert.prepare", lists.open()),
              "prepare",
              Optional.of(lists.first().id()));
    };
  }

  private static Alert running(Texts t, DayGlance glance, DayAlert.RunOn on, Instant now) {
    var time =
        on.until()
            .map(end -> Spans.left(t, Duration.between(now, end)))
            .orElseGet(() -> Spans.clock(t, on.on()));
    var words =
        on.handsOff().isEmpty()
            ? t.of("shell.alert.running", time)
            : t.of("shell.alert.running.on", time, handsOff(t, glance, on.handsOff()));
    return atScores("running", Meaning.RUNS, words, Optional.of(on.run()));
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

  private static String failed(Texts t, DayAlert.NewestFailed failed) {
    var words =
        failed
            .streak()
            .map(many -> t.of("shell.alert.streak", many))
            .orElseGet(
                () -> t.of(failed.counts() ? "shell.alert.failed.last" : "shell.alert.failed"));
    return failed.tooLate() ? t.of("shell.alert.failed.tooLate", words) : words;
  }

  private static String list(List<Server> servers) {
    return servers.stream().map(Server::name).collect(Collectors.joining(" "));
  }
}
