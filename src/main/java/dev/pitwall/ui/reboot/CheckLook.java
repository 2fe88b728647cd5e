package dev.pitwall.ui.reboot;

import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.CheckedLine.State;
import dev.pitwall.text.CheckedText;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/**
 * How a line to be ticked is shown: a mark, a colour and in its tooltip who ticked it.
 *
 * @param styleClass of its button
 */
record CheckLook(String styleClass, String icon) {
  static CheckLook of(State state) {
    return switch (state) {
      case State.Open _ -> new CheckLook("open", "fth-square");
      case State.Ticked _ -> new CheckLook("ticked", "fth-check-square");
      case State.Void _ -> new CheckLook("void", "fth-rotate-ccw");
      case State.Proved _ -> new CheckLook("proved", "fth-shield");
      case State.Contradicted _ -> new CheckLook("against", "fth-alert-octagon");
    };
  }

  /** How many lines are done, and the first that is not; nothing where the server has none. */
  static List<Label> tally(Texts texts, BoardRow.Checks checks) {
    var all = new ArrayList<Label>();
    if (!checks.lines().isEmpty()) {
      boolean done = checks.open().isEmpty();
      var count = new Label(checks.done() + "/" + checks.lines().size());
      count.setGraphic(new Icon(done ? "fth-check-square" : "fth-square"));
      count.getStyleClass().addAll("reboot-check", "reboot-check-count", done ? "ticked" : "open");
      count.setMinWidth(Label.USE_PREF_SIZE);
      all.add(count);
      checks
          .open()
          .ifPresent(
              open -> {
                var words = new Label(words(texts, open));
                words.getStyleClass().addAll("reboot-check", of(open.state()).styleClass());
                all.add(words);
              });
    }
    return all;
  }

  private static String words(Texts texts, CheckedLine line) {
    return CheckedText.words(texts, line);
  }
}
