package dev.pitwall.ui.prepare;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Columns;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.Panel;
import dev.pitwall.ui.kit.control.Portions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.plan.MilestoneList;
import dev.pitwall.ui.plan.ProfileOffer;
import dev.pitwall.ui.plan.ProfilePane;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lists on the left, what disqualifies and the agreed times on the right. */
final class PrepareView extends StackPane implements ScreenBody {
  private static final double GAP = 12;

  private final PrepareModel model;
  private final List<ListPane> lists;
  private final LinesPane checks;
  private final LinesPane closing;
  private final OrderPane order;
  private final ReadAloud aloud;
  private final SheetHost host;
  private final EmptyState empty;
  private final ScrollPane page;
  private final Button begin;
  private final Button readAloud;
  private final Tag progress = new Tag(Meaning.PLAIN);
  private final MilestoneList times;
  private final ProfilePane profile;
  private final KeyTable keys = new KeyTable();
  private final FxTexts texts;

  PrepareView(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      PrepareModel model,
      ObservableValue<ProfileCatalog.Found> profiles) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("prepare");
    var principles = new ListPane(texts, desk, ids, model, Checklist.PRINCIPLES, "check-words");
    var prepare = new ListPane(texts, desk, ids, model, Checklist.PREPARE, "check-words");
    var disqualifiers = new ListPane(texts, desk, ids, model, Checklist.DISQUALIFIERS, "t-lead");
    lists = List.of(principles, prepare, disqualifiers);
    checks = new LinesPane(texts, desk, ids, LineList.REBOOT, profiles);
    closing = new LinesPane(texts, desk, ids, LineList.CLOSING, profiles);
    order = new OrderPane(texts, desk);
    times = new MilestoneList(texts, desk, ids, "prepare", this::open);
    profile = new ProfilePane(texts, desk, "prepare", profiles);
    aloud = new ReadAloud(texts, desk, model);
    readAloud =
        Actions.main(texts, "prepare", "aloud", "fth-volume-2", "prepare.aloud.begin", aloud::open);
    Actions.explain(readAloud, texts, "prepare.aloud.begin", Optional.of("Ctrl+R"));
    begin = Actions.button(texts, "prepare", "begin", "fth-edit-3", "prepare.begin", () -> begin());
    Actions.explain(begin, texts, "prepare.begin", Optional.of("N"));
    var addTime = times.add();
    Actions.explain(addTime, texts, "settings.milestones.add", Optional.of("Ctrl+N"));
    page =
        scroll(
            columns(
                column(
                    new Panel(texts, "prepare.principles", principles),
                    new Panel(texts, "prepare.lists", prepare),
                    new Panel(texts, "prepare.checks", checks),
                    new Panel(texts, "prepare.order", order)),
                column(
                    new Panel(texts, "prepare.disqualifiers", disqualifiers).beside(readAloud),
                    new Panel(texts, "prepare.times", times).beside(addTime),
                    new Panel(texts, "prepare.closing", closing))));
    empty =
        new EmptyState(
            texts, "fth-list", "prepare.empty.title", "prepare.empty.sentence", profile, begin);
    var room = new StackPane(page, empty);
    VBox.setVgrow(room, Priority.ALWAYS);
    var body = new VBox(new ScreenBar(texts, "prepare.title", progress), room);
    body.getStyleClass().add("screen-body");
    host = new SheetHost(body);
    getChildren().addAll(host, aloud);
    keys.on("Ctrl+R", "prepare.aloud.begin", aloud::open)
        .on("Ctrl+N", "settings.milestones.add", addTime::fire)
        .when(
            ProfileOffer.KEY, ProfileOffer.KEY_TEXT, _ -> empty.isVisible() && profile.takeOffer())
        .on("N", "prepare.key.new", this::addOne)
        .when("E", "prepare.edit", _ -> focused(LineRow::edit))
        .when("Delete", "prepare.remove", _ -> focused(LineRow::remove))
        .when("Alt+↑", "prepare.key.up", _ -> shift(-1))
        .when("Alt+↓", "prepare.key.down", _ -> shift(1))
        .lists("Space", "prepare.key.tick")
        .listenOn(this);
    model.begun().addListener((_, _, _) -> shown());
    texts.texts().addListener((_, _, _) -> shown());
  }

  private static VBox column(Region... panels) {
    var column = Portions.in(new VBox(panels));
    column.getStyleClass().add("prepare-column");
    return column;
  }

  private static Columns columns(VBox... columns) {
    var all = new Columns(GAP, List.of(columns));
    all.getStyleClass().add("prepare-columns");
    return all;
  }

  private static ScrollPane scroll(Region content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private void open(FormSheet sheet) {
    host.open(sheet);
  }

  private void begin() {
    model.begun().set(true);
    lists.getFirst().addOne();
  }

  private void addOne() {
    if (empty.isVisible()) {
      begin();
    } else {
      lists.stream()
          .filter(list -> list.focused().isPresent())
          .findFirst()
          .orElse(lists.getFirst())
          .addOne();
    }
  }

  private boolean shift(int step) {
    for (var list : lists) {
      list.focused().ifPresent(row -> list.shift(row, step));
    }
    return order.shift(step) || lists.stream().anyMatch(list -> list.focused().isPresent());
  }

  private boolean focused(java.util.function.Consumer<LineRow> action) {
    var row = lists.stream().flatMap(list -> list.focused().stream()).findFirst();
    row.ifPresent(action);
    return row.isPresent();
  }

  /** Takes in the newest day; the parts that are only in this region. */
  @Override
  public void shown() {
    boolean nothing =
        model.all() == 0
            && model.day().get().checkLines().lines().isEmpty()
            && !model.begun().get();
    empty.setVisible(nothing);
    page.setVisible(!nothing);
    progress.setVisible(!nothing);
    lists.forEach(ListPane::shown);
    times.show(model.day().get());
    checks.show(model.day().get());
    closing.show(model.day().get());
    order.show(model.day().get());
    profile.show(model.day().get());
    aloud.shown();
    readAloud.setDisable(model.lines(Checklist.DISQUALIFIERS).isEmpty());
    boolean whole = model.all() > 0 && model.ticked() == model.all();
    progress.mean(whole ? Meaning.CONFIRMS : Meaning.PLAIN);
    progress.setText(texts.now().of("prepare.progress", model.ticked(), model.all()));
  }

  @Override
  public void attach() {
    if (empty.isVisible()) {
      begin.requestFocus();
    } else {
      readAloud.requestFocus();
    }
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof MilestoneId milestone) {
      // The agreed times stand on the page that otherwise waits for the first line.
      model.begun().set(true);
      times.reveal(milestone);
    } else if (thing instanceof ItemId item) {
      lists.forEach(list -> list.reveal(item));
    }
  }

  @Override
  public Optional<SheetHost> sheets() {
    return Optional.of(host);
  }

  @Override
  public boolean back() {
    if (aloud.isVisible()) {
      aloud.close();
      readAloud.requestFocus();
      return true;
    }
    if (host.back()) {
      return true;
    }
    var edited =
        lists.stream().flatMap(list -> list.rows().stream()).filter(LineRow::editing).findFirst();
    edited.ifPresent(LineRow::leave);
    return edited.isPresent();
  }

  @Override
  public Optional<TextInputControl> typesInto() {
    return host.isOpen() || aloud.isVisible() || empty.isVisible()
        ? Optional.empty()
        : Optional.of(lists.getFirst().newLine());
  }

  @Override
  public List<KeyHint> keys() {
    return aloud.isVisible() ? aloud.keys() : KeyTable.hints(keys, aloud.table());
  }
}
