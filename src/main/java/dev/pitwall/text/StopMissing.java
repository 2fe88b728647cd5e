package dev.pitwall.text;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.MayWeStop;
import dev.pitwall.domain.rules.MayWeStop.Missing;
import dev.pitwall.domain.rules.TimeLeft;
import java.util.Optional;

/** What stands against stopping, one thing at a time, as short as it is said. */
final class StopMissing {
  /** A title or a reason is cut; the place that the line leads to has all of it. */
  private static final int LETTERS = 40;

  /** On top, in very large letters. */
  private static final int HEAD_LETTERS = 12;

  private final Texts texts;
  private final MayWeStop asked;
  private final boolean roundClosed;

  /**
   * @param roundClosed the round that confirmations are read from
   */
  StopMissing(Texts texts, MayWeStop asked, boolean roundClosed) {
    this.texts = texts;
    this.asked = asked;
    this.roundClosed = roundClosed;
  }

  StopPage.Line line(Missing missing) {
    return switch (missing) {
      case Missing.NoContest _ ->
          line(
              Meaning.WARNS,
              "stop.head.noContest",
              "stop.noContest",
              "stop.do.contest",
              "settings",
              Optional.empty());
      case Missing.NothingCounted _ ->
          line(
              Meaning.FAILS,
              "stop.head.nothing",
              "stop.nothing",
              run(),
              "scores",
              Optional.empty());
      case Missing.NewestFailed(var run, boolean counts) ->
          new StopPage.Line(
              Meaning.FAILS,
              texts.of("stop.head.failed"),
              texts.of(
                  counts ? "stop.failed" : "stop.failed.hint",
                  Times.minute(texts, run.at()),
                  excerpt(RunText.of(run))),
              texts.of(asked.anotherFits() ? "stop.do.mend" : "stop.do.tooLate"),
              "scores",
              Optional.of(run.id()));
      case Missing.NewestAborted(var run) ->
          new StopPage.Line(
              Meaning.WARNS,
              texts.of("stop.head.aborted"),
              texts.of("stop.aborted", Times.minute(texts, run.at())),
              texts.of(run()),
              "scores",
              Optional.of(run.id()));
      case Missing.RunOn(var run, boolean unanswered) ->
          new StopPage.Line(
              Meaning.RUNS,
              texts.of("stop.head.running"),
              texts.of("stop.running", Times.minute(texts, run.at())),
              texts.of(unanswered ? "stop.do.result" : "stop.do.wait"),
              "scores",
              Optional.of(run.id()));
      case Missing.NoServers _ ->
          line(
              Meaning.WARNS,
              "stop.head.noServers",
              "stop.noServers",
              "stop.do.servers",
              "servers",
              Optional.empty());
      case Missing.NotGood(var server, var callOut) ->
          server(
              Meaning.FAILS,
              server,
              "stop.head.ng",
              texts.of("stop.ng", server.name(), excerpt(callOut.reason())),
              texts.of("stop.do.ng"));
      case Missing.Void(var server, var because) ->
          server(
              Meaning.VOIDS,
              server,
              "stop.head.void",
              texts.of("stop.void", server.name(), why(because.getLast())),
              texts.of(roundClosed ? "stop.do.reopen" : "stop.do.void"));
      case Missing.NotConfirmed(var server, var standing) ->
          server(
              Meaning.WARNS,
              server,
              "stop.head.unconfirmed",
              texts.of("stop.unconfirmed", server.name(), StopPage.word(texts, standing)),
              texts.of(confirm(standing)));
      case Missing.NotProved(var server, boolean sameBoot) ->
          server(
              Meaning.WARNS,
              server,
              "stop.head.unproved",
              texts.of(sameBoot ? "stop.sameBoot" : "stop.unproved", server.name()),
              texts.of(sameBoot ? "stop.do.reboot" : "stop.do.prove"));
      case Missing.ProbeBad(var server, var trouble) ->
          server(
              Meaning.WARNS,
              server,
              "stop.head.probe",
              texts.of("stop.probe", server.name(), EvidenceText.of(texts, trouble)),
              texts.of("stop.do.probe"));
      case Missing.CardOpen(var card) ->
          new StopPage.Line(
              Meaning.WARNS,
              texts.of("stop.head.card"),
              texts.of("stop.card", excerpt(card.sheet().title()), texts.of(card.column())),
              texts.of("stop.do.card"),
              "tasks",
              Optional.of(card.id()));
      case Missing.DisqualifierOpen(var item) ->
          new StopPage.Line(
              Meaning.WARNS,
              texts.of("stop.head.rule"),
              texts.of("stop.rule", excerpt(item.in(texts.language().locale().getLanguage()))),
              texts.of("stop.do.rule"),
              "prepare",
              Optional.of(item.id()));
      case Missing.ClosingOpen(var server, var lines) ->
          new StopPage.Line(
              Meaning.WARNS,
              texts.of("stop.head.closing"),
              texts.of(
                  lines.size() == 1 ? "stop.closing" : "stop.closing.more",
                  server.map(Server::name).orElseGet(() -> texts.of("lines.scope.contest")),
                  excerpt(lines.getFirst().line().in(texts.language().locale().getLanguage())),
                  lines.size() - 1),
              texts.of("stop.do.closing"),
              "stop",
              Optional.of(lines.getFirst().line().id()));
    };
  }

  private StopPage.Line line(
      Meaning meaning, String head, String words, String todo, String screen, Optional<Id> thing) {
    return new StopPage.Line(
        meaning, texts.of(head), texts.of(words), texts.of(todo), screen, thing);
  }

  private StopPage.Line server(
      Meaning meaning, Server server, String head, String words, String todo) {
    var name = Excerpt.middle(SpokenText.name(texts, server.name()), HEAD_LETTERS);
    return new StopPage.Line(
        meaning, texts.of(head, name), words, todo, "reboot", Optional.of(server.id()));
  }

  private String run() {
    return asked.anotherFits() ? "stop.do.run" : "stop.do.tooLate";
  }

  private String confirm(Standing standing) {
    return switch (standing) {
      case Standing.Rebooting _ -> "stop.do.up";
      case Standing.Up _ -> "stop.do.confirm";
      case Standing.Waiting _, Standing.NotGood _, Standing.Confirmed _, Standing.Void _ ->
          asked.time().map(TimeLeft::reboot).map(StopMissing::reboot).orElse("stop.do.reboot");
    };
  }

  private static String reboot(TimeLeft.Reboot reboot) {
    return switch (reboot) {
      case NOW -> "stop.do.reboot";
      case AFTER_RUN -> "stop.do.afterRun";
      case TOO_LATE -> "stop.do.look";
    };
  }

  private String why(ServerChange change) {
    return switch (change.kind()) {
      case CHANGE_NOTE -> excerpt(change.what());
      case ROLES, ROLES_BACK -> texts.of("finding.voids.roles");
      case BOOT -> texts.of("finding.voids.boot");
    };
  }

  private static String excerpt(String words) {
    return Excerpt.middle(words, LETTERS);
  }
}
