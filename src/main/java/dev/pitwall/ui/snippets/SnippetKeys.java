package dev.pitwall.ui.snippets;

import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** The keys of the Snippets screen, each with what it does. */
final class SnippetKeys {
  private final KeyTable keys = new KeyTable();
  private final KeyTable ofList = new KeyTable();
  private final KeyTable ofFilter = new KeyTable();
  private final SnippetsView view;
  private final BooleanSupplier listInView;

  /**
   * @param listInView false while a form or a comparison has the keys
   */
  SnippetKeys(SnippetsView view, SnippetDesk snippets, BooleanSupplier listInView) {
    this.view = view;
    this.listInView = listInView;
    inList("/", "snippets.filter", view::filter)
        .inList("P", "snippets.pin", snippets::pin)
        .inList("F2", "snippets.rename", view::edit)
        .inList("T", "snippets.tags", view::editTags)
        .inList("Delete", "snippets.remove", snippets::remove);
    keys.when("Ctrl+V", "snippets.paste", _ -> view.pastes())
        .when("Ctrl+C", "snippets.copy", _ -> view.copies())
        .on("Ctrl+S", "snippets.save", view::save)
        .on("Ctrl+F", "snippets.find", view::find)
        .on("F3", "snippets.find.next", () -> view.findAgain(true))
        .on("Shift+F3", "snippets.find.before", () -> view.findAgain(false))
        .on("Ctrl+Shift+F", "snippets.search", view::search)
        .on("F4", "snippets.search.next", () -> view.goToHit(1))
        .on("Shift+F4", "snippets.search.before", () -> view.goToHit(-1))
        .on("Ctrl+L", "snippets.wrap", view::wrap)
        .on(AgentsButton.KEY, AgentsButton.TEXT, view::nextAgents)
        .lists("Shift+↑ ↓", "snippets.key.rows");
  }

  private SnippetKeys inList(String key, String textKey, Runnable action) {
    keys.when(
        key,
        textKey,
        _ -> {
          boolean free = listInView.getAsBoolean();
          if (free) {
            action.run();
          }
          return free;
        });
    return this;
  }

  /** Listens, before the lists, which take F2, Enter and Delete themselves. */
  void listen(Node list, Node words, Node text, Node hits) {
    view.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    ofList.lists("↑ ↓", "snippets.key.choose").on("Enter", "snippets.key.read", view::read);
    list.addEventFilter(KeyEvent.KEY_PRESSED, ofList::take);
    // A list takes Esc as well, for editing; the window's key sheet has it.
    var esc = new KeyTable().when("Esc", "shell.back", _ -> view.back());
    for (var one : List.of(list, text, hits)) {
      one.addEventFilter(KeyEvent.KEY_PRESSED, esc::take);
    }
    ofFilter
        .inField("Enter", "snippets.key.list", list::requestFocus)
        .inField("↓", "snippets.key.list", list::requestFocus)
        .listenOn(words);
  }

  List<KeyHint> hints() {
    return KeyTable.hints(ofList, ofFilter, keys);
  }
}
