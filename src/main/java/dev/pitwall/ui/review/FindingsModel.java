package dev.pitwall.ui.review;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.report.findings.Finding;
import dev.pitwall.report.findings.FindingText;
import dev.pitwall.report.findings.Findings;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.kit.control.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the records show, in words. It is worked out beside the JavaFX thread, one snapshot at a
 * time: those that come meanwhile wait, and only the newest of them is taken.
 */
final class FindingsModel {
  /**
   * A finding in words.
   *
   * @param id the same for the same finding of the next snapshot
   * @param at the moment it is about
   */
  record Shown(String id, Instant at, String headline, List<String> details) {}

  private record Asked(Timeline timeline, Instant now, Texts texts) {}

  private final Executor background;
  private final ObservableList<Shown> shown = FXCollections.observableArrayList();
  private final BooleanProperty known = new SimpleBooleanProperty();
  private boolean working;
  private Optional<Asked> waiting = Optional.empty();

  /**
   * @param background not the JavaFX thread
   */
  FindingsModel(Executor background) {
    this.background = background;
  }

  ObservableList<Shown> shown() {
    return shown;
  }

  /** Whether anything was worked out yet: until then an empty list says nothing. */
  BooleanProperty known() {
    return known;
  }

  void show(Snapshot snapshot, Instant now, Texts texts) {
    waiting = Optional.of(new Asked(snapshot.timeline(), now, texts));
    if (!working) {
      next();
    }
  }

  private void next() {
    waiting.ifPresent(
        asked -> {
          waiting = Optional.empty();
          working = true;
          FxFutures.on(
              CompletableFuture.supplyAsync(() -> inWords(asked), background),
              found -> {
                working = false;
                known.set(true);
                Lists.diffById(shown, found, Shown::id);
                next();
              });
        });
  }

  private static List<Shown> inWords(Asked asked) {
    return inWords(asked.timeline(), asked.now(), asked.texts());
  }

  static List<Shown> inWords(Timeline timeline, Instant now, Texts texts) {
    var zone = timeline.day().contest().map(Contest::zone).orElse(texts.zone());
    var words = new FindingText(texts.in(zone), timeline.day());
    var seen = new HashMap<String, Integer>();
    var shown = new ArrayList<Shown>();
    for (var finding : Findings.of(timeline, now).all()) {
      var statement = words.of(finding);
      var name = name(finding);
      int number = seen.merge(name, 1, Integer::sum);
      shown.add(new Shown(name + number, finding.at(), statement.headline(), statement.details()));
    }
    return List.copyOf(shown);
  }

  private static String name(Finding finding) {
    return finding.getClass().getSimpleName();
  }
}
