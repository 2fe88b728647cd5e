package dev.pitwall.ui.snippets;

import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.form.SheetHost;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** What can be done on the Snippets screen, by key or by button. */
final class SnippetActions {
  private final FxTexts texts;
  private final Desk desk;
  private final SnippetsModel model;
  private final FilterBar filter;
  private final ContentView content;
  private final CopyAndSave out;
  private final PasteAndDrop in;
  private final Searching searching;
  private final Comparing comparing;
  private final Supplier<KitsSheet> kits;
  private final SnippetDesk snippets;

  /** Where forms open; known once the screen is built. */
  private Optional<SheetHost> host = Optional.empty();

  SnippetActions(
      FxTexts texts,
      Desk desk,
      SnippetsModel model,
      FilterBar filter,
      ContentView content,
      CopyAndSave out,
      PasteAndDrop in,
      Searching searching,
      Comparing comparing,
      Supplier<KitsSheet> kits) {
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    this.filter = filter;
    this.content = content;
    this.out = out;
    this.in = in;
    this.searching = searching;
    this.comparing = comparing;
    this.kits = kits;
    snippets = new SnippetDesk(desk, model);
  }

  void in(SheetHost sheets) {
    host = Optional.of(sheets);
  }

  /** The list or the text has the keys, not a form or a comparison. */
  boolean inList() {
    return host.stream().noneMatch(SheetHost::isOpen) && !comparing.isOpen();
  }

  /** What is done to the one that is looked at, beside its title. */
  List<Button> buttons() {
    return List.of(
        button("copy", "fth-copy", "snippets.copy", "Ctrl+C", out::copy),
        button("save", "fth-download", "snippets.save", "Ctrl+S", this::save),
        button("open-find", "fth-search", "snippets.find", "Ctrl+F", this::find),
        button("compare", "fth-columns", "snippets.compare", "D", this::compare),
        button("pin", "fth-bookmark", "snippets.pin", "P", this::pin),
        button("edit", "fth-edit-2", "snippets.rename", "F2", this::edit),
        button("remove", "fth-trash-2", "snippets.remove", "Delete", this::remove));
  }

  /** What is done on the whole screen, in its bar. */
  Node[] ofScreen() {
    return new Node[] {
      filter.menus(),
      button("open-search", "fth-search", "snippets.search", "Ctrl+Shift+F", this::search),
      button("open-kits", "fth-package", "snippets.kits", "K", this::kits),
      button("paste", "fth-clipboard", "snippets.paste", "Ctrl+V", in::paste)
    };
  }

  private Button button(String name, String icon, String key, String keys, Runnable action) {
    return Actions.icon(texts, SnippetsView.SCOPE, name, icon, key, Optional.of(keys), action);
  }

  private Optional<Node> focused() {
    return Optional.ofNullable(content.getScene()).map(scene -> scene.getFocusOwner());
  }

  void filter() {
    filter.words().requestFocus();
  }

  void nextAgents() {
    filter.nextAgents();
  }

  void wrap() {
    var wrap = content.text().wrap();
    wrap.set(!wrap.get());
  }

  boolean pastes() {
    return in.paste(focused().orElse(null));
  }

  /** A field keeps the key while it has something chosen. */
  boolean copies() {
    boolean ofField =
        focused()
            .filter(
                node ->
                    node instanceof TextInputControl field && !field.getSelectedText().isEmpty())
            .isPresent();
    if (!ofField) {
      out.copy();
    }
    return !ofField;
  }

  void save() {
    Window window = content.getScene().getWindow();
    model.looked().get().ifPresent(row -> out.save(row, window));
  }

  void pin() {
    snippets.pin();
  }

  void remove() {
    snippets.remove();
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
    comparing.pane().close();
    searching.open();
  }

  void goToHit(int step) {
    searching.pane().go(step);
  }

  void compare() {
    comparing.choose();
  }

  void compareWithFormer() {
    comparing.withFormer();
  }

  void kits() {
    host.ifPresent(sheets -> sheets.open(kits.get().sheet()));
  }

  void read() {
    if (content.isText()) {
      content.text().requestFocus();
    }
  }

  void edit() {
    form().ifPresent(form -> open(form));
  }

  void editTags() {
    form()
        .ifPresent(
            form -> {
              open(form);
              form.focusTags();
            });
  }

  private void open(SnippetForm form) {
    host.ifPresent(sheets -> sheets.open(form.sheet()));
  }

  private Optional<SnippetForm> form() {
    return model.looked().get().map(row -> new SnippetForm(texts, desk, row, model.day().get()));
  }
}
