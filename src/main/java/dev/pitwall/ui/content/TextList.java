package dev.pitwall.ui.content;

import dev.pitwall.blobs.TextRows.Row;
import dev.pitwall.ui.kit.control.Ids;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ObservableListBase;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.util.Subscription;

/** The rows of a text that are in sight; the others are numbers. */
public final class TextList extends ListView<Integer> {
  private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");

  /** Measured over many letters: one letter's width is rounded. */
  private static final int MEASURED_LETTERS = 100;

  /** Beside the letters: scroll bar and paddings, in pixels. */
  private static final double BESIDE = 40;

  /** So many rows are seen above the one that was gone to. */
  private static final int ABOVE = 3;

  private static final int LEAST_COLUMNS = 20;

  /** The numbers 0 to n - 1, none of which is kept. */
  private static final class Numbers extends ObservableListBase<Integer> {
    private final int size;

    Numbers(int size) {
      this.size = size;
    }

    @Override
    public Integer get(int index) {
      return index;
    }

    @Override
    public int size() {
      return size;
    }
  }

  private final String scope;
  private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap", true);
  private final BooleanProperty breakable = new SimpleBooleanProperty(this, "breakable");
  private final IntegerProperty drawing = new SimpleIntegerProperty();
  private final Label letters = new Label("0".repeat(MEASURED_LETTERS));
  private Optional<OpenText> open = Optional.empty();
  private Subscription arriving = () -> {};
  private String wanted = "";
  private int columns;

  TextList(String scope) {
    this.scope = scope;
    Ids.give(this, scope, "text");
    getStyleClass().addAll("snippet-text", "mono");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(_ -> new TextCell(this));
    setPlaceholder(new Label());
    letters.setVisible(false);
    letters.setManaged(false);
    skinProperty().subscribe(this::measureByLetters);
    widthProperty().subscribe(this::fit);
    letters.fontProperty().subscribe(this::fit);
    wrap.subscribe(this::fit);
  }

  /** The skin brings its own nodes; a label among them has the letters of the list. */
  private void measureByLetters() {
    if (getSkin() != null && !getChildren().contains(letters)) {
      // Every list of the toolkit calls its rows the same, and there is another on the screen.
      lookupAll(".virtual-flow").forEach(rows -> Ids.give(rows, scope, "text-rows"));
      getChildren().add(letters);
    }
  }

  /**
   * @param breaks whether its lines may be broken
   */
  void show(Optional<OpenText> text, boolean breaks) {
    breakable.set(breaks);
    arriving.unsubscribe();
    open.ifPresent(OpenText::close);
    open = text;
    wanted = "";
    getSelectionModel().clearSelection();
    setItems(new Numbers(text.map(OpenText::count).orElse(0)));
    arriving = text.map(one -> one.arrived().subscribe(this::redraw)).orElse(() -> {});
    fit();
    scrollTo(0);
  }

  private void redraw() {
    drawing.set(drawing.get() + 1);
  }

  private boolean broken() {
    return wrap.get() && breakable.get();
  }

  private double letter() {
    return Math.max(1, letters.prefWidth(-1) / MEASURED_LETTERS);
  }

  private void fit() {
    int digits = digits();
    int wide = (int) ((getWidth() - BESIDE) / letter()) - digits - 1;
    int next = broken() ? Math.max(LEAST_COLUMNS, wide) : 0;
    pseudoClassStateChanged(WRAPPED, broken());
    if (next != columns) {
      columns = next;
      redraw();
    }
  }

  private int digits() {
    return Math.max(3, String.valueOf(open.map(OpenText::count).orElse(0)).length());
  }

  Optional<Row> row(int index) {
    return open.filter(text -> index < text.count()).flatMap(text -> text.row(index));
  }

  /** The number of a row's line, as wide as that of every other; blank where its line goes on. */
  String number(Optional<Row> row) {
    var number = row.filter(one -> !one.continued()).map(one -> String.valueOf(one.line()));
    var written = number.orElse("");
    return " ".repeat(Math.max(0, digits() - written.length())) + written;
  }

  /** What is looked for, in small letters; empty for nothing. */
  String wanted() {
    return wanted;
  }

  void want(String words) {
    wanted = words;
    redraw();
  }

  /** Chooses a row and brings it into sight. */
  void go(int index) {
    getSelectionModel().clearAndSelect(index);
    getFocusModel().focus(index);
    // Where lines are broken, those before it may fill the window.
    scrollTo(Math.max(0, index - (broken() ? 0 : ABOVE)));
  }

  /** The chosen rows; all of them where none, or but one by a click, is chosen. */
  public List<Integer> chosen() {
    var chosen = getSelectionModel().getSelectedIndices();
    return chosen.size() > 1
        ? IntStream.range(0, chosen.size()).mapToObj(chosen::get).sorted().toList()
        : all();
  }

  private List<Integer> all() {
    int count = getItems().size();
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return index;
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  public Optional<OpenText> open() {
    return open;
  }

  /** Whether the lines of this text may be broken at all. */
  public BooleanProperty breakable() {
    return breakable;
  }

  public BooleanProperty wrap() {
    return wrap;
  }

  /** So many letters fit beside each other; 0 where lines are not broken. */
  int columns() {
    return columns;
  }

  /** Changes when the rows in sight are to be drawn anew. */
  ReadOnlyIntegerProperty drawing() {
    return drawing;
  }
}
