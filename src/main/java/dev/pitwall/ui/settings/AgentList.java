package dev.pitwall.ui.settings;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Team;
import dev.pitwall.inbox.DayInbox;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.form.FormSheet;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The team's agents: who has a token on this laptop, a new one for each, and an end to it. */
final class AgentList extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final DayInbox inbox;
  private final Consumer<FormSheet> open;
  private final VBox list = new VBox();
  private final Label none = new Label();
  private final SimpleObjectProperty<DayInbox.Picture> picture =
      new SimpleObjectProperty<>(DayInbox.Picture.NOTHING_YET);
  private final KeyedChildren<Member, RowView> rows =
      new KeyedChildren<>(list.getChildren(), Member::id, RowView::new, RowView::show);
  private Team team = ContestDay.EMPTY.team();

  AgentList(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      DayInbox inbox,
      FxLatest<DayInbox.Picture> pictures,
      Consumer<FormSheet> open) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.inbox = inbox;
    this.open = open;
    list.getStyleClass().add("settings-list");
    none.textProperty().bind(texts.text("agents.none"));
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    none.setMinHeight(USE_PREF_SIZE);
    none.managedProperty().bind(none.visibleProperty());
    getChildren().addAll(none, list);
    pictures.listen(picture::set);
  }

  Button add() {
    return Actions.button(texts, "settings", "add-agent", "fth-plus", "agents.add", this::addOne);
  }

  void show(Snapshot snapshot) {
    team = snapshot.day().team();
    var agents = team.members().values().stream().filter(Member::agent).toList();
    none.setVisible(agents.isEmpty());
    rows.show(agents);
  }

  private void addOne() {
    var blank = new Member(ids.member(), "", team.freeTint(), Member.Kind.AGENT);
    open.accept(MemberForm.add(texts, desk, blank, added -> give(added.id(), added.name())));
  }

  /** Shows the token once, with what an agent's program is configured with. */
  private void give(MemberId agent, String name) {
    FxFutures.on(
        inbox.give(agent),
        given -> {
          switch (given) {
            case DayInbox.Given.Token(var token) ->
                open.accept(AgentTokenSheet.of(texts, name, token, inbox.lines(token)));
            case DayInbox.Given.Failed(var problem) -> desk.report(new Notice.Broken(problem));
          }
        });
  }

  private final class RowView extends HBox {
    private final MemberBadge badge;
    private Member member;

    private RowView(Member first) {
      member = first;
      var id = first.id().value();
      getStyleClass().add("settings-row");
      badge = MemberBadge.named(Optional.of(first));
      var has = picture.map(now -> now.agents().contains(first.id()));
      var state =
          new Tag(
              Meaning.PLAIN,
              texts.bind(
                  t -> t.of(has.getValue() ? "agents.token.has" : "agents.token.hasNone"),
                  picture));
      state.setMinWidth(USE_PREF_SIZE);
      var token =
          Actions.button(
              texts,
              "agent-token",
              id,
              "fth-key",
              "agents.token.give",
              () -> give(member.id(), member.name()));
      token.getStyleClass().add("quiet");
      var withdraw =
          Actions.icon(
              texts,
              "agent-withdraw",
              id,
              "fth-slash",
              "agents.token.withdraw",
              Optional.empty(),
              () -> inbox.withdraw(first.id()));
      withdraw.disableProperty().bind(has.map(there -> !there));
      var edit =
          Actions.icon(
              texts,
              "settings-member",
              id,
              "fth-edit-2",
              "settings.members.edit",
              Optional.empty(),
              () -> open.accept(MemberForm.edit(texts, desk, member)));
      getChildren().addAll(badge, ScreenBar.stretch(), state, token, withdraw, edit);
    }

    private void show(Member newest) {
      member = newest;
      badge.show(Optional.of(newest));
    }
  }
}
