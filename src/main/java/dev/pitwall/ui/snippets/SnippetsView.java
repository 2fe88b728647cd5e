package dev.pitwall.ui.snippets;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.ui.content.ArrivingBlob;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the Snippets screen: the list on the left, what is looked at on the right. */
final class SnippetsView extends StackPane implements ScreenBody {
  static final String SCOPE = "snippets";

  /** The list's share of the width. */
  private static final double LIST = 0.32;

  private final FxTexts texts;
  private final Desk desk;
  private final SnippetsModel model;
  private final FilterBar filter;
  private final SnippetList list;
  private final ContentView content;
  private final CopyAndSave out;
  private final PasteAndDrop in;
  private final LargePaste large;
  private final SnippetPane pane;
  private final Searching searching;
  private final SheetHost host;
  private final SnippetKeys keys;
  private boolean inView;

  SnippetsView(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      Blobs blobs,
      ArrivingBlob arriving,
      SnippetsModel model) {
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    Executor background = work -> Thread.ofVirtual().name("snippets").start(work);
    var snippets = new SnippetDesk(desk, model);
    filter = new FilterBar(texts, model);
    list = new SnippetList(texts, model);
    var reader = new ContentReader(blobs);
    content = new ContentView(texts, SCOPE, reader, background, arriving);
    out = new CopyAndSave(desk, content, reader, background);
    large = new LargePaste(texts);
    in =
        new PasteAndDrop(
            desk, new Pasting(desk, ids, blobs, background, model::revealLater), large);
    pane = new SnippetPane(texts, model, content, actions(snippets));
    searching = new Searching(texts, blobs, model, content, this::read);
    VBox.setVgrow(list, Priority.ALWAYS);
    var listing = new VBox(filter.words(), list);
    listing.getStyleClass().add("snippet-left");
    listing.visibleProperty().bind(searching.pane().visibleProperty().not());
    var left = new StackPane(listing, searching.pane());
    left.getStyleClass().add("snippet-side");
    var split = new SplitPane(left, pane);
    split.getStyleClass().add("snippet-split");
    split.setDividerPositions(LIST);
    SplitPane.setResizableWithParent(left, false);
    var empty = SnippetsEmpty.of(texts, model, in::paste);
    filter.menus().visibleProperty().bind(model.empty().not());
    var place = new StackPane(split, empty);
    place.setMinSize(0, 0);
    VBox.setVgrow(place, Priority.ALWAYS);
    split.visibleProperty().bind(model.empty().not());
    var body = new VBox(bar(), large, place);
    body.getStyleClass().add("screen-body");
    host = new SheetHost(body);
    getChildren().add(host);
    in.takeDropsOn(this);
    model.looked().subscribe(this::look);
    keys = new SnippetKeys(this, snippets, () -> !host.isOpen());
    keys.listen(list, filter.words(), content.text(), searching.pane());
  }

  private ScreenBar bar() {
    return new ScreenBar(
        texts,
        "snippets.title",
        filter.menus(),
        action("open-search", "fth-search", "snippets.search", "Ctrl+Shift+F", this::search),
        action("paste", "fth-clipboard", "snippets.paste", "Ctrl+V", () -> in.paste()));
  }

  private List<Button> actions(SnippetDesk snippets) {
    return List.of(
        action("copy", "fth-copy", "snippets.copy", "Ctrl+C", () -> out.copy()),
        action("save", "fth-download", "snippets.save", "Ctrl+S", this::save),
        action("open-find", "fth-search", "snippets.find", "Ctrl+F", this::find),
        action("pin", "fth-bookmark", "snippets.pin", "P", snippets::pin),
        action("edit", "fth-edit-2", "snippets.rename", "F2", this::edit),
        action("remove", "fth-trash-2", "snippets.remove", "Delete", snippets::remove));
  }

  private Button action(String name, String icon, String key, String keys, Runnable action) {
    return Actions.icon(texts, SCOPE, name, icon, key, Optional.of(keys), action);
  }

  /** Its file is open only while the screen is in view. */
  private void look() {
    if (inView) {
      content.show(model.looked().get().map(row -> row.snippet().content()));
    }
  }

  void filter() {
    filter.words().requestFocus();
  }

  void nextAgents() {
    filter.nextAgents();
  }

  void wrap() {
    pane.wrap().fire();
  }

  boolean pastes() {
    return in.paste(getScene().getFocusOwner());
  }

  /** A field keeps the key while it has something chosen. */
  boolean copies() {
    boolean ofField =
        getScene().getFocusOwner() instanceof TextInputControl field
            && !field.getSelectedText().isEmpty();
    if (!ofField) {
      out.copy();
    }
    return !ofField;
  }

  void save() {
    model.looked().get().ifPresent(row -> out.save(row, getScene().getWindow()));
  }

  void find() {
    if (content.isText()) {
      content.find().open();
    }
  }

  void findAgain(boolean forward) {
    content.find().go(forward);
  }

  void search() {
    searching.open();
  }

  void goToHit(int step) {
    searching.pane().go(step);
  }

  void read() {
    if (content.isText()) {
      content.text().requestFocus();
    }
  }

  void edit() {
    form().ifPresent(form -> host.open(form.sheet()));
  }

  void editTags() {
    form()
        .ifPresent(
            form -> {
              host.open(form.sheet());
              form.focusTags();
            });
  }

  private Optional<SnippetForm> form() {
    return model.looked().get().map(row -> new SnippetForm(texts, desk, row, model.day().get()));
  }

  @Override
  public void attach() {
    inView = true;
    model.lookAtNew();
    look();
    focusList();
  }

  private void focusList() {
    if (searching.pane().isOpen()) {
      searching.pane().focusHits();
    } else {
      list.requestFocus();
    }
  }

  @Override
  public void detach() {
    inView = false;
    content.release();
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof SnippetId id) {
      searching.close();
      model.reveal(id);
      list.requestFocus();
    }
  }

  @Override
  public Optional<SheetHost> sheets() {
    return Optional.of(host);
  }

  @Override
  public boolean back() {
    if (host.back()) {
      return true;
    }
    if (large.close()) {
      focusList();
      return true;
    }
    if (content.find().close()) {
      read();
      return true;
    }
    if (FocusIn.has(content)) {
      focusList();
      return true;
    }
    if (searching.close()) {
      list.requestFocus();
      return true;
    }
    boolean filtered = !model.filter().get().takesAll();
    model.filter().set(SnippetFilter.ALL);
    list.requestFocus();
    return filtered;
  }

  @Override
  public Optional<TextInputControl> typesInto() {
    return host.isOpen() || searching.pane().isOpen()
        ? Optional.empty()
        : Optional.of(filter.words());
  }

  @Override
  public List<KeyHint> keys() {
    return Stream.of(keys.hints(), searching.pane().keys()).flatMap(List::stream).toList();
  }
}
