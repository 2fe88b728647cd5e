package dev.pitwall.ui.snippets;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.ui.content.ArrivingBlob;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the Snippets screen: the list on the left, what is looked at on the right. */
final class SnippetsView extends StackPane implements ScreenBody {
  static final String SCOPE = "snippets";

  /** The list's share of the width. */
  private static final double LIST = 0.32;

  private final SnippetsModel model;
  private final TextField words;
  private final SnippetList list;
  private final ContentView content;
  private final LargePaste large;
  private final Searching searching;
  private final Comparing comparing;
  private final SnippetActions actions;
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
    this.model = model;
    Executor background = Background.named("snippets");
    var filter = new FilterBar(texts, model);
    words = filter.words();
    list = new SnippetList(texts, model);
    var reader = new ContentReader(blobs);
    content = new ContentView(texts, SCOPE, reader, background, arriving);
    large = new LargePaste(texts);
    var in =
        new PasteAndDrop(
            desk, new Pasting(desk, ids, blobs, background, model::revealLater), large);
    searching = new Searching(texts, blobs, model, content, this::read);
    comparing = new Comparing(texts, desk, model, reader, background, this::back);
    actions =
        new SnippetActions(
            texts,
            desk,
            model,
            filter,
            content,
            new CopyAndSave(desk, content, reader, background),
            in,
            searching,
            comparing,
            () -> new KitsSheet(texts, desk, ids, blobs, background));
    var pane =
        new SnippetPane(texts, model, content, actions.buttons(), actions::compareWithFormer);
    VBox.setVgrow(list, Priority.ALWAYS);
    var listing = new VBox(words, list);
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
    var place = new StackPane(split, comparing.pane(), empty);
    place.setMinSize(0, 0);
    VBox.setVgrow(place, Priority.ALWAYS);
    split.visibleProperty().bind(model.empty().not().and(comparing.pane().visibleProperty().not()));
    var body = new VBox(new ScreenBar(texts, "snippets.title", actions.ofScreen()), large, place);
    body.getStyleClass().add("screen-body");
    host = new SheetHost(body);
    actions.in(host);
    getChildren().add(host);
    in.takeDropsOn(this);
    model.looked().subscribe(this::look);
    keys = new SnippetKeys(actions);
    keys.listen(this, list, words, content.text(), searching.pane(), this::back);
  }

  /** Its file is open only while the screen is in view. */
  private void look() {
    if (inView) {
      content.show(model.looked().get().map(row -> row.snippet().content()));
    }
  }

  private void read() {
    actions.read();
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
    comparing.pane().close();
    content.release();
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof SnippetId id) {
      searching.close();
      comparing.pane().close();
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
    if (comparing.pane().close()) {
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
    return host.isOpen() || comparing.isOpen() || searching.pane().isOpen()
        ? Optional.empty()
        : Optional.of(words);
  }

  @Override
  public List<KeyHint> keys() {
    // A key that means the same in the list and beside it is listed once.
    var listed = new HashSet<String>();
    return Stream.of(keys.hints(), searching.pane().keys(), comparing.pane().keys())
        .flatMap(List::stream)
        .filter(hint -> listed.add(hint.keys()))
        .toList();
  }
}
