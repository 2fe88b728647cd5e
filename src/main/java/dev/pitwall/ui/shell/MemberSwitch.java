package dev.pitwall.ui.shell;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Member;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ShortName;
import dev.pitwall.ui.kit.control.Tooltips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Who sits at this laptop; everything done here is told under that name. */
final class MemberSwitch extends MenuButton {
  private final FxTexts texts;
  private final Desk desk;
  private final MemberBadge badge = new MemberBadge(Optional.empty());
  private List<Member> members = List.of();

  MemberSwitch(FxTexts texts, Desk desk) {
    this.texts = texts;
    this.desk = desk;
    Ids.give(this, "shell", "member");
    getStyleClass().addAll("quiet", "member-switch");
    setGraphic(badge);
    setMinWidth(USE_PREF_SIZE);
    Tooltips.bind(this, texts.bind(t -> t.of("shell.me.tooltip") + "  (Ctrl+Shift+M)"));
  }

  void show(Snapshot snapshot) {
    var me = snapshot.me().flatMap(id -> snapshot.day().member(id));
    badge.show(me);
    textProperty()
        .bind(
            texts.bind(
                t ->
                    me.map(member -> Excerpt.middle(member.name(), ShortName.LETTERS))
                        .orElseGet(() -> t.of("shell.me.unknown"))));
    setAccessibleText(me.map(Member::name).orElse(""));
    var now = List.copyOf(snapshot.day().members().values());
    if (!now.equals(members)) {
      members = now;
      var items = new ArrayList<MenuItem>();
      // An agent has a token of its own and sits nowhere.
      for (var member : now.stream().filter(one -> !one.agent()).toList()) {
        var item = new MenuItem(member.name(), new MemberBadge(Optional.of(member)));
        item.setId("shell-member-" + member.id().value());
        item.setOnAction(_ -> desk.actAs(Optional.of(member.id())));
        items.add(item);
      }
      getItems().setAll(items);
    }
  }
}
