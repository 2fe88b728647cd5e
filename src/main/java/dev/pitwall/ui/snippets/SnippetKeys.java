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
  private final SnippetActions actions;

  SnippetKeys(SnippetActions actions) {
    this.actions = actions;
    inList("/", "snippets.filter", actions::filter)
        .inList("P", "snippets.pin", actions::pin)
        .inList("F2", "snippets.rename", actions::edit)
        .inList("T", "snippets.tags", actions::editTags)
        .inList("K", "snippets.kits", actions::kits)
        .inList("D", "snippets.compare", actions::compare)
        .inList("Shift+D", "snippets.compare.former", actions::compareWithFormer)
        .inList("Delete", "snippets.remove", actions::remove);
    inList("Ctrl+L", "snippets.wrap", actions::wrap)
        .inList("Ctrl+S", "snippets.save", actions::save)
        .inList("Ctrl+F", "snippets.find", actions::find)
        .inList("F3", "snippets.find.next", () -> actions.findAgain(true))
        .inList("Shift+F3", "snippets.find.before", () -> actions.findAgain(false));
    keys.when("Ctrl+V", "snippets.paste", _ -> actions.pastes())
        .when("Ctrl+C", "snippets.copy", _ -> actions.inList() && actions.copies())
        .on("Ctrl+Shift+F", "snippets.search", actions::search)
        .on("F4", "snippets.search.next", () -> actions.goToHit(1))
        .on("Shift+F4", "snippets.search.before", () -> actions.goToHit(-1))
        .on(AgentsButton.KEY, AgentsButton.TEXT, actions::nextAgents)
        .lists("Shift+↑ ↓", "snippets.key.rows");
  }

  private SnippetKeys inList(String key, String textKey, Runnable action) {
    keys.when(
        key,
        textKey,
        _ -> {
          boolean free = actions.inList();
          if (free) {
            action.run();
          }
          return free;
        });
    return this;
  }

  /**
   * Listens, before the lists, which take F2, Enter and Delete themselves.
   *
   * @param back a step back, as Esc does
   */
  void listen(Node screen, Node list, Node words, Node text, Node hits, BooleanSupplier back) {
    screen.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    ofList.lists("↑ ↓", "snippets.key.choose").on("Enter", "snippets.key.read", actions::read);
    list.addEventFilter(KeyEvent.KEY_PRESSED, ofList::take);
    // A list takes Esc as well, for editing; the window's key sheet has it.
    var esc = new KeyTable().when("Esc", "shell.back", _ -> back.getAsBoolean());
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
