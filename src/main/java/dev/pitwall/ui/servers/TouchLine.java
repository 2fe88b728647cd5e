package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The newest touch of a server: what was done, and how long ago by whom. */
final class TouchLine extends VBox {
  private final ObjectProperty<Optional<CardState.Touched>> touched =
      new SimpleObjectProperty<>(Optional.empty());
  private final Icon icon = new Icon("fth-edit-3");

  /**
   * @param note stands at its end
   */
  TouchLine(FxTexts texts, FxClock clock, Button note) {
    getStyleClass().add("touch-line");
    var what = new Label();
    what.getStyleClass().add("touch-what");
    what.setGraphic(icon);
    what.textProperty()
        .bind(texts.bind(t -> touched.get().map(one -> what(t, one.touch())).orElse(""), touched));
    Tooltips.bind(what, what.textProperty());
    var age = new Label();
    age.getStyleClass().add("touch-age");
    age.textProperty()
        .bind(
            texts.bind(
                t -> touched.get().map(one -> age(t, one, clock.instant())).orElse(""),
                touched,
                clock.now()));
    what.visibleProperty().bind(touched.map(Optional::isPresent));
    what.setWrapText(true);
    var second = new HBox(age, ScreenBar.stretch(), note);
    second.getStyleClass().add("touch-second");
    getChildren().addAll(what, second);
  }

  void show(Optional<CardState.Touched> newest) {
    touched.set(newest);
    newest.ifPresent(one -> icon.show(icon(one.touch().kind())));
  }

  private static String icon(ServerChange.Kind kind) {
    return switch (kind) {
      case ROLES -> "fth-shuffle";
      case ROLES_BACK -> "fth-corner-up-left";
      case CHANGE_NOTE -> "fth-edit-3";
      case BOOT -> "fth-power";
    };
  }

  private static String what(Texts texts, ServerChange touch) {
    return switch (touch.kind()) {
      case ROLES -> texts.of("servers.touched.roles");
      case ROLES_BACK -> texts.of("servers.touched.rolesBack");
      case CHANGE_NOTE -> touch.what();
      case BOOT -> texts.of("servers.touched.boot");
    };
  }

  private static String age(Texts texts, CardState.Touched one, Instant now) {
    var span = Duration.between(one.touch().at(), now);
    var ago =
        span.toMinutes() < 1
            ? texts.of("servers.justNow")
            : Spans.ago(texts, one.touch().at(), now);
    return one.by()
        .map(member -> texts.of("servers.agoBy", ago, MemberText.of(texts, member)))
        .orElse(ago);
  }
}
