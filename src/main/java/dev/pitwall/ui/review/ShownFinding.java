package dev.pitwall.ui.review;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.report.findings.Finding;
import dev.pitwall.report.findings.FindingText;
import dev.pitwall.report.findings.Findings;
import dev.pitwall.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * A finding in words.
 *
 * @param id the same for the same finding of the next snapshot
 * @param at the moment it is about
 * @param place the run, server or list that it comes from; empty where it is about the whole day
 */
record ShownFinding(
    String id, Instant at, String headline, List<String> details, Optional<Place> place) {

  static List<ShownFinding> of(Findings findings, Timeline timeline, Texts texts) {
    var words = new FindingText(texts, timeline.day());
    var seen = new HashMap<String, Integer>();
    var shown = new ArrayList<ShownFinding>();
    for (var finding : findings.all()) {
      var told = words.of(finding);
      var name = finding.getClass().getSimpleName();
      int number = seen.merge(name, 1, Integer::sum);
      shown.add(
          new ShownFinding(
              name + number, finding.at(), told.headline(), told.details(), place(finding)));
    }
    return List.copyOf(shown);
  }

  private static Optional<Place> place(Finding finding) {
    return switch (finding) {
      case Finding.Result one -> Optional.of(Place.of("scores", one.last().id()));
      case Finding.Gain one -> Optional.of(Place.of("scores", one.to().id()));
      case Finding.FailStreak one -> Optional.of(Place.of("scores", one.fails().getFirst().id()));
      case Finding.MultiServer one ->
          one.first().map(run -> Place.of("scores", run.id())).or(() -> at("servers"));
      case Finding.RoleTime _, Finding.AfterFreeze _ -> at("servers");
      case Finding.LastStart one -> Optional.of(Place.of("scores", one.last().id()));
      case Finding.VoidedConfirmations one ->
          Optional.of(Place.of("reboot", one.voids().getFirst().server().id()));
      case Finding.UnprovedEffects one ->
          Optional.of(Place.of("tasks", one.tasks().getFirst().task().id()));
      case Finding.PlanAndFact one ->
          Optional.of(Place.of("prepare", one.milestones().getFirst().milestone().id()));
      case Finding.AgentWork one ->
          one.runs().isEmpty()
              ? Optional.empty()
              : Optional.of(Place.of("scores", one.runs().getFirst().id()));
    };
  }

  private static Optional<Place> at(String screen) {
    return Optional.of(new Place(screen, Optional.empty()));
  }
}
