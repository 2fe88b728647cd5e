package dev.pitwall.ui.wall;

import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Icon;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.wall.TeamState;
import dev.pitwall.wall.WallGrid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * Many teams side by side. The size of type follows from how many there are and how large the wall
 * is; what does not fit goes on further pages, which turn by themselves.
 */
public final class WallView extends BorderPane {
  private static final int PAGE_SECONDS = 20;

  /** The head's type: 18 px of 1080. */
  private static final double HEAD = 18.0 / 1080;

  private static final double LARGER = 0.25;

  private final FxTexts texts;
  private final FxClock clock;
  private final Look look;
  private final InstantSource source;
  private final FxLatest<WallShown> latest;
  private final AtomicReference<WallShown> worked = new AtomicReference<>(WallShown.NOTHING);
  private final CardPane cards = new CardPane();
  private final KeyedChildren<TeamShown, TeamCard> shownCards;
  private final StackPane room = new StackPane(cards);
  private final EmptyState empty;
  private final ToggleButton order = Ids.give(new ToggleButton(), "wall", "order");
  private final WallHead head;
  private WallShown shown = WallShown.NOTHING;
  private WallGrid grid = new WallGrid(1, 1, 1, 1);

  /** The page that somebody chose; empty while pages turn by themselves. */
  private Optional<Integer> chosen = Optional.empty();

  /**
   * @param source for what is worked out beside the JavaFX thread
   * @param fx runs on the JavaFX thread, later
   * @param fullScreen into it, and back
   */
  public WallView(
      FxTexts texts,
      Look look,
      FxClock clock,
      InstantSource source,
      Executor fx,
      Runnable fullScreen) {
    this.texts = texts;
    this.clock = clock;
    this.look = look;
    this.source = source;
    latest = new FxLatest<>(fx);
    getStyleClass().addAll("screen", "wall");
    empty = new EmptyState(texts, "fth-monitor", "wall.empty.title", "wall.empty");
    empty.visibleProperty().set(false);
    room.getChildren().add(empty);
    head = new WallHead(texts, clock, tools(fullScreen));
    shownCards =
        new KeyedChildren<>(
            cards.getChildren(), TeamShown::id, one -> new TeamCard(texts, one), this::show);
    setTop(head);
    setCenter(room);
    setFocusTraversable(true);
    keys(fullScreen).listenOn(this);
    typedKeys().listenTyped(this);
    latest.listen(this::show);
    clock.now().addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    heightProperty().subscribe(this::refresh);
    room.widthProperty().subscribe(this::refresh);
    room.heightProperty().subscribe(this::refresh);
    look.scale().subscribe(this::refresh);
    refresh();
  }

  private HBox tools(Runnable fullScreen) {
    order.setGraphic(new Icon("fth-bar-chart-2"));
    order.getStyleClass().addAll("icon-only", "quiet");
    order.accessibleTextProperty().bind(texts.text("wall.order"));
    order.setOnAction(_ -> refresh());
    Actions.explain(order, texts, "wall.order", Optional.of("S"));
    Button theme =
        Actions.icon(
            texts,
            "wall",
            "theme",
            "fth-sun",
            "shell.theme",
            Optional.of("Ctrl+Shift+L"),
            this::otherTheme);
    Button full =
        Actions.icon(
            texts, "wall", "full", "fth-maximize", "wall.full", Optional.of("F11"), fullScreen);
    var tools = new HBox(order, theme, full);
    tools.getStyleClass().add("bar-tools");
    tools.setMinWidth(USE_PREF_SIZE);
    return tools;
  }

  private KeyTable keys(Runnable fullScreen) {
    return new KeyTable()
        .on("S", "wall.order", order::fire)
        .on("PgDn", "wall.turn", () -> turn(1))
        .on("PgUp", "wall.turn", () -> turn(-1))
        .on("Space", "wall.turning", this::turnAgain)
        .on("Ctrl+Shift+L", "shell.theme", this::otherTheme)
        .on("F11", "wall.full", fullScreen);
  }

  /** By the sign, wherever a keyboard has it. */
  private KeyTable typedKeys() {
    return new KeyTable()
        .on("+", "wall.larger", () -> scale(LARGER))
        .on("-", "wall.smaller", () -> scale(-LARGER));
  }

  private void otherTheme() {
    look.theme().set(look.theme().get().other());
  }

  private void scale(double more) {
    look.scale().set(Math.clamp(look.scale().get() + more, 1, 2));
  }

  /** Takes what was read; on the thread that read it. */
  public Consumer<PostgresWall.Picture> receiver() {
    return picture ->
        latest.accept(worked.updateAndGet(before -> before.next(picture, source.instant())));
  }

  private void turn(int by) {
    chosen = Optional.of(Math.floorMod(page() + by, grid.pages()));
    refresh();
  }

  private void turnAgain() {
    chosen = chosen.isPresent() ? Optional.empty() : Optional.of(page());
    refresh();
  }

  private int page() {
    return chosen
        .map(one -> Math.min(one, grid.pages() - 1))
        .orElse((int) (clock.instant().getEpochSecond() / PAGE_SECONDS % grid.pages()));
  }

  private void show(WallShown newest) {
    shown = newest;
    newest
        .state()
        .contest()
        .ifPresent(
            one -> {
              if (!one.zone().equals(texts.now().zone())) {
                texts.in(one.zone());
              }
            });
    refresh();
  }

  private void refresh() {
    double height = getHeight();
    if (height == 0) {
      return;
    }
    size(head, height * HEAD * look.scale().get());
    grid =
        WallGrid.of(
            shown.teams().size(), room.getWidth(), room.getHeight(), height, look.scale().get());
    size(cards, grid.body());
    size(empty, height * HEAD * look.scale().get());
    head.show(shown, page() + 1, grid.pages(), clock.instant());
    empty.setVisible(shown.teams().isEmpty() && shown.state().looked().isPresent());
    cards.arrange(grid);
    shownCards.show(ofPage());
  }

  private List<TeamShown> ofPage() {
    var all =
        order.isSelected()
            ? shown.teams().stream()
                .sorted(Comparator.comparing(TeamShown::state, TeamState.BY_SCORE))
                .toList()
            : shown.teams();
    int from = Math.min(all.size(), page() * grid.onPage());
    return all.subList(from, Math.min(all.size(), from + grid.onPage()));
  }

  private void show(TeamCard card, TeamShown team) {
    Instant now = clock.instant();
    card.show(team, shown.state().most(), shown.state().contest().isEmpty(), now);
  }

  private static void size(Node node, double pixels) {
    var style = String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", pixels);
    if (!style.equals(node.getStyle())) {
      node.setStyle(style);
    }
  }
}
