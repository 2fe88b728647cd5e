package dev.pitwall.ui.settings;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Team;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.form.FormSheet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The people of the team: a row each, and which of them sits here. */
final class MemberList extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final Consumer<FormSheet> open;
  private final KeyedChildren<Row, RowView> rows =
      new KeyedChildren<>(getChildren(), Row::id, RowView::new, RowView::show);
  private Team team = ContestDay.EMPTY.team();

  private record Row(Member member, boolean me) {
    MemberId id() {
      return member.id();
    }
  }

  MemberList(FxTexts texts, Desk desk, IdSource ids, Consumer<FormSheet> open) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.open = open;
    getStyleClass().add("settings-list");
  }

  Button add() {
    return Actions.button(
        texts, "settings", "add-member", "fth-plus", "settings.members.add", this::addOne);
  }

  void show(Snapshot snapshot) {
    team = snapshot.day().team();
    rows.show(
        team.members().values().stream()
            .filter(member -> !member.agent())
            .map(member -> new Row(member, snapshot.me().equals(Optional.of(member.id()))))
            .toList());
  }

  private void addOne() {
    open.accept(
        MemberForm.add(texts, desk, new Member(ids.member(), "", team.freeTint()), _ -> {}));
  }

  private final class RowView extends HBox {
    private final MemberBadge badge;
    private final Tag me;
    private final Button take;
    private Member member;

    private RowView(Row row) {
      member = row.member();
      var id = member.id().value();
      getStyleClass().add("settings-row");
      badge = MemberBadge.named(Optional.of(member));
      me = new Tag(Meaning.PLAIN, texts.text("settings.members.me"));
      take =
          Actions.button(
              texts,
              "settings-me",
              id,
              "fth-user-check",
              "settings.members.take",
              () -> desk.actAs(Optional.of(member.id())));
      take.getStyleClass().add("quiet");
      var edit =
          Actions.icon(
              texts,
              "settings-member",
              id,
              "fth-edit-2",
              "settings.members.edit",
              Optional.empty(),
              () -> open.accept(MemberForm.edit(texts, desk, member)));
      getChildren().addAll(badge, ScreenBar.stretch(), me, take, edit);
      Stream.of(me, take).forEach(one -> one.managedProperty().bind(one.visibleProperty()));
    }

    private void show(Row row) {
      member = row.member();
      badge.show(Optional.of(member));
      me.setVisible(row.me());
      take.setVisible(!row.me());
    }
  }
}
