package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Score;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/** The runs as a table, newest first. A discarded run stays, crossed out. */
final class RunTable extends TableView<RunRow> {
  private static final PseudoClass DISCARDED = PseudoClass.getPseudoClass("discarded");
  private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
  private static final PseudoClass DISTURBED = PseudoClass.getPseudoClass("disturbed");
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

  /** In which the widths are told: those of the columns grow with the letters. */
  private static final double BODY = 13;

  /** The columns that go first where the room is short: revision, difference, who. */
  private static final int[] YIELDING = {6, 4, 5};

  private final FxTexts texts;
  private final ScoresModel model;

  /** Shows nothing; its font is the table's. */
  private final Label letters = new Label();

  RunTable(FxTexts texts, ScoresModel model) {
    super(model.tabled());
    this.texts = texts;
    this.model = model;
    Ids.give(this, "scores", "table");
    getStyleClass().addAll("run-table", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setRowFactory(_ -> new Row());
    words("scores.column.number", 60, "right", (_, row) -> "#" + row.number());
    words("scores.column.time", 76, "right", (t, row) -> Times.second(t, row.run().at()));
    nodes("scores.column.verdict", 104, row -> new VerdictMark(texts, row.run().verdict()));
    words(
        "scores.column.score",
        96,
        "right",
        (_, row) -> row.run().score().map(Scores::written).orElse("–"));
    words("scores.column.difference", 132, "right", (_, row) -> difference(row));
    nodes("scores.column.by", 58, row -> badge(row.by()));
    words("scores.column.revision", 110, "mono", (_, row) -> row.run().facts().setup().revision());
    words("scores.column.note", 240, "left", (t, row) -> note(t, row));
    setPlaceholder(new Label());
    letters.setManaged(false);
    skinProperty().subscribe(_ -> measure());
    widthProperty().subscribe(this::fit);
    letters.fontProperty().subscribe(this::fit);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> Optional.ofNullable(row).ifPresent(r -> select(model, r)));
    model.selected().subscribe(this::showSelected);
  }

  /** The skin brings its own nodes; a label among them has the letters of the table. */
  private void measure() {
    if (getSkin() != null && !getChildren().contains(letters)) {
      getChildren().add(letters);
    }
  }

  /** Chooses a run and scrolls to it, even when it was chosen before. */
  void reveal(RunId run) {
    getItems().stream()
        .filter(row -> row.id().equals(run))
        .findFirst()
        .ifPresent(
            row -> {
              getSelectionModel().select(row);
              scrollTo(row);
            });
  }

  private static void select(ScoresModel model, RunRow row) {
    model.selected().set(Optional.of(row.id()));
  }

  /** Also once the run that is looked at is there. */
  void showSelected() {
    for (var row : getItems()) {
      if (model.selected().get().filter(row.id()::equals).isPresent()
          && !row.equals(getSelectionModel().getSelectedItem())) {
        getSelectionModel().select(row);
        scrollTo(row);
      }
    }
  }

  private static String difference(RunRow row) {
    return row.run().passed()
        ? row.before()
            .flatMap(before -> row.run().score().map(now -> written(before, now)))
            .orElse("")
        : "";
  }

  private static String written(Score before, Score now) {
    return Scores.difference(before, now);
  }

  private static String note(Texts texts, RunRow row) {
    var disturbed =
        row.disturbed()
            ? RunText.joined(texts.of("scores.disturbed"), RunText.of(row.run()))
            : RunText.of(row.run());
    var words =
        row.outside()
            .map(outside -> RunText.joined(texts.of(outside), disturbed))
            .orElse(disturbed);
    return row.run()
        .discarded()
        .map(
            why ->
                why.isBlank() || words.contains(why)
                    ? texts.of("scores.discarded")
                    : texts.of("scores.discardedFor", why))
        .map(discarded -> RunText.joined(discarded, words))
        .orElse(words);
  }

  private static Node badge(Optional<Member> member) {
    return new MemberBadge(member);
  }

  private void words(
      String key, double width, String style, BiFunction<Texts, RunRow, String> words) {
    var column =
        column(
            key,
            width,
            _ ->
                new TableCell<>() {
                  {
                    getStyleClass().add("cell-" + style);
                    texts.texts().subscribe(() -> updateItem(getItem(), isEmpty()));
                  }

                  @Override
                  protected void updateItem(RunRow row, boolean empty) {
                    super.updateItem(row, empty);
                    // Another run than before: what a teammate does with that one is marked
                    // elsewhere.
                    setId(empty || row == null ? null : "scores-run-" + row.run().id().value());
                    setStyle("");
                    setText(empty || row == null ? "" : words.apply(texts.now(), row));
                  }
                });
    column.getStyleClass().add("head-" + style);
  }

  private void nodes(String key, double width, Function<RunRow, Node> node) {
    column(
        key,
        width,
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(RunRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node.apply(row));
              }
            });
  }

  private TableColumn<RunRow, RunRow> column(
      String key,
      double width,
      Callback<TableColumn<RunRow, RunRow>, TableCell<RunRow, RunRow>> cell) {
    var column = new TableColumn<RunRow, RunRow>();
    column.setId(key.replace('.', '-'));
    column.textProperty().bind(texts.text(key));
    column.setUserData(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(cell);
    getColumns().add(column);
    return column;
  }

  /**
   * What was tried and why it failed gets the room that is left; where that is too little, the
   * revision goes first, then the difference, then who recorded it.
   */
  private void fit() {
    double em = letters.getFont().getSize() / BODY;
    double needed = 0;
    for (var column : getColumns()) {
      double width = (double) column.getUserData() * em;
      boolean note = column == getColumns().getLast();
      // Never wider than the table: the policy gives a column without bounds more than there is.
      column.setMaxWidth(note ? Math.max(width, getWidth()) : width * 1.3);
      column.setMinWidth(width);
      column.setPrefWidth(width);
      needed += width;
    }
    for (int one : YIELDING) {
      boolean fits = needed <= getWidth() || getWidth() <= 0;
      var column = getColumns().get(one);
      column.setVisible(fits);
      needed -= fits ? 0 : (double) column.getUserData() * em;
    }
  }

  private static final class Row extends TableRow<RunRow> {
    @Override
    protected void updateItem(RunRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(DISTURBED, !empty && row != null && row.disturbed());
      pseudoClassStateChanged(OUTSIDE, !empty && row != null && row.outside().isPresent());
      pseudoClassStateChanged(
          DISCARDED, !empty && row != null && row.run().discarded().isPresent());
      pseudoClassStateChanged(BEST, !empty && row != null && row.best());
    }
  }
}
