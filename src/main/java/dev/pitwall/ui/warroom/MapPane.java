package dev.pitwall.ui.warroom;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.control.ServerName;
import dev.pitwall.ui.kit.control.Tag;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row a server: name, roles, and how it stands in the newest reboot round. */
final class MapPane extends VBox {
  /** The widest three of the built-in roles, in times the size of the server's name. */
  private static final double CHIPS = 22;

  private final FxTexts texts;
  private final EmptyPane empty;
  private final VBox list = new VBox();
  private final KeyedChildren<Row, RowView> rows =
      new KeyedChildren<>(list.getChildren(), Row::id, RowView::new, RowView::show);

  private record Row(Server server, List<Role> roles, Optional<Standing> standing) {
    ServerId id() {
      return server.id();
    }
  }

  MapPane(FxTexts texts, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    list.getStyleClass().add("map-rows");
    // Every server is always there.
    list.setMinHeight(USE_PREF_SIZE);
    empty = new EmptyPane(texts, "warroom.map.empty", "servers", "fth-server", "warroom.map.add");
    getChildren().addAll(empty, list);
    glance.addListener((_, _, now) -> show(now.day()));
    texts.texts().addListener((_, _, _) -> show(glance.getValue().day()));
    show(glance.getValue().day());
  }

  private void show(ContestDay day) {
    empty.setVisible(day.servers().isEmpty());
    var round = day.currentRound();
    rows.show(
        day.servers().values().stream()
            .map(
                server ->
                    new Row(
                        server,
                        day.inOrder(server.roles()),
                        round.map(r -> ConfirmationShelfLife.standing(day, r, server.id()))))
            .toList());
  }

  private final class RowView extends HBox {
    private final ServerName name;
    private final FlowPane chips = new FlowPane();
    private final Tag tag = new Tag(Meaning.PLAIN);

    private RowView(Row row) {
      getStyleClass().add("map-row");
      Leads.to(this, () -> new GoTo("servers", row.server().id()));
      name = new ServerName(row.server());
      name.getStyleClass().add("t-lead");
      chips.getStyleClass().add("map-chips");
      HBox.setHgrow(chips, Priority.ALWAYS);
      // Asks for so many chips and takes what is left: the tag beside it is read first.
      chips.prefWrapLengthProperty().bind(name.fontProperty().map(font -> font.getSize() * CHIPS));
      tag.getStyleClass().add("t-small");
      tag.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(name, chips, tag);
    }

    private void show(Row row) {
      name.show(row.server());
      chips.getChildren().setAll(row.roles().stream().map(RoleChip::new).toList());
      if (row.roles().isEmpty()) {
        var none = new Label(texts.now().of("warroom.map.none"));
        none.getStyleClass().add("muted");
        chips.getChildren().add(none);
      }
      tag.setVisible(row.standing().isPresent() && !row.server().sheet().external());
      row.standing().ifPresent(this::stand);
    }

    private void stand(Standing standing) {
      var t = texts.now();
      switch (standing) {
        case Standing.Waiting _ -> say(Meaning.PLAIN, t.of("warroom.standing.waiting"));
        case Standing.Rebooting _ -> say(Meaning.RUNS, t.of("warroom.standing.rebooting"));
        case Standing.Up _ -> say(Meaning.RUNS, t.of("warroom.standing.up"));
        case Standing.NotGood _ -> say(Meaning.FAILS, t.of("warroom.standing.notGood"));
        case Standing.Confirmed _ -> say(Meaning.CONFIRMS, t.of("warroom.standing.confirmed"));
        case Standing.Void _ -> say(Meaning.VOIDS, t.of("warroom.standing.void"));
      }
    }

    private void say(Meaning meaning, String words) {
      tag.mean(meaning);
      tag.setText(words);
    }
  }
}
