package dev.pitwall.ui.shell;

import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window. Those with Ctrl work while typing, but for undo in a field with text,
 * which is the field's.
 */
final class ShellKeys {
  private final KeyTable places = new KeyTable();
  private final KeyTable everywhere = new KeyTable();
  private final KeyTable unlessTaken = new KeyTable();
  private final KeyTable typed = new KeyTable();

  ShellKeys(Shell shell, List<ScreenEntry> entries) {
    entries.stream()
        .filter(ScreenEntry::onRail)
        .forEach(
            entry -> places.on("Ctrl+" + entry.digit(), entry.titleKey(), () -> shell.go(entry)));
    everywhere
        .when("Ctrl+Z", "shell.undo", unlessTyping(event -> shell.undo(hasEmptied(event))))
        .when("Ctrl+Shift+Z", "shell.redo", unlessTyping(_ -> shell.redo()))
        .on("Ctrl+K", "palette.title", shell::command)
        .when("Ctrl+↑", "kit.returned.take", _ -> shell.takeLineBack())
        .on("Ctrl+I", "shell.numbers", shell::explainNumbers)
        .when("Ctrl+Shift+K", "alarm.acknowledge", _ -> shell.alarms().acknowledge())
        .when("Ctrl+Shift+S", "shell.key.snooze", _ -> shell.alarms().snooze())
        .when("Ctrl+Shift+D", "shell.key.snoozeMenu", _ -> shell.alarms().chooseSnooze())
        .when(NewHostNotices.KEY, "shell.key.newHost", _ -> shell.addNewHost())
        .on("Ctrl+Shift+M", "shell.key.me", shell::chooseMember)
        .on("Ctrl+Shift+L", "shell.theme", shell::otherTheme)
        .on("Ctrl+Shift+J", "shell.language", shell::otherLanguage)
        .on("Ctrl+Shift+B", "archive.title", shell::archive)
        .on("Ctrl+W", "shell.closeDay", shell::closeDay)
        .on("F1", "shell.manual", shell::manual)
        // As ?, which is a letter where somebody types.
        .on("Shift+F1", "shell.keys", shell::showKeys);
    typed.on("?", "shell.keys", shell::showKeys);
    unlessTaken
        .lists("Enter", "shell.key.enter")
        .lists("Ctrl+Enter", "shell.key.save")
        .lists("Ctrl+T", "shell.key.theirs")
        .lists("Ctrl+Shift+T", "shell.key.mine")
        .inField("Esc", "shell.back", shell::back);
  }

  void listenOn(Node node) {
    node.addEventFilter(KeyEvent.KEY_PRESSED, places::take);
    node.addEventFilter(KeyEvent.KEY_PRESSED, everywhere::take);
    unlessTaken.listenOn(node);
    typed.listenTyped(node);
  }

  /** An empty field has nothing of its own to take back: Ctrl+Z means the day. */
  private static Predicate<KeyEvent> unlessTyping(Consumer<KeyEvent> action) {
    return event -> {
      boolean ofField =
          event.getTarget() instanceof TextInputControl input && !input.getText().isEmpty();
      if (!ofField) {
        action.accept(event);
      }
      return !ofField;
    };
  }

  /**
   * Whether what was typed in the field has just been taken back, letter by letter: one Ctrl+Z too
   * many must not take back a score.
   */
  private static boolean hasEmptied(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl input && input.isRedoable();
  }

  /** The screens. */
  List<KeyHint> places() {
    return places.hints();
  }

  List<KeyHint> window() {
    return KeyTable.hints(everywhere, typed, unlessTaken);
  }
}
