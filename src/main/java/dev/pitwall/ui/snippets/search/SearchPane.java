package dev.pitwall.ui.snippets.search;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.search.Hit;
import dev.pitwall.search.TextSearch;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The words, what was found, and how far the search is; stands in place of the list. */
public final class SearchPane extends VBox {
  private static final int SHOWN_NAMES = 6;

  private final FxTexts texts;
  private final SearchModel model;
  private final Function<Id, String> named;
  private final TextField words =
      Ids.give(new LimitedField(Limits.NAME_LETTERS), "snippets", "search");
  private final ListView<Hit> list;
  private final KeyTable keys = new KeyTable();
  private final KeyTable keysOfField = new KeyTable();

  /** New hits come while one is chosen: the list is being filled, nobody chooses. */
  private Optional<Hit> chosen = Optional.empty();

  /**
   * @param named what a snippet is called
   * @param look shows a hit in its text
   * @param read goes into the text that is shown
   */
  public SearchPane(
      FxTexts texts,
      SearchModel model,
      Function<Id, String> named,
      Consumer<Hit> look,
      Runnable read) {
    this.texts = texts;
    this.model = model;
    this.named = named;
    getStyleClass().add("search-pane");
    words.promptTextProperty().bind(texts.text("snippets.search"));
    words.textProperty().bindBidirectional(model.words());
    HBox.setHgrow(words, Priority.ALWAYS);
    list = Ids.give(new ListView<>(model.hits()), "snippets", "hits");
    list.getStyleClass().addAll("snippet-list", "hit-list");
    list.setCellFactory(_ -> new HitCell(named));
    VBox.setVgrow(list, Priority.ALWAYS);
    var none = new Label();
    none.setWrapText(true);
    none.getStyleClass().addAll("muted", "snippet-none");
    none.textProperty().bind(texts.bind(this::none, model.words(), model.state()));
    list.setPlaceholder(none);
    var status = Ids.give(new Label(), "snippets", "searched");
    status.setWrapText(true);
    status.setMinHeight(USE_PREF_SIZE);
    status.getStyleClass().addAll("muted", "t-small");
    status.textProperty().bind(texts.bind(this::status, model.state(), model.hits()));
    status.visibleProperty().bind(status.textProperty().isNotEmpty());
    status.managedProperty().bind(status.visibleProperty());
    getChildren().addAll(field(), status, list);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            hit -> {
              if (hit != null && !chosen.equals(Optional.of(hit))) {
                chosen = Optional.of(hit);
                look.accept(hit);
              }
            });
    // The first one is looked at by itself, as in a list of snippets; the state follows the hits.
    model.state().subscribe(this::chooseFirst);
    keys.lists("↑ ↓", "snippets.search.hits").on("Enter", "snippets.search.read", read);
    list.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    keysOfField
        .inField("Enter", "snippets.search.read", read)
        .inField("↓", "snippets.search.next", () -> go(1))
        .inField("↑", "snippets.search.before", () -> go(-1));
    words.addEventFilter(KeyEvent.KEY_PRESSED, keysOfField::take);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  private HBox field() {
    var before =
        Actions.icon(
            texts,
            "snippets",
            "hit-before",
            "fth-chevron-up",
            "snippets.search.before",
            Optional.of("Shift+F4"),
            () -> go(-1));
    var next =
        Actions.icon(
            texts,
            "snippets",
            "hit-next",
            "fth-chevron-down",
            "snippets.search.next",
            Optional.of("F4"),
            () -> go(1));
    var field = new HBox(words, before, next);
    field.getStyleClass().add("find-bar");
    return field;
  }

  private void chooseFirst() {
    if (model.hits().isEmpty()) {
      chosen = Optional.empty();
    } else if (list.getSelectionModel().getSelectedIndex() < 0) {
      list.getSelectionModel().clearAndSelect(0);
    }
  }

  /** To another hit; at the ends it stays. */
  public void go(int step) {
    int count = model.hits().size();
    if (isVisible() && count > 0) {
      int next =
          Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) step, 0, count - 1);
      list.getSelectionModel().clearAndSelect(next);
      list.getFocusModel().focus(next);
      list.scrollTo(Math.max(0, next - 2));
    }
  }

  public void open() {
    setVisible(true);
    words.requestFocus();
    words.selectAll();
  }

  /**
   * @return false when it was not open
   */
  public boolean close() {
    boolean open = isVisible();
    setVisible(false);
    model.stop();
    return open;
  }

  /** Back from the text to where the hits are. */
  public void focusHits() {
    if (model.hits().isEmpty()) {
      words.requestFocus();
    } else {
      list.requestFocus();
    }
  }

  private String none(Texts t) {
    if (!TextSearch.isEnough(model.words().get())) {
      return t.of("snippets.search.empty");
    }
    return t.of(model.state().get().running() > 0 ? "snippets.search.on" : "snippets.search.none");
  }

  private String status(Texts t) {
    var state = model.state().get();
    var parts = new ArrayList<String>();
    if (!model.hits().isEmpty()) {
      long snippets = model.hits().stream().map(Hit::thing).distinct().count();
      parts.add(t.of("snippets.search.found", model.hits().size(), snippets));
    }
    if (state.running() > 0) {
      parts.add(t.of("snippets.search.progress", state.done(), state.texts()));
    }
    if (state.full()) {
      parts.add(t.of("snippets.search.full", TextSearch.MOST_HITS));
    } else if (!state.cut().isEmpty()) {
      parts.add(t.of("snippets.search.cut", TextSearch.MOST_HITS_OF_TEXT, names(state.cut())));
    }
    if (!state.missing().isEmpty()) {
      parts.add(t.of("snippets.search.missing", names(state.missing())));
    }
    if (!state.unreadable().isEmpty()) {
      parts.add(t.of("snippets.search.unreadable", names(state.unreadable())));
    }
    return String.join("  ", parts);
  }

  /** Their numbers; of many the first. */
  private String names(Set<Id> things) {
    var names = things.stream().map(named).map(name -> name.split(" ")[0]).sorted().toList();
    return names.stream().limit(SHOWN_NAMES).collect(Collectors.joining(", "))
        + (names.size() > SHOWN_NAMES ? " …" : "");
  }

  public boolean isOpen() {
    return isVisible();
  }

  public List<KeyHint> keys() {
    return KeyTable.hints(keys, keysOfField);
  }
}
