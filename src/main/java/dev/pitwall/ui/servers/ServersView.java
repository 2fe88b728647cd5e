package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.text.Words;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.FocusHome;
import dev.pitwall.ui.kit.OpenServerLines;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the Servers screen. */
final class ServersView extends StackPane implements ScreenBody, CardHands {
  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final ServersModel model;
  private final RoleDrag drag;
  private final Plans plans;
  private final PlanBanner planBanner;
  private final AddServers add;
  private final Cards cards;
  private final MapHistory history;
  private final SheetHost host;
  private final KeyTable keys = new KeyTable();
  private final ChangeNotes notes;
  private final CardKeys cardKeys;

  /** The screen came into view, and the focus waits for something to go to. */
  private boolean arriving;

  ServersView(FxTexts texts, Desk desk, FxClock clock, IdSource ids, ServersModel model) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.model = model;
    var ghost = new DragGhost(texts);
    drag = new RoleDrag(model, ghost, point -> cardAt(point), this::isWithin, this::act);
    plans = new Plans(texts, desk, ids, model);
    planBanner = new PlanBanner(texts, model, plans);
    add = new AddServers(texts, desk, ids, this::chooseNew, this::paste);
    cards = new Cards(texts, clock, model, this);
    notes = new ChangeNotes(texts, desk, ids, model, cards::focus);
    cardKeys = new CardKeys(model, cards, this, notes);
    history = new MapHistory(texts, clock, model);
    var hasHistory = Bindings.isNotEmpty(model.history());
    history.visibleProperty().bind(hasHistory);
    history.managedProperty().bind(hasHistory);
    var palette = new RolePalette(texts, model, drag, this::toggle, this::editRole);
    VBox.setVgrow(cards, Priority.ALWAYS);
    VBox.setVgrow(history, Priority.ALWAYS);
    var empty = new NoServers(texts, model, add);
    cards.visibleProperty().bind(empty.visibleProperty().not());
    cards.managedProperty().bind(cards.visibleProperty());
    VBox.setVgrow(empty, Priority.ALWAYS);
    var body =
        new VBox(
            new ScreenBar(
                texts,
                "servers.title",
                planButton(),
                defineButton(),
                pasteButton(),
                linesButton(),
                add),
            palette,
            hints(),
            add.returned(),
            notes.returned(),
            planBanner.returned(),
            new MapTabs(texts, model),
            new PastBanner(texts, model, this::toNow),
            planBanner,
            cards,
            empty,
            history);
    body.getStyleClass().add("screen-body");
    // A scroll pane takes the focus whenever something in it is pressed.
    body.setOnMousePressed(MouseEvent::consume);
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    host = new SheetHost(scroll);
    getStyleClass().add("servers-view");
    getChildren().addAll(host, ghost);
    keys.on("Ctrl+N", "servers.add", add::focusField)
        .on("Ctrl+Shift+N", "servers.role.define", this::defineRole)
        .on("Ctrl+Shift+V", "servers.paste", () -> paste(""))
        .on("Ctrl+P", "servers.plan.draw", plans::draw)
        .when("Ctrl+← →", "servers.plan.walk", this::walkMaps)
        .when("Ctrl+Enter", "servers.plan.apply", inPlan(plans::apply))
        .when("F2", "servers.plan.rename", _ -> planBanner.startRename())
        .when("Ctrl+Delete Ctrl+Backspace", "servers.plan.drop", inPlan(plans::drop))
        .on("Ctrl+L", "servers.keys.lanes", history::focusLanes)
        .on("Ctrl+H", "servers.keys.history", history::focusList)
        .listenOn(this);
    // A list takes Esc for itself, though it has nothing to close.
    var escape = new KeyTable().on("Esc", "shell.back", this::back);
    history.addEventFilter(KeyEvent.KEY_PRESSED, escape::take);
    var unused = new FocusHome(this, this::bringHome);
    sceneProperty().subscribe(_ -> arrive());
  }

  private Optional<ServerCard> cardAt(Point2D point) {
    return cards.at(point);
  }

  private boolean isWithin(Point2D point) {
    return getLayoutBounds().contains(sceneToLocal(point));
  }

  private Button defineButton() {
    var define =
        Actions.button(
            texts, "servers", "role-define", "fth-plus", "servers.role.define", this::defineRole);
    define.getStyleClass().add("quiet");
    Actions.explain(define, texts, "servers.role.define", Optional.of("Ctrl+Shift+N"));
    return define;
  }

  private Button planButton() {
    var plan =
        Actions.button(
            texts, "servers", "plan-draw", "fth-map", "servers.plan.draw.short", plans::draw);
    plan.getStyleClass().add("quiet");
    Actions.explain(plan, texts, "servers.plan.draw", Optional.of("Ctrl+P"));
    return plan;
  }

  /** Without words: in a narrow window the bar has no room for more of them. */
  private Button linesButton() {
    var lines =
        Actions.icon(
            texts, "servers", "lines", "fth-download", "lines.title", Optional.empty(), () -> {});
    lines.setOnAction(_ -> lines.fireEvent(new OpenServerLines(Optional.empty())));
    return lines;
  }

  private Button pasteButton() {
    var paste =
        Actions.button(
            texts, "servers", "paste", "fth-clipboard", "servers.paste.short", () -> paste(""));
    paste.getStyleClass().add("quiet");
    Actions.explain(paste, texts, "servers.paste", Optional.of("Ctrl+Shift+V"));
    return paste;
  }

  /** Opens the sheet with the preview of what is pasted; of the clipboard where it is empty. */
  private void paste(String text) {
    var clipboard = Clipboard.getSystemClipboard();
    var pasted = text.isEmpty() && clipboard.hasString() ? clipboard.getString() : text;
    host.open(new PasteForm(texts, desk, ids, model, pasted, this::chooseNew).sheet());
  }

  private boolean walkMaps(KeyEvent event) {
    if (!host.isOpen()) {
      plans.walk(event.getCode() == KeyCode.LEFT ? -1 : 1);
    }
    return !host.isOpen();
  }

  private Predicate<KeyEvent> inPlan(Runnable action) {
    return _ -> {
      boolean planned = model.plan().isPresent() && !host.isOpen();
      if (planned) {
        action.run();
      }
      return planned;
    };
  }

  private HBox hints() {
    var hint = new ServersHint(texts, model);
    HBox.setHgrow(hint, Priority.ALWAYS);
    var row = new HBox(hint, add.says());
    row.getStyleClass().add("servers-hints");
    return row;
  }

  /** The chip, button or field that had the focus is gone; the chosen card has it then. */
  private void bringHome() {
    if (!host.isOpen() && model.noting().get().isEmpty()) {
      focusChosen();
    }
  }

  /** Does it, unless a moment that is over is being looked at. */
  private void act(RoleAction action) {
    if (model.changeable()) {
      var filled = action.filled().toArray();
      if (model.plan().isPresent()) {
        desk.submitAndReport(model.change(action.changes()), action.doneKeyOfPlan(), filled);
      } else if (model.touchesRun(action)) {
        Words words = texts -> texts.of(action.doneKey(), filled);
        desk.submitAndReport(model.change(action.changes()), "servers.done.duringRun", words);
      } else {
        desk.submitAndReport(model.change(action.changes()), action.doneKey(), filled);
      }
    }
  }

  @Override
  public RoleDrag drag() {
    return drag;
  }

  @Override
  public void remove(RoleId role, ServerId from) {
    if (cards.card(from).flatMap(ServerCard::focusedRole).filter(role::equals).isPresent()) {
      cards.focus(from);
    }
    var server = model.onStage(from);
    model.role(role).ifPresent(one -> server.ifPresent(s -> act(RoleActions.remove(one, s))));
  }

  /** Gives the chosen server the role, or takes it away. */
  void toggle(RoleId role) {
    var server = model.selectedServer();
    model.role(role).ifPresent(one -> server.ifPresent(s -> act(RoleActions.toggle(one, s))));
  }

  /** The chosen server plays the role, and no other one does any more. */
  void bring(RoleId role) {
    var onto = model.selectedServer();
    model
        .role(role)
        .flatMap(one -> onto.flatMap(to -> RoleActions.move(one, model.allOnStage(), to)))
        .ifPresent(this::act);
  }

  /** Carries a focused chip to another server; the focus goes with it. */
  void carry(RoleId role, ServerId from, ServerId to, boolean copies) {
    var action =
        model
            .role(role)
            .flatMap(one -> RoleActions.drop(one, model.onStage(from), model.onStage(to), copies));
    action.ifPresent(
        one -> {
          act(one);
          cards.focus(to, role);
        });
  }

  @Override
  public void edit(ServerId id) {
    model
        .server(id)
        .filter(_ -> model.changeable())
        .ifPresent(server -> host.open(new ServerForm(texts, desk, server, model.day()).sheet()));
  }

  @Override
  public void note(ServerId id, String text) {
    notes.record(id, text);
  }

  private void defineRole() {
    host.open(new RoleForm(texts, desk, ids.role(), Optional.empty()).sheet());
  }

  private void editRole(RoleId id) {
    model
        .role(id)
        .ifPresent(role -> host.open(new RoleForm(texts, desk, id, Optional.of(role)).sheet()));
  }

  private void chooseNew(ServerId server) {
    cards.focus(server);
  }

  private boolean toNow() {
    boolean past = !model.changeable();
    if (past) {
      model.shown().set(ShownMap.NOW);
      focusChosen();
    }
    return past;
  }

  /** From the plan's name back to the cards. */
  private boolean leaveRename() {
    boolean there = FocusIn.has(planBanner);
    if (there) {
      focusChosen();
    }
    return there;
  }

  /** From its list, with no moment chosen, back to the cards. */
  private boolean leaveHistory() {
    boolean there = FocusIn.has(history);
    if (there) {
      focusChosen();
    }
    return there;
  }

  /** Where no card was chosen by a digit without one, none is chosen in its place. */
  private void focusChosen() {
    model
        .selected()
        .get()
        .or(() -> model.missing().get().isPresent() ? Optional.empty() : cards.first())
        .ifPresentOrElse(
            cards::focus, cards.first().isPresent() ? cards::requestFocus : add::focusField);
  }

  @Override
  public void attach() {
    arriving = true;
    arrive();
  }

  @Override
  public void shown() {
    cards.focusWanted();
    arrive();
  }

  private void arrive() {
    if (!arriving || getScene() == null || model.day().get().contest().isEmpty()) {
      return;
    }
    arriving = false;
    focusChosen();
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof ServerId server && model.server(server).isPresent()) {
      cards.focus(server);
    } else if (thing instanceof PlanId plan && model.day().get().plans().containsKey(plan)) {
      model.shown().set(new ShownMap.Planned(plan));
    }
  }

  @Override
  public Optional<SheetHost> sheets() {
    return Optional.of(host);
  }

  @Override
  public boolean back() {
    return host.back()
        || toNow()
        || leaveHistory()
        || notes.end()
        || leaveRename()
        || plans.leave();
  }

  /** On a card letters are commands. */
  @Override
  public Optional<TextInputControl> typesInto() {
    return host.isOpen() || FocusIn.has(cards) ? Optional.empty() : Optional.of(add.field());
  }

  @Override
  public List<KeyHint> keys() {
    return KeyTable.hints(keys, cardKeys.table(), history.table());
  }
}
