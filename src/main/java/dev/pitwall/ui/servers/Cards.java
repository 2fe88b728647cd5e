package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.Portions;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The servers' cards, and which of them has the focus. */
final class Cards extends ScrollPane {
  /** Where the focus goes as soon as it is there: a card, or a chip on it. */
  private record Wanted(ServerId server, Optional<RoleId> role) {}

  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  /** In a higher window cards, a plan and the lanes have room enough. */
  private static final int ROOM_FOR_ALL = 800;

  private final ServersModel model;
  private final CardGrid grid = Portions.in(new CardGrid());
  private final KeyedChildren<CardState, ServerCard> cards;
  private Optional<Wanted> wanted = Optional.empty();

  Cards(FxTexts texts, FxClock clock, ServersModel model, CardHands hands) {
    this.model = model;
    getStyleClass().add("server-cards");
    setContent(grid);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    cards =
        new KeyedChildren<>(
            grid.getChildren(),
            CardState::id,
            state -> new ServerCard(texts, clock, model, hands, state),
            ServerCard::show);
    model
        .cards()
        .subscribe(
            newest -> {
              cards.show(newest);
              for (int i = 0; i < newest.size(); i++) {
                int place = i + 1;
                cards.of(newest.get(i).id()).ifPresent(card -> card.stand(place));
              }
              fit();
            });
    sceneProperty().subscribe(this::fit);
    // The pane takes its content in only when it is first drawn.
    grid.sceneProperty().subscribe(_ -> focusWanted());
  }

  /** Beside a plan's banner and the lanes a laptop's window leaves little height. */
  private void fit() {
    boolean low = getScene() != null && getScene().getHeight() < ROOM_FOR_ALL;
    pseudoClassStateChanged(COMPACT, model.crowded() || low && model.plan().isPresent());
  }

  Optional<ServerCard> card(ServerId id) {
    return cards.of(id);
  }

  Optional<ServerCard> at(Point2D scenePoint) {
    if (!lies(scenePoint, this)) {
      return Optional.empty();
    }
    return grid.getChildren().stream()
        .filter(card -> lies(scenePoint, card))
        .map(ServerCard.class::cast)
        .findFirst();
  }

  /** Within its bounds; a region "contains" only where it is painted. */
  private static boolean lies(Point2D scenePoint, Node node) {
    return node.getLayoutBounds().contains(node.sceneToLocal(scenePoint));
  }

  /** Focuses a card, now or once it is shown. */
  void focus(ServerId server) {
    choose(server);
    wanted = Optional.of(new Wanted(server, Optional.empty()));
    focusWanted();
  }

  /** Focuses a role's chip on a card, now or once it is shown. */
  void focus(ServerId server, RoleId role) {
    choose(server);
    wanted = Optional.of(new Wanted(server, Optional.of(role)));
    focusWanted();
  }

  /**
   * No card is chosen any more, and the keys still come here.
   *
   * @param place of the card that was asked for
   */
  void chooseNone(int place) {
    wanted = Optional.empty();
    model.selected().set(Optional.empty());
    model.missing().set(Optional.of(place));
    requestFocus();
  }

  private void choose(ServerId server) {
    model.selected().set(Optional.of(server));
  }

  void focusWanted() {
    wanted
        .flatMap(one -> card(one.server()).flatMap(card -> target(card, one)))
        .filter(node -> node.getScene() != null)
        .ifPresent(
            node -> {
              node.requestFocus();
              reveal(node);
              wanted = Optional.empty();
            });
  }

  private static Optional<? extends Node> target(ServerCard card, Wanted one) {
    return one.role().isEmpty() ? Optional.of(card) : one.role().flatMap(card::chip);
  }

  /** Never less than one card: rather the whole screen scrolls. */
  @Override
  protected double computeMinHeight(double width) {
    return grid.leastHeight();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return grid.mostHeight(getWidth());
  }

  private void reveal(Node node) {
    double hidden = grid.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      var bounds = grid.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
      double top = getVvalue() * hidden;
      double bottom = top + getViewportBounds().getHeight();
      if (bounds.getMinY() < top || bounds.getMaxY() > bottom) {
        setVvalue(Math.clamp(bounds.getMinY() / hidden, 0, 1));
      }
    }
  }

  /** The card that many places further; the last or first where there are no more. */
  Optional<ServerId> neighbour(ServerId from, int columns, int rows) {
    List<ServerId> ids = model.cards().get().stream().map(CardState::id).toList();
    int present = ids.indexOf(from);
    int next = present + columns + rows * grid.columns();
    return present < 0 || next < 0 || next >= ids.size()
        ? Optional.empty()
        : Optional.of(ids.get(next));
  }

  /** The card of a digit, from 1. */
  Optional<ServerId> at(int place) {
    return model.cards().get().stream().skip(place - 1).map(CardState::id).findFirst();
  }

  Optional<ServerId> first() {
    return model.cards().get().stream().map(CardState::id).findFirst();
  }
}
