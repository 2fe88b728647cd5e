package dev.pitwall.ui.welcome;

import dev.pitwall.archive.Archive;
import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.team.day.Teams;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Columns;
import dev.pitwall.ui.kit.control.Panel;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.plan.ProfileOffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The ways in, side by side: a new contest, a team or a day from before, a sample. */
public final class FirstView extends VBox {
  private final Notices notices;
  private final Executor fx;
  private final Consumer<OpenDay> opened;
  private final NewContestForm form;
  private static final double GAP = 16;

  private final Columns ways;

  /** The ways beside the bundle that is being taken in. */
  private final List<Node> others;

  private final SetupPane setup;

  /** The contest of the form is a day by now. */
  private boolean made;

  /**
   * @param days to open one of
   * @param teams to join one
   * @param bundles takes days in from files
   * @param ids of what comes from a former day into a new one
   * @param now for the date that is proposed
   * @param fx runs on the JavaFX thread, later
   * @param opened is called once with the day that the person chose
   * @param archive the past days
   * @param showArchive shows the past days in place of this
   */
  public FirstView(
      FxTexts texts,
      Look look,
      Days days,
      Teams teams,
      BundleImport bundles,
      IdSource ids,
      Choice choice,
      Notices notices,
      Instant now,
      Executor fx,
      Consumer<OpenDay> opened,
      Archive archive,
      Runnable showArchive) {
    this.notices = notices;
    this.fx = fx;
    this.opened = opened;
    getStyleClass().add("first");
    form =
        new NewContestForm(
            texts,
            now,
            choice.profiles(),
            (contest, me, agreed) ->
                await(setup().create(days, contest, me, agreed), () -> made = true));
    setup = new SetupPane(texts, archive, choice.known(), ids);
    form.belowName(setup);
    var known = new KnownDays(texts, choice.known(), folder -> await(days.open(folder), () -> {}));
    var samples =
        new SampleCards(texts, choice.samples(), name -> await(days.openSample(name), () -> {}));
    var join = new JoinForm(texts, days, teams, fx, opened);
    var bundle =
        new BundlePane(
            texts,
            bundles,
            Background.named("bundle"),
            this::busy,
            folder -> await(days.open(folder), () -> {}));
    bundle.takeDropsOn(this);
    var older = new Panel(texts, "first.known", bundle, scroll(known));
    VBox.setVgrow(older, Priority.ALWAYS);
    var joining = new Panel(texts, "join.title", join);
    var joinOrKnown = new VBox(GAP, joining, older);
    VBox.setVgrow(form, Priority.ALWAYS);
    var making = new Panel(texts, "first.new", form);
    var showing = new Panel(texts, "first.samples", scroll(samples));
    others = List.of(making, joining, known, showing);
    ways = new Columns(GAP, List.of(making, joinOrKnown, showing));
    ways.getStyleClass().add("first-ways");
    // In very large letters they stand under each other, and the page scrolls.
    var page = scroll(ways);
    page.setFitToHeight(true);
    page.setFocusTraversable(false);
    getChildren().addAll(head(texts, look, showArchive), page);
    new KeyTable()
        .when("Esc", "first.bundle.cancel", _ -> bundle.cancelJob())
        .when(ProfileOffer.KEY, ProfileOffer.KEY_TEXT, _ -> form.takeOffer())
        .listenOn(this);
  }

  private SetupPane setup() {
    return setup;
  }

  /** Chooses a day whose set-up the new contest takes over. */
  public void setUpFrom(String folder) {
    setup.choose(folder);
    focusFirst();
  }

  private static ScrollPane scroll(Node content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static HBox head(FxTexts texts, Look look, Runnable showArchive) {
    var title = new Label();
    title.getStyleClass().add("t-figure");
    title.textProperty().bind(texts.text("app.name"));
    var about = new Label();
    about.getStyleClass().add("muted");
    about.textProperty().bind(texts.text("first.about"));
    var theme =
        Actions.icon(
            texts,
            "first",
            "theme",
            "fth-sun",
            "shell.theme",
            Optional.empty(),
            () -> look.theme().set(look.theme().get().other()));
    var language =
        Actions.button(
            texts,
            "first",
            "language",
            "fth-globe",
            "shell.language.other",
            () -> texts.use(texts.now().language() == Language.JA ? Language.EN : Language.JA));
    language.getStyleClass().add("quiet");
    Actions.explain(language, texts, "shell.language", Optional.empty());
    var manual = OpenManual.button(texts, "first");
    var archive =
        Actions.button(texts, "first", "archive", "fth-archive", "archive.title", showArchive);
    Actions.explain(archive, texts, "archive.about", Optional.of("Ctrl+Shift+B"));
    var head = new HBox(title, about, ScreenBar.stretch(), archive, manual, theme, language);
    head.getStyleClass().add("first-head");
    return head;
  }

  /** While a bundle is taken in, only that can be cancelled. */
  private void busy(boolean is) {
    others.forEach(one -> one.setDisable(is));
  }

  /** While a day is being opened, no second one can be. */
  private void await(CompletableFuture<Opened> opening, Runnable done) {
    ways.setDisable(true);
    var unused =
        opening
            .exceptionally(failure -> new Opened.Failed(Unexpected.problem(failure)))
            .thenAccept(outcome -> fx.execute(() -> answer(outcome, done)));
  }

  private void answer(Opened outcome, Runnable done) {
    ways.setDisable(false);
    switch (outcome) {
      case OpenDay day -> {
        done.run();
        opened.accept(day);
      }
      case Opened.Rejected rejected -> form.refuse(rejected.reason());
      case Opened.Failed failed -> notices.show(new Notice.Broken(failed.problem()));
    }
  }

  /** Takes over the form of a contest that was begun in an earlier view and never made. */
  public void goOnFrom(FirstView earlier) {
    if (!earlier.made) {
      form.type(earlier.form.typed());
    }
  }

  /** The field that a person who makes a contest fills in first. */
  public void focusFirst() {
    form.focusName();
  }
}
