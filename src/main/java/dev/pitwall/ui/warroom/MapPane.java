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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** So many servers have a row each; of more those that are alike share one. */
  private static final int FOLDED_FROM = 6;

  private static final double GAP = 4;

  private final FxTexts texts;
  private final EmptyPane empty;
  private final FittingRows list = new FittingRows(GAP, FOLDED_FROM);
  private final KeyedChildren<Row, RowView> rows =
      new KeyedChildren<>(list.rows(), Row::id, RowView::new, RowView::show);

  /**
   * A server, or several that are alike.
   *
   * @param servers the first stands for all of them
   */
  private record Row(List<Server> servers, List<Role> roles, Optional<Standing> standing) {
    Server server() {
      return servers.getFirst();
    }

    ServerId id() {
      return server().id();
    }

    boolean isLike(Row other) {
      return works(roles).equals(works(other.roles))
          && server().sheet().external() == other.server().sheet().external()
          && standing.map(Object::getClass).equals(other.standing.map(Object::getClass));
    }

    /** An idle server and one of which nothing was said are alike. */
    private static List<Role> works(List<Role> roles) {
      return roles.stream().filter(role -> !role.id().equals(Role.IDLE)).toList();
    }

    Row with(Row alike) {
      return new Row(
          Stream.concat(servers.stream(), alike.servers.stream()).toList(), roles, standing);
    }
  }

  MapPane(FxTexts texts, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    list.getStyleClass().add("map-rows");
    empty = new EmptyPane(texts, "warroom.map.empty", "servers", "fth-server", "warroom.map.add");
    getChildren().addAll(empty, list);
    glance.addListener((_, _, now) -> show(now.day()));
    texts.texts().addListener((_, _, _) -> show(glance.getValue().day()));
    show(glance.getValue().day());
  }

  private void show(ContestDay day) {
    empty.setVisible(day.servers().isEmpty());
    var round = day.currentRound();
    var all =
        day.servers().values().stream()
            .map(
                server ->
                    new Row(
                        List.of(server),
                        day.inOrder(server.roles()),
                        round.map(r -> ConfirmationShelfLife.standing(day, r, server.id()))))
            .toList();
    rows.show(all.size() > FOLDED_FROM ? folded(all) : all);
  }

  private static List<Row> folded(List<Row> all) {
    var folded = new ArrayList<Row>();
    for (var row : all) {
      var alike = folded.stream().filter(row::isLike).findFirst();
      alike.ifPresentOrElse(
          first -> folded.set(folded.indexOf(first), first.with(row)), () -> folded.add(row));
    }
    return folded;
  }

  /** {@code s6 … s40 (35)}. */
  private static String name(List<Server> servers) {
    return servers.getFirst().name()
        + " … "
        + servers.getLast().name()
        + " ("
        + servers.size()
        + ")";
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
      if (row.servers().size() > 1) {
        name.setText(name(row.servers()));
      }
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
        case Standing.Waiting _ -> display(Meaning.PLAIN, t.of("warroom.standing.waiting"));
        case Standing.Rebooting _ -> display(Meaning.RUNS, t.of("warroom.standing.rebooting"));
        case Standing.Up _ -> display(Meaning.RUNS, t.of("warroom.standing.up"));
        case Standing.NotGood _ -> display(Meaning.FAILS, t.of("warroom.standing.notGood"));
        case Standing.Confirmed _ -> display(Meaning.CONFIRMS, t.of("warroom.standing.confirmed"));
        case Standing.Void _ -> display(Meaning.VOIDS, t.of("warroom.standing.void"));
      }
    }

    private void display(Meaning meaning, String words) {
      tag.mean(meaning);
      tag.setText(words);
    }
  }
}
