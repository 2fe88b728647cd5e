package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/** How a run ended, by shape, word and colour; without a verdict it is still on. */
public final class VerdictMark extends Label {
  private static final List<String> STATES = List.of("pass", "fail", "aborted", "on");

  private final ObjectProperty<Optional<Verdict>> verdict =
      new SimpleObjectProperty<>(Optional.empty());
  private final Icon icon = new Icon("fth-loader");

  public VerdictMark(FxTexts texts, Optional<Verdict> first) {
    getStyleClass().addAll("verdict", "on");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> verdict.get().map(v -> texts.now().of(v)).orElse(texts.now().of("kit.on")),
                texts.texts(),
                verdict));
    show(first);
  }

  public void show(Optional<Verdict> newest) {
    verdict.set(newest);
    icon.show(newest.map(VerdictMark::shape).orElse("fth-loader"));
    getStyleClass().removeAll(STATES);
    getStyleClass().add(newest.map(VerdictMark::state).orElse("on"));
  }

  private static String shape(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "fth-check-circle";
      case FAIL -> "fth-x-octagon";
      case ABORTED -> "fth-slash";
    };
  }

  private static String state(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case ABORTED -> "aborted";
    };
  }
}
