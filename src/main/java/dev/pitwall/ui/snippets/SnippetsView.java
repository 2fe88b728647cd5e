package dev.pitwall.ui.snippets;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.OpenServerLines;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the Snippets screen: the list on the left, what is looked at on the right. */
final class SnippetsView extends StackPane implements ScreenBody {
  /** The list's share of the width. */
  private static final double LIST = 0.32;

  private final FxTexts texts;
  private final Desk desk;
  private final SnippetsModel model;
  private final SnippetDesk snippets;
  private final FilterBar filter;
  private final SnippetList list;
  private final ContentView content;
  private final CopyAndSave out;
  private final Pasting pasting;
  private final LargePaste large;
  private final SnippetPane pane;
  private final SheetHost host;
  private final KeyTable keys = new KeyTable();
  private final KeyTable keysOfList = new KeyTable();
  private final KeyTable keysOfFilter = new KeyTable();
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
    snippets = new SnippetDesk(desk, model);
    filter = new FilterBar(texts, model);
    list = new SnippetList(texts, model);
    var reader = new ContentReader(blobs);
    content = new ContentView(texts, reader, background, arriving);
    out = new CopyAndSave(desk, content, reader, background);
    pasting = new Pasting(desk, ids, blobs, background, model::revealLater);
    large = new LargePaste(texts);
    pane = new SnippetPane(texts, model, content, actions());
    VBox.setVgrow(list, Priority.ALWAYS);
    var left = new VBox(filter.words(), list);
    left.getStyleClass().add("snippet-left");
    var split = new SplitPane(left, pane);
    split.getStyleClass().add("snippet-split");
    split.setDividerPositions(LIST);
    SplitPane.setResizableWithParent(left, false);
    var empty = empty();
    var place = new StackPane(split, empty);
    place.setMinSize(0, 0);
    VBox.setVgrow(place, Priority.ALWAYS);
    split.visibleProperty().bind(empty.visibleProperty().not());
    var body =
        new VBox(
            new ScreenBar(texts, "snippets.title", filter.menus(), pasteButton()), large, place);
    body.getStyleClass().add("screen-body");
    host = new SheetHost(body);
    getChildren().add(host);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
    listen();
  }

  /** Its file is open only while the screen is in view. */
  private void look() {
    if (inView) {
      content.show(model.looked().get().map(SnippetRow::snippet));
    }
  }

  private void listen() {
    model.looked().subscribe(this::look);
    keys.when("/", "snippets.filter", _ -> unlessInForm(() -> filter.words().requestFocus()))
        .when("P", "snippets.pin", _ -> unlessInForm(snippets::pin))
        .when("F2", "snippets.rename", _ -> unlessInForm(this::edit))
        .when("T", "snippets.tags", _ -> unlessInForm(this::editTags))
        .when("Delete", "snippets.remove", _ -> unlessInForm(snippets::remove))
        .when("Ctrl+V", "snippets.paste", _ -> pastes())
        .when("Ctrl+C", "snippets.copy", _ -> copies())
        .on("Ctrl+S", "snippets.save", this::save)
        .on("Ctrl+F", "snippets.find", this::find)
        .on("F3", "snippets.find.next", () -> content.find().go(true))
        .on("Shift+F3", "snippets.find.before", () -> content.find().go(false))
        .on("Ctrl+L", "snippets.wrap", () -> pane.wrap().fire())
        .on(AgentsButton.KEY, AgentsButton.TEXT, filter::nextAgents)
        .lists("Shift+↑ ↓", "snippets.key.rows");
    // Before the lists, which take F2, Enter and Delete themselves.
    addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    keysOfList.lists("↑ ↓", "snippets.key.choose").on("Enter", "snippets.key.read", this::read);
    list.addEventFilter(KeyEvent.KEY_PRESSED, keysOfList::take);
    // A list takes Esc as well, for editing; the window's key sheet has it.
    var esc = new KeyTable().when("Esc", "shell.back", _ -> back());
    list.addEventFilter(KeyEvent.KEY_PRESSED, esc::take);
    content.text().addEventFilter(KeyEvent.KEY_PRESSED, esc::take);
    keysOfFilter
        .inField("Enter", "snippets.key.list", list::requestFocus)
        .inField("↓", "snippets.key.list", list::requestFocus)
        .listenOn(filter.words());
  }

  private List<Button> actions() {
    return List.of(
        action("copy", "fth-copy", "snippets.copy", "Ctrl+C", () -> out.copy()),
        action("save", "fth-download", "snippets.save", "Ctrl+S", this::save),
        action("open-find", "fth-search", "snippets.find", "Ctrl+F", this::find),
        action("pin", "fth-bookmark", "snippets.pin", "P", snippets::pin),
        action("edit", "fth-edit-2", "snippets.rename", "F2", this::edit),
        action("remove", "fth-trash-2", "snippets.remove", "Delete", snippets::remove));
  }

  private Button action(String name, String icon, String key, String keys, Runnable action) {
    return Actions.icon(texts, "snippets", name, icon, key, Optional.of(keys), action);
  }

  private EmptyState empty() {
    var paste =
        Actions.main(
            texts, "snippets", "empty-paste", "fth-clipboard", "snippets.paste", this::paste);
    Actions.explain(paste, texts, "snippets.paste", Optional.of("Ctrl+V"));
    var lines =
        Actions.button(
            texts, "snippets", "empty-lines", "fth-terminal", "snippets.lines", () -> {});
    lines.setOnAction(_ -> lines.fireEvent(new OpenServerLines(Optional.empty())));
    var actions = new HBox(paste, lines, OpenManual.button(texts, "snippets"));
    actions.getStyleClass().add("empty-actions");
    var empty =
        new EmptyState(
            texts, "fth-clipboard", "snippets.empty.title", "snippets.empty.sentence", actions);
    empty.visibleProperty().bind(model.empty());
    filter.menus().visibleProperty().bind(model.empty().not());
    return empty;
  }

  private Button pasteButton() {
    return action("paste", "fth-clipboard", "snippets.paste", "Ctrl+V", this::paste);
  }

  /** A field takes a paste itself. */
  private boolean pastes() {
    boolean ofField = getScene().getFocusOwner() instanceof TextInputControl;
    if (!ofField) {
      paste();
    }
    return !ofField;
  }

  private void paste() {
    take(Clipboard.getSystemClipboard());
  }

  /** A long text is asked about first. */
  private boolean take(Clipboard board) {
    var found = Pasting.of(board);
    if (found.isEmpty()) {
      desk.say(new Notice.Hint("snippets.paste.nothing", List.of()));
    } else if (found.getFirst().bytes() > LargePaste.ASKED_LETTERS) {
      large.ask(board.getString(), text -> pasting.make(Pasting.text(text)));
    } else {
      found.forEach(pasting::make);
    }
    return !found.isEmpty();
  }

  private void over(DragEvent event) {
    var board = event.getDragboard();
    if (board.hasFiles() || board.hasImage() || board.hasString()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    event.setDropCompleted(take(event.getDragboard()));
    event.consume();
  }

  /** A field keeps the key while it has something chosen. */
  private boolean copies() {
    boolean ofField =
        getScene().getFocusOwner() instanceof TextInputControl field
            && !field.getSelectedText().isEmpty();
    if (!ofField) {
      out.copy();
    }
    return !ofField;
  }

  private void save() {
    model.looked().get().ifPresent(row -> out.save(row.snippet(), getScene().getWindow()));
  }

  private void find() {
    if (content.isText()) {
      content.find().open();
    }
  }

  private void read() {
    if (content.isText()) {
      content.text().requestFocus();
    }
  }

  /** A sheet that is open has the keys. */
  private boolean unlessInForm(Runnable action) {
    boolean free = !host.isOpen();
    if (free) {
      action.run();
    }
    return free;
  }

  private void edit() {
    form().ifPresent(form -> host.open(form.sheet()));
  }

  private void editTags() {
    form()
        .ifPresent(
            form -> {
              host.open(form.sheet());
              form.focusTags();
            });
  }

  private Optional<SnippetForm> form() {
    return model
        .looked()
        .get()
        .map(row -> new SnippetForm(texts, desk, row.snippet(), model.day().get()));
  }

  @Override
  public void attach() {
    inView = true;
    model.lookAtNew();
    look();
    list.requestFocus();
  }

  @Override
  public void detach() {
    inView = false;
    content.release();
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof SnippetId id) {
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
      list.requestFocus();
      return true;
    }
    if (content.find().close()) {
      read();
      return true;
    }
    if (FocusIn.has(content)) {
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
    return host.isOpen() ? Optional.empty() : Optional.of(filter.words());
  }

  @Override
  public List<KeyHint> keys() {
    return KeyTable.hints(keysOfList, keysOfFilter, keys);
  }
}
