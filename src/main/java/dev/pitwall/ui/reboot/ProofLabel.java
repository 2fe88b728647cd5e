package dev.pitwall.ui.reboot;

import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.RebootProof;
import dev.pitwall.text.BootIds;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Beside what was said of a server: whether it is proved, or what asking it came to. */
final class ProofLabel extends Label {
  private static final List<String> CLASSES =
      List.of("proved", "said-only", "lacking", "same-boot", "waived", "asking", "no-answer");

  private final Icon icon = new Icon("fth-shield");
  private final ObservableValue<BoardRow> row;
  private final Gathering gathering;

  /** What is shown: words, mark and colour. */
  private record Look(String styleClass, String icon, String words) {}

  ProofLabel(FxTexts texts, ObservableValue<BoardRow> row, Gathering gathering) {
    this.row = row;
    this.gathering = gathering;
    getStyleClass().add("reboot-proof");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    textProperty()
        .bind(
            texts.bind(
                t -> look(t).map(Look::words).orElse(""),
                row,
                gathering.statuses(),
                gathering.comeBacks()));
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    row.subscribe(() -> dress(texts.now()));
    gathering.statuses().subscribe(() -> dress(texts.now()));
    gathering.comeBacks().subscribe(() -> dress(texts.now()));
    dress(texts.now());
  }

  private void dress(Texts texts) {
    getStyleClass().removeAll(CLASSES);
    look(texts)
        .ifPresent(
            look -> {
              getStyleClass().add(look.styleClass());
              icon.show(look.icon());
            });
  }

  private Optional<Look> look(Texts t) {
    Map<?, Gathering.Status> statuses = gathering.statuses().get();
    var status = Optional.ofNullable(statuses.get(row.getValue().id()));
    if (status.isPresent()) {
      return Optional.of(of(t, status.get()));
    }
    return row.getValue().standing() instanceof Standing.Rebooting
        ? rebooting(t, row.getValue())
        : of(t, row.getValue());
  }

  /** What the watch sees of a server that was called out as rebooting. */
  private Optional<Look> rebooting(Texts t, BoardRow one) {
    if (one.proving().proof() instanceof RebootProof.Proved(_, var after, _)) {
      return Optional.of(
          new Look(
              "proved", "fth-shield", t.of("reboot.watch.back", BootIds.brief(after.bootId()))));
    }
    return Optional.ofNullable(gathering.comeBacks().get().get(one.id()))
        .flatMap(
            seen ->
                switch (seen.phase()) {
                  case STILL_UP ->
                      Optional.of(new Look("asking", "fth-eye", t.of("reboot.watch.stillUp")));
                  case DOWN ->
                      Optional.of(
                          new Look(
                              "asking",
                              "fth-eye",
                              t.of("reboot.watch.down", Times.second(t, seen.since()))));
                  case SAME_BOOT ->
                      Optional.of(
                          new Look(
                              "same-boot", "fth-alert-octagon", t.of("reboot.proof.sameBoot")));
                  // Its evidence is on its way to the log, or what failed is shown.
                  case STARTING, BACK, HELPLESS -> Optional.empty();
                });
  }

  private static Look of(Texts t, Gathering.Status status) {
    return switch (status) {
      case Gathering.Status.Asking _ ->
          new Look("asking", "fth-loader", t.of("reboot.evidence.asking"));
      case Gathering.Status.Failed _ ->
          new Look("no-answer", "fth-alert-triangle", t.of("reboot.evidence.none"));
    };
  }

  private static Optional<Look> of(Texts t, BoardRow row) {
    return switch (row.proving().proof()) {
      case RebootProof.NothingToProve _ -> Optional.empty();
      case RebootProof.Said _ ->
          Optional.of(
              new Look(
                  row.proving().lacking() ? "lacking" : "said-only",
                  "fth-shield-off",
                  t.of(row.proving().lacking() ? "reboot.proof.said" : "reboot.proof.saidOnly")));
      case RebootProof.SameBoot _ ->
          Optional.of(new Look("same-boot", "fth-alert-octagon", t.of("reboot.proof.sameBoot")));
      case RebootProof.Proved(_, var after, _) ->
          Optional.of(
              new Look(
                  "proved",
                  "fth-shield",
                  t.of("reboot.proof.proved", BootIds.brief(after.bootId()))));
      case RebootProof.Waived _ ->
          Optional.of(
              new Look(
                  "waived",
                  "fth-user-x",
                  t.of("reboot.proof.waived", Details.who(t, row.proving().waivedBy()))));
    };
  }
}
