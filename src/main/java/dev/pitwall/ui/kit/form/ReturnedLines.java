package dev.pitwall.ui.kit.form;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.form.SubmitQueue.Returned;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The lines of a {@link SubmitQueue} that came back, each with why, beside their field. One key or
 * click takes a line back into the field; what stands there takes its place here.
 */
public final class ReturnedLines<L> extends VBox {
  /** More of them would push the screen away; they follow as these are dealt with. */
  private static final int SHOWN = 3;

  private static final String KEY = "Ctrl+↑";

  private final FxTexts texts;
  private final String scope;
  private final SubmitQueue<L> queue;
  private final Function<L, Optional<L>> typed;
  private final Predicate<L> putBack;
  private final KeyedChildren<Returned<L>, HBox> rows;
  private final VBox list = new VBox();
  private final Label more = new Label();
  private int made;

  /**
   * @param scope of the ids of its nodes
   * @param typed what stands now in the field that a line came from; empty for an empty field
   * @param putBack puts a line into its field, with the focus; false when that field is gone
   */
  public ReturnedLines(
      FxTexts texts,
      String scope,
      SubmitQueue<L> queue,
      Function<L, Optional<L>> typed,
      Predicate<L> putBack) {
    this.texts = texts;
    this.scope = scope;
    this.queue = queue;
    this.typed = typed;
    this.putBack = putBack;
    getStyleClass().add("returned-lines");
    list.getStyleClass().add("returned-lines");
    more.getStyleClass().add("muted");
    more.managedProperty().bind(more.visibleProperty());
    getChildren().addAll(list, more);
    managedProperty().bind(visibleProperty());
    rows = new KeyedChildren<>(list.getChildren(), one -> one, this::row, (_, _) -> {});
    queue.showIn(() -> isSeen(this));
    queue.returned().subscribe(this::show);
    show();
  }

  private void show() {
    var all = queue.returned();
    rows.show(all.stream().limit(SHOWN).toList());
    more.setVisible(all.size() > SHOWN);
    more.textProperty().bind(texts.text("kit.returned.more", all.size() - SHOWN));
    setVisible(!all.isEmpty());
  }

  private HBox row(Returned<L> one) {
    var id = String.valueOf(made++);
    var line = new Label();
    line.getStyleClass().add("strong");
    line.setMinWidth(0);
    line.setWrapText(true);
    line.textProperty().bind(texts.text("kit.returned.line", queue.words(one.line())));
    var why = new Label();
    why.setId(scope + "-returned-why-" + id);
    why.setMinWidth(0);
    why.setWrapText(true);
    why.setMaxWidth(Double.MAX_VALUE);
    why.textProperty().bind(texts.bind(one.why()::apply));
    HBox.setHgrow(why, Priority.ALWAYS);
    var back =
        Actions.button(
            texts,
            scope,
            "returned-take-" + id,
            "fth-corner-left-up",
            "kit.returned.take",
            () -> take(one));
    Actions.explain(back, texts, "kit.returned.take", Optional.of(KEY));
    var drop =
        Actions.icon(
            texts,
            scope,
            "returned-drop-" + id,
            "fth-x",
            "kit.returned.drop",
            Optional.empty(),
            () -> queue.returned().remove(one));
    var row = new HBox(new Icon("fth-alert-triangle"), line, why, back, drop);
    row.getStyleClass().add("returned-line");
    return row;
  }

  private void take(Returned<L> one) {
    var other = typed.apply(one.line());
    if (putBack.test(one.line())) {
      var all = queue.returned();
      int at = all.indexOf(one);
      other.ifPresentOrElse(
          line -> all.set(at, new Returned<>(line, t -> t.of("kit.returned.aside"))),
          () -> all.remove(at));
    }
  }

  /** Of those that are seen in or under a node, takes the oldest line of the first back. */
  public static boolean takeFirst(Node root) {
    var first = all(root).stream().filter(ReturnedLines::isSeen).findFirst();
    first.ifPresent(ReturnedLines::takeOldest);
    return first.isPresent();
  }

  private void takeOldest() {
    take(queue.returned().getFirst());
  }

  private static List<ReturnedLines<?>> all(Node node) {
    var found = new ArrayList<ReturnedLines<?>>();
    if (node instanceof ReturnedLines<?> lines) {
      found.add(lines);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
    }
    return found;
  }

  /** In a scene, and nothing around it is hidden; it hides itself while it is empty. */
  private static boolean isSeen(Node node) {
    for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (!parent.isVisible()) {
        return false;
      }
    }
    boolean empty = node instanceof ReturnedLines<?> lines && lines.queue.returned().isEmpty();
    return node.getScene() != null && !empty;
  }
}
