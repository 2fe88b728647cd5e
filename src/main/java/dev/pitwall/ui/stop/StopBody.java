package dev.pitwall.ui.stop;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.StopPage;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.Panel;
import dev.pitwall.ui.kit.control.Tag;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is missing, and what the answer comes from; beside each other where there is room. */
final class StopBody extends Pane {
  /** Narrower, in times the size of its letters, the halves stand under each other. */
  private static final double ROOM = 56;

  private static final double GAP = 12;

  private final FxTexts texts;
  private final StopModel model;
  private final Label measure = new Label();
  private final VBox left = new VBox(GAP);
  private final VBox right = new VBox(GAP);
  private final ClosingPanel closing;

  /**
   * @param ticks a closing line, or all of a place
   */
  StopBody(FxTexts texts, StopModel model, ClosingTicks ticks) {
    this.texts = texts;
    this.model = model;
    measure.setVisible(false);
    measure.setManaged(false);
    closing = new ClosingPanel(texts, model, ticks);
    left.getChildren().addAll(missing(), rules(), laptops());
    right.getChildren().addAll(counts(), servers(), closing);
    getChildren().addAll(left, right, measure);
  }

  /** A closing line that is open. */
  void reveal(ItemId line) {
    closing.reveal(line, model.page().get().closing().places());
  }

  private Panel missing() {
    var none = words("stop-missing-none");
    none.textProperty().bind(texts.text("stop.missing.none"));
    none.visibleProperty().bind(model.page().map(page -> page.missing().isEmpty()));
    none.managedProperty().bind(none.visibleProperty());
    var lines = new VBox();
    lines.getStyleClass().add("stop-lines");
    var shown =
        new KeyedChildren<StopPage.Line, MissingRow>(
            lines.getChildren(),
            // One line or server may lack several things, and several servers the same line.
            line -> List.of(line.screen(), line.thing(), line.words()),
            _ -> new MissingRow(),
            MissingRow::show);
    model.page().subscribe(page -> shown.show(page.missing()));
    return new Panel(model.page().map(this::missingTitle), none, lines);
  }

  /** With their number: not all of them need be in sight. */
  private String missingTitle(StopPage page) {
    var title = texts.now().of("stop.missing");
    return page.missing().isEmpty() ? title : title + " (" + page.missing().size() + ")";
  }

  private Panel counts() {
    var counts = new Tag(Meaning.PLAIN, model.page().map(StopPage::counts));
    Ids.give(counts, "stop", "counts");
    counts.getStyleClass().add("stop-counts");
    counts.setWrapText(true);
    counts.setMinHeight(USE_PREF_SIZE);
    model.page().subscribe(page -> counts.mean(page.countsMeaning()));
    var note = words("stop-note");
    note.textProperty().bind(model.page().map(StopPage::note));
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return new Panel(texts, "stop.counts", counts, note);
  }

  private Panel servers() {
    var rows = new VBox();
    rows.getStyleClass().add("stop-rows");
    var shown =
        new KeyedChildren<StopPage.ServerLine, ServerRow>(
            rows.getChildren(),
            StopPage.ServerLine::id,
            one -> new ServerRow(one),
            ServerRow::show);
    model.page().subscribe(page -> shown.show(page.servers()));
    return new Panel(texts, "stop.servers", rows);
  }

  private Panel rules() {
    var none = words("stop-rules-none");
    none.textProperty().bind(texts.text("stop.rules.none"));
    none.visibleProperty().bind(model.page().map(page -> page.rules().isEmpty()));
    none.managedProperty().bind(none.visibleProperty());
    var rows = new VBox();
    rows.getStyleClass().add("stop-rows");
    var shown =
        new KeyedChildren<StopPage.Rule, Tag>(
            rows.getChildren(), StopPage.Rule::id, _ -> rule(), StopBody::show);
    model.page().subscribe(page -> shown.show(page.rules()));
    return new Panel(texts, "stop.rules", none, rows);
  }

  private static Tag rule() {
    var rule = new Tag(Meaning.PLAIN);
    rule.getStyleClass().add("stop-rule");
    rule.setWrapText(true);
    rule.setMinHeight(USE_PREF_SIZE);
    return rule;
  }

  private static void show(Tag row, StopPage.Rule rule) {
    row.mean(rule.ticked() ? Meaning.CONFIRMS : Meaning.WARNS);
    row.setText(rule.ticked() ? rule.words() + "  –  " + rule.by() : rule.words());
  }

  private Panel laptops() {
    var rows = words("stop-laptops");
    rows.textProperty().bind(model.laptops().map(lines -> String.join("\n", lines)));
    return new Panel(texts, "stop.laptops", rows);
  }

  private static Label words(String id) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add("stop-words");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private boolean isNarrow(double width) {
    return width < measure.getFont().getSize() * ROOM;
  }

  private double half(double width) {
    return isNarrow(width) ? width : Math.floor((width - GAP) / 2);
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double half = half(width);
    double one = left.prefHeight(half);
    double other = right.prefHeight(half);
    return isNarrow(width) ? one + GAP + other : Math.max(one, other);
  }

  @Override
  protected void layoutChildren() {
    double half = half(getWidth());
    double one = left.prefHeight(half);
    double other = right.prefHeight(half);
    left.resizeRelocate(0, 0, half, one);
    if (isNarrow(getWidth())) {
      right.resizeRelocate(0, one + GAP, half, other);
    } else {
      right.resizeRelocate(half + GAP, 0, half, other);
    }
  }

  /** Leads to where it is mended. */
  private static final class MissingRow extends VBox {
    private final Tag what = new Tag(Meaning.PLAIN);
    private final Label todo = new Label();
    private StopPage.Line shown;

    MissingRow() {
      getStyleClass().add("stop-line");
      what.getStyleClass().add("stop-what");
      todo.getStyleClass().add("stop-todo");
      for (var label : List.<Label>of(what, todo)) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
      }
      getChildren().addAll(what, todo);
      Leads.to(this, () -> new GoTo(shown.screen(), shown.thing()));
    }

    void show(StopPage.Line line) {
      shown = line;
      Ids.give(
          this,
          "stop",
          "missing-" + line.screen() + line.thing().map(id -> "-" + id.value()).orElse(""));
      what.mean(line.meaning());
      what.setText(line.words());
      todo.setText("→ " + line.todo());
      setAccessibleText(line.words() + " " + line.todo());
    }
  }

  /** Name, standing, by whom, proof. */
  private static final class ServerRow extends HBox {
    private final Label name = new Label();
    private final Tag standing = new Tag(Meaning.PLAIN);
    private final Label rest = new Label();

    ServerRow(StopPage.ServerLine one) {
      Ids.give(this, "stop", "server-" + one.id().value());
      getStyleClass().add("stop-server");
      name.getStyleClass().add("stop-name");
      rest.getStyleClass().add("stop-rest");
      rest.setWrapText(true);
      rest.setMinHeight(USE_PREF_SIZE);
      standing.setMinWidth(USE_PREF_SIZE);
      rest.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(rest, Priority.ALWAYS);
      getChildren().addAll(List.<Node>of(name, standing, rest));
      Leads.to(this, () -> new GoTo("reboot", Optional.of(one.id())));
    }

    void show(StopPage.ServerLine one) {
      name.setText(one.name());
      standing.mean(one.meaning());
      standing.setText(one.standing());
      rest.setText(
          one.proof().isEmpty() || one.by().isEmpty()
              ? one.by() + one.proof()
              : one.by() + "  ·  " + one.proof());
      setAccessibleText(one.name() + " " + one.standing() + " " + rest.getText());
    }
  }
}
