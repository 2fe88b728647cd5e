package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.WhatCountsNow;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Every server is confirmed: that, and in the same size what counts now. Servers that go are half
 * of it; with a FAIL that counts nobody may take the green for the whole. Where no server was asked
 * for evidence, they go by what was said, and that stands there.
 */
final class ServersGo extends HBox {
  private static final PseudoClass FAIL = PseudoClass.getPseudoClass("fail");

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** In less the words of both halves stand in smaller letters rather than cut. */
  private static final double LETTERS_FIT = 1_000;

  private final Icon icon = new Icon("fth-check-circle");

  ServersGo(FxTexts texts, RebootModel model) {
    setId("reboot-servers-go");
    getStyleClass().add("servers-go-band");
    var servers = Ids.give(new Label(), "reboot", "servers-go-words");
    servers.getStyleClass().addAll("servers-go", "servers");
    servers.setGraphic(new Icon("fth-check-circle"));
    servers
        .textProperty()
        .bind(
            texts.bind(
                t -> t.of(model.proved().get() ? "reboot.serversGo" : "reboot.serversGo.said"),
                model.proved()));
    var counts = Ids.give(new Label(), "reboot", "servers-go-counts");
    counts.getStyleClass().addAll("servers-go", "counts");
    counts.setGraphic(icon);
    counts
        .textProperty()
        .bind(texts.bind(t -> counts(t, model.glance().get().counts()), model.glance()));
    model
        .glance()
        .subscribe(
            glance -> {
              var verdict = glance.counts().run().flatMap(Run::verdict);
              counts.pseudoClassStateChanged(FAIL, verdict.filter(ServersGo::isBad).isPresent());
              icon.show(shape(verdict));
            });
    for (var half : new Label[] {servers, counts}) {
      half.setMaxWidth(Double.MAX_VALUE);
      half.setMinWidth(0);
      HBox.setHgrow(half, Priority.ALWAYS);
    }
    getChildren().addAll(servers, counts);
    widthProperty()
        .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < LETTERS_FIT));
    visibleProperty().bind(model.allGo());
    managedProperty().bind(visibleProperty());
  }

  private static boolean isBad(Verdict verdict) {
    return verdict != Verdict.PASS;
  }

  private static String shape(Optional<Verdict> verdict) {
    return verdict
        .map(
            one ->
                switch (one) {
                  case PASS -> "fth-flag";
                  case FAIL -> "fth-x-octagon";
                  case ABORTED -> "fth-slash";
                })
        .orElse("fth-minus");
  }

  private static String counts(Texts t, WhatCountsNow counts) {
    var run = counts.run();
    if (run.isEmpty()) {
      return t.of("reboot.counts.nothing");
    }
    var verdict = run.get().verdict().orElseThrow();
    var shown = t.of(verdict) + (verdict == Verdict.PASS ? Scores.after(run.get().score()) : "");
    return t.of(
        counts.rule() == FinalScoreRule.LAST_RUN ? "reboot.counts.last" : "reboot.counts.newest",
        shown,
        Times.minute(t, run.get().at()));
  }
}
