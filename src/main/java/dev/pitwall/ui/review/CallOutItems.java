package dev.pitwall.ui.review;

import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.report.findings.Finding;
import dev.pitwall.report.findings.Finding.VoidedOk;
import dev.pitwall.report.findings.Findings;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.chart.band.BandItem;
import dev.pitwall.ui.chart.band.BandMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was called out at the reboots, and when a confirmation became void. */
final class CallOutItems {
  private final ContestDay day;
  private final Texts texts;
  private final List<BandItem> items = new ArrayList<>();

  private CallOutItems(ContestDay day, Texts texts) {
    this.day = day;
    this.texts = texts;
  }

  static List<BandItem> of(ContestDay day, Findings findings, Texts texts) {
    var all = new CallOutItems(day, texts);
    for (var round : day.rounds().values()) {
      all.opened(round);
      round
          .callOuts()
          .forEach(
              (id, callOuts) ->
                  day.server(id).ifPresent(server -> all.add(round, server, callOuts)));
    }
    for (var finding : findings.all()) {
      if (finding instanceof Finding.VoidedConfirmations voided) {
        voided.voids().forEach(all::voided);
      }
    }
    return all.items;
  }

  private void opened(Round round) {
    items.add(
        BandsOfDay.at(
            "round-" + round.id().value(),
            round.openedAt(),
            BandMark.ROUND,
            "",
            texts.of("review.event.round.opened"),
            new Place("reboot", Optional.empty()),
            round.openedBy().flatMap(day::member)));
  }

  private void add(Round round, Server server, List<CallOut> callOuts) {
    for (var one : callOuts) {
      items.add(
          BandsOfDay.at(
              "said-" + one.id().origin().value() + "-" + one.id().sequence(),
              one.at(),
              mark(one),
              server.name(),
              words(server, one),
              Place.of("reboot", server.id()),
              one.by().flatMap(day::member)));
    }
  }

  /** Also one that was given again afterwards. */
  private void voided(VoidedOk one) {
    items.add(
        BandsOfDay.at(
            "void-" + one.ok().id().origin().value() + "-" + one.ok().id().sequence(),
            one.because().at(),
            BandMark.VOID,
            one.server().name(),
            texts.of("review.band.void", one.server().name(), because(one.because())),
            Place.of("reboot", one.server().id()),
            one.because().by().flatMap(day::member)));
  }

  private String because(ServerChange change) {
    return switch (change.kind()) {
      case CHANGE_NOTE -> change.what();
      case ROLES, ROLES_BACK -> texts.of("finding.voids.roles");
      case BOOT -> texts.of("finding.voids.boot");
    };
  }

  private static BandMark mark(CallOut callOuts) {
    return switch (callOuts.step()) {
      case REBOOTING -> BandMark.REBOOTING;
      case UP -> BandMark.UP;
      case OK -> BandMark.OK;
      case NG -> BandMark.NOT_GOOD;
    };
  }

  private String words(Server server, CallOut callOuts) {
    return switch (callOuts.step()) {
      case REBOOTING -> texts.of("review.event.callOut.rebooting", server.name());
      case UP -> texts.of("review.event.callOut.up", server.name());
      case OK -> texts.of("review.event.callOut.ok", server.name());
      case NG -> texts.of("review.event.callOut.ng", server.name(), callOuts.reason());
    };
  }
}
