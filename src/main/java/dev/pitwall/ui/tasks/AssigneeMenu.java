package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** Who a card is handed to: everybody there is and nobody, by digit, by arrows or by the mouse. */
final class AssigneeMenu {
  private static final String DIGITS = "123456789";
  private static final String NOBODY = "0";
  private static final String HINT = "tasks.key.assignee";

  private final FxTexts texts;
  private final TasksModel model;
  private final TaskDesk desk;
  private final ContextMenu menu = new ContextMenu();

  AssigneeMenu(FxTexts texts, TasksModel model, TaskDesk desk) {
    this.texts = texts;
    this.model = model;
    this.desk = desk;
    menu.setId("tasks-assign");
    var keys = new KeyTable();
    (NOBODY + DIGITS)
        .chars()
        .mapToObj(Character::toString)
        .forEach(digit -> keys.on(digit, HINT, () -> choose(digit)));
    menu.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
  }

  void open(TaskCard card) {
    var members = List.copyOf(model.day().get().members().values());
    var items = new ArrayList<MenuItem>();
    for (int i = 0; i < members.size(); i++) {
      var digit = i < DIGITS.length() ? DIGITS.substring(i, i + 1) : "";
      items.add(item(card, digit, members.get(i).name(), Optional.of(members.get(i))));
    }
    items.add(item(card, NOBODY, texts.now().of("kit.nobody"), Optional.empty()));
    menu.getItems().setAll(items);
    menu.show(card, Side.BOTTOM, 0, 0);
  }

  private MenuItem item(TaskCard card, String digit, String name, Optional<Member> member) {
    var id = member.map(Member::id);
    var item = new MenuItem(digit.isEmpty() ? name : digit + "  " + name);
    item.setMnemonicParsing(false);
    item.setId("tasks-assign-" + id.map(MemberId::value).orElse("nobody"));
    item.setUserData(digit);
    item.setDisable(has(card.id(), id));
    item.setOnAction(_ -> desk.assign(card.id(), id));
    return item;
  }

  private boolean has(TaskId task, Optional<MemberId> member) {
    return model.task(task).filter(one -> one.assignee().equals(member)).isPresent();
  }

  private void choose(String digit) {
    menu.hide();
    menu.getItems().stream()
        .filter(item -> digit.equals(item.getUserData()) && !item.isDisable())
        .findFirst()
        .ifPresent(MenuItem::fire);
  }

  /** For the key sheet: ten keys, one line. */
  static KeyTable hints() {
    return new KeyTable().lists("0 … 9", HINT);
  }

  ContextMenu menu() {
    return menu;
  }
}
