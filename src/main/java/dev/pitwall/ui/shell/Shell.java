package dev.pitwall.ui.shell;

import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.Reach;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.Team;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.AskEvidence;
import dev.pitwall.ui.kit.FocusHome;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.NewSnippets;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.OpenServerLines;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.control.InSight;
import dev.pitwall.ui.kit.form.LimitReached;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.keys.DoubleEnterGuard;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.manual.ManualPane;
import dev.pitwall.ui.palette.Palette;
import dev.pitwall.ui.palette.WindowVerbs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window of an open day: bar, rail, one screen, notices. Screens are made when first seen. */
public final class Shell extends StackPane implements ShellActions {
  static final String WAR_ROOM = "warroom";

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  /** In less the rail has no room for its buttons at their usual height. */
  private static final double LOW_HEIGHT = 700;

  private final FxTexts texts;
  private final Desk desk;
  private final Notices notices;
  private final Look look;
  private final FxSnapshots snapshots;
  private final Runnable closeDay;
  private final UndoKeys undoKeys;
  private final ContestBar bar;
  private final AlarmStrip alarms;
  private final NavRail rail;
  private final Covers covers;
  private final ScreenPlace place;
  private final TeammateMarks marks;
  private final NewSnippets newSnippets;
  private final MentionNotices mentions;
  private final NewHostNotices newHosts;
  private final ManualPane manual;
  private final IdlePreparation preparation;
  private final Consumer<Snapshot> listener = this::show;
  private List<Problem> problems = List.of();

  /**
   * @param now shared with the war room
   * @param team its pictures, for the bar
   * @param reach whether servers can send to this laptop
   * @param hosts that sent something and are no servers of the day
   * @param verbs what the command line can be told about a day
   * @param closeDay goes back to the list of days
   */
  public Shell(
      FxTexts texts,
      FxClock clock,
      AlertsNow now,
      Desk desk,
      Notices notices,
      Look look,
      FxSnapshots snapshots,
      FxLatest<Team.Picture> team,
      ObservableValue<Reach> reach,
      ObservableValue<List<String>> hosts,
      List<ScreenEntry> entries,
      IdSource ids,
      Function<Vocabulary, List<Verb>> verbs,
      Runnable closeDay) {
    this.texts = texts;
    this.desk = desk;
    this.notices = notices;
    this.look = look;
    this.snapshots = snapshots;
    this.closeDay = closeDay;
    getStyleClass().add("shell");
    place = new ScreenPlace(entries, snapshots);
    undoKeys = new UndoKeys(desk, clock, snapshots, place.currentId()::get);
    bar = new ContestBar(texts, clock, now, desk, team, this);
    var chime = new Chime(problem -> Platform.runLater(() -> report(problem)));
    look.sound().addListener((_, _, on) -> ring(chime));
    alarms = new AlarmStrip(texts, clock, desk, bar.glance(), () -> ring(chime));
    rail = new NavRail(texts, entries, this::go, this::showKeys, closeDay);
    newSnippets = now.snippets();
    rail.count(
        texts,
        NewSnippets.SCREEN,
        "snippets.title",
        Bindings.createIntegerBinding(
            () -> newSnippets.unseen().get().size(), newSnippets.unseen()));
    var palette =
        new Palette(
            texts,
            clock,
            desk,
            ids,
            place::done,
            words ->
                Stream.concat(
                        verbs.apply(words).stream(),
                        WindowVerbs.of(words, entries, window()).stream())
                    .toList());
    var windowKeys = new ShellKeys(this, entries);
    var keys =
        new KeySheet(texts, windowKeys.places(), windowKeys.window(), palette.keys(), this::back);
    var view = scrolling(place);
    // In very large letters a screen may be wider than the window: nothing is out of reach then.
    view.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
    manual = new ManualPane(texts, view);
    var middle =
        new BorderPane(
            new NoticePlace(
                manual,
                new NoticeStrip(texts, notices, desk, undoKeys::takeBack, this::addServer)));
    middle.setTop(alarms);
    var whole = new BorderPane(middle);
    whole.setTop(bar);
    whole.setLeft(scrolling(rail));
    // Never larger than the window: the bar stays in sight, what does not fit below it scrolls.
    whole.setMinSize(0, 0);
    middle.setMinSize(0, 0);
    covers =
        new Covers(
            palette,
            new NumbersSheet(texts, clock, this::back),
            new ServerLinesSheet(texts, reach, this::back),
            keys);
    getChildren().add(whole);
    getChildren().addAll(covers.nodes());
    heightProperty()
        .subscribe(height -> pseudoClassStateChanged(LOW, height.doubleValue() < LOW_HEIGHT));
    addEventFilter(MouseEvent.MOUSE_PRESSED, covers::pressed);
    var typed = new TypedKeys(this::typesInto);
    sceneProperty()
        .subscribe(
            (before, scene) -> {
              if (before != null) {
                typed.leave(before);
              }
              if (scene != null) {
                typed.listenOn(scene);
                DoubleEnterGuard.watch(scene);
                Platform.runLater(() -> arriveIn(scene));
              }
            });
    addEventHandler(GoTo.TYPE, this::go);
    addEventHandler(OpenManual.TYPE, this::openManual);
    addEventHandler(
        OpenServerLines.TYPE,
        wanted -> {
          openLines(wanted.server());
          wanted.consume();
        });
    addEventHandler(LimitReached.TYPE, this::hint);
    windowKeys.listenOn(this);
    preparation =
        new IdlePreparation(
            this, place, entries, entry -> place.screen(entry).view(), place::showNewest);
    var unused = new FocusHome(this, this::focusScreen);
    snapshots.listen(listener);
    mentions = new MentionNotices(snapshots, clock, notices, Background.named("mentions"));
    newHosts = new NewHostNotices(snapshots, clock, notices, desk, ids, hosts);
    marks = new TeammateMarks(place, snapshots, team);
  }

  private void ring(Chime chime) {
    if (look.sound().get()) {
      chime.ring();
    }
  }

  /** A field without a place of its own for it took nothing. */
  private void hint(LimitReached event) {
    notices.show(new Notice.Hint(event.key(), List.of(event.filled())));
    event.consume();
  }

  private void report(Problem problem) {
    notices.show(new Notice.Broken(problem));
  }

  AlarmStrip alarms() {
    return alarms;
  }

  private WindowVerbs.Window window() {
    return new WindowVerbs.Window(
        this::go,
        look.theme()::set,
        texts::use,
        desk::actAs,
        this::showKeys,
        () -> openLines(Optional.empty()),
        this::showBackup,
        topic -> topic.ifPresentOrElse(manual::look, () -> manual.open(place.currentId().get())),
        this::askEvidence,
        closeDay);
  }

  /** The board asks, and shows what comes of it. */
  private void askEvidence(Optional<ServerId> server) {
    go("reboot");
    place
        .current()
        .ifPresent(
            board -> {
              server.ifPresent(board::reveal);
              board.view().fireEvent(new AskEvidence(server));
            });
  }

  /** Where Settings says whether the day is safe. */
  private void showBackup() {
    go("settings");
    layOut();
    var button = lookup("#settings-copy-folder");
    if (button != null) {
      InSight.focus(button.getParent().getParent(), button);
    }
  }

  private static ScrollPane scrolling(Region content) {
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinSize(0, 0);
    return scroll;
  }

  private void show(Snapshot snapshot) {
    bar.show(snapshot);
    covers.palette().show(snapshot);
    notices.showProblems(problems, snapshot.problems());
    problems = snapshot.problems();
    place.show(snapshot);
  }

  /** Makes the other screens while nobody presses anything; for a window that is in use. */
  public void prepareWhenIdle() {
    preparation.start();
  }

  /** Whether all screens are made. */
  public boolean isPrepared() {
    return preparation.isDone();
  }

  /** Shows a screen; nothing when it is shown already. */
  public void go(ScreenEntry entry) {
    covers.closeSheets();
    manual.close();
    preparation.makeWhole();
    rail.mark(entry);
    bar.showAllAlerts(entry.id().equals(WAR_ROOM));
    if (place.put(entry)) {
      newSnippets.look(entry.id().equals(NewSnippets.SCREEN));
      if (getScene() != null) {
        arrive();
      }
    }
  }

  /** What is edited on the screen in view. */
  public ObservableValue<Optional<Id>> edited() {
    return place.edited();
  }

  /** The id of the screen in view. */
  public ReadOnlyObjectProperty<Optional<String>> screen() {
    return place.currentId();
  }

  /** Not in a window that was closed meanwhile: the toolkit has no styles for it any more. */
  private void arriveIn(Scene scene) {
    var window = scene.getWindow();
    if (getScene() == scene && (window == null || window.isShowing())) {
      arrive();
    }
  }

  /** The screen is in the window from now on; before, nothing can take the focus. */
  private void arrive() {
    layOut();
    place.current().ifPresent(Screen::attach);
    marks.refresh();
    focusScreen();
  }

  /** What scrolls takes its content in when it is laid out; before, nothing can have the focus. */
  private void layOut() {
    if (getScene() != null) {
      applyCss();
      layout();
    }
  }

  /**
   * Leaves the focus in the screen, or in what lies over it; else the screen's first control has
   * it, or the manual's while that is read, and never whatever comes next in the window.
   */
  private void focusScreen() {
    if (getScene() != null && !covers.isAnyOpen()) {
      (manual.isOpen() ? Optional.of(manual) : place.current().map(Screen::view))
          .filter(view -> !FocusIn.has(view))
          .ifPresent(FocusIn::first);
    }
  }

  /** To a screen, and to the thing on it. */
  private void go(GoTo wanted) {
    go(wanted.screen());
    layOut();
    wanted.thing().ifPresent(thing -> place.current().ifPresent(screen -> screen.reveal(thing)));
  }

  /** To the day as it was at a moment. */
  public void lookAt(Instant moment) {
    go("review");
    layOut();
    place.current().ifPresent(screen -> screen.lookAt(moment));
  }

  /** To the past days. */
  void archive() {
    go("archive");
  }

  private void go(String id) {
    place.entry(id).ifPresent(this::go);
  }

  @Override
  public void command() {
    covers.closeSheets();
    covers.palette().open();
  }

  /** The oldest line that came back and is seen goes back into its field. */
  boolean takeLineBack() {
    return ReturnedLines.takeFirst(covers.palette().isOpen() ? covers.palette() : place);
  }

  void showKeys() {
    covers.makeWay();
    covers
        .keys()
        .open(
            manual.isOpen() ? manual.keys() : place.current().map(Screen::keys).orElse(List.of()));
  }

  /** Opens the manual at the chapter about the screen in view, or closes it. */
  void manual() {
    covers.closeSheets();
    manual.toggle(place.currentId().get());
  }

  private void openManual(OpenManual wanted) {
    covers.closeSheets();
    wanted
        .topic()
        .ifPresentOrElse(
            topic -> manual.look(topic.anchor()), () -> manual.open(place.currentId().get()));
    wanted.consume();
  }

  /** The lines by which servers send to this laptop. */
  private void openLines(Optional<String> server) {
    covers.makeWay();
    snapshots.latest().ifPresent(now -> covers.lines().open(now.day(), server));
  }

  private Optional<TextInputControl> typesInto() {
    if (covers.isAnyOpen()) {
      return Optional.empty();
    }
    return manual.isOpen() ? manual.typesInto() : place.current().flatMap(Screen::typesInto);
  }

  /** One step back: the key sheet, the command line, the manual, then what the screen has open. */
  void back() {
    if (!covers.back() && !manual.back()) {
      place.current().ifPresent(Screen::back);
    }
  }

  void closeDay() {
    closeDay.run();
  }

  private void addServer(String host) {
    newHosts.add(host);
  }

  boolean addNewHost() {
    return newHosts.addNewest();
  }

  /** Opens the list of who may sit here. */
  void chooseMember() {
    bar.chooseMember();
  }

  @Override
  public void undo() {
    undo(false);
  }

  /**
   * @param emptied whether the key took back, just before, all that was typed in a field
   */
  void undo(boolean emptied) {
    undoKeys.undo(emptied);
  }

  @Override
  public void redo() {
    undoKeys.redo();
  }

  @Override
  public void explainNumbers() {
    boolean shown = covers.numbers().isVisible();
    covers.makeWay();
    if (!shown) {
      covers.numbers().open(bar.glance().getValue());
    }
  }

  @Override
  public void otherTheme() {
    look.theme().set(look.theme().get().other());
  }

  @Override
  public void otherLanguage() {
    texts.use(texts.now().language() == Language.JA ? Language.EN : Language.JA);
  }

  /** Stops listening; the shell is not used after this. */
  public void close() {
    preparation.stop();
    covers.palette().finish();
    place.detach();
    snapshots.unlisten(listener);
    marks.close();
    mentions.close();
    newHosts.close();
  }
}
