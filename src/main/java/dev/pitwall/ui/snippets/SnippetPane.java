package dev.pitwall.ui.snippets;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.text.Sizes;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.content.TextList;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The snippet that is looked at: what it is, what can be done with it, and what it holds. */
final class SnippetPane extends VBox {
  /** Of a task's title on a link. */
  private static final int LINK_LETTERS = 32;

  private final FxTexts texts;
  private final SnippetsModel model;
  private final Label title = Ids.give(new Label(), "snippets", "title");
  private final Label facts = new Label();
  private final Runnable compare;
  private final FlowPane links = new FlowPane();
  private final ToggleButton wrap;
  private Optional<Shown> shown = Optional.empty();

  /** Everything that is in sight; what is equal is not built anew. */
  private record Shown(
      Texts texts,
      SnippetRow row,
      Optional<Server> server,
      Optional<Task> task,
      Optional<Run> run,
      Optional<SnippetRow> former) {}

  /**
   * @param actions buttons, from left to right
   * @param compare with the former one of the same kind
   */
  SnippetPane(
      FxTexts texts,
      SnippetsModel model,
      ContentView content,
      List<Button> actions,
      Runnable compare) {
    this.compare = compare;
    this.texts = texts;
    this.model = model;
    getStyleClass().add("snippet-pane");
    title.getStyleClass().addAll("t-lead", "strong");
    title.setMinWidth(0);
    Tooltips.bind(title, title.textProperty());
    facts.getStyleClass().add("muted");
    facts.setMinWidth(0);
    links.getStyleClass().add("snippet-links");
    links.managedProperty().bind(links.visibleProperty());
    wrap = wrapToggle(content.text());
    var buttons = new HBox();
    buttons.getStyleClass().add("snippet-actions");
    buttons.setMinWidth(USE_PREF_SIZE);
    buttons.getChildren().add(wrap);
    buttons.getChildren().addAll(actions);
    var head = new HBox(title, ScreenBar.stretch(), buttons);
    head.getStyleClass().add("snippet-head");
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(head, facts, links, content);
    model.looked().subscribe(this::refresh);
    model.day().subscribe(this::refresh);
    texts.texts().subscribe(this::refresh);
    refresh();
  }

  private ToggleButton wrapToggle(TextList text) {
    var toggle = Ids.give(new ToggleButton(), "snippets", "wrap");
    toggle.setGraphic(new Icon("fth-corner-down-left"));
    toggle.getStyleClass().addAll("icon-only");
    toggle.accessibleTextProperty().bind(texts.text("snippets.wrap"));
    toggle.selectedProperty().bindBidirectional(text.wrap());
    toggle.disableProperty().bind(text.breakable().not());
    Actions.explain(toggle, texts, "snippets.wrap", Optional.of("Ctrl+L"));
    return toggle;
  }

  private void refresh() {
    var newest = model.looked().get().map(this::shown);
    setVisible(newest.isPresent());
    if (!newest.equals(shown)) {
      shown = newest;
      newest.ifPresent(this::show);
    }
  }

  private Shown shown(SnippetRow row) {
    var day = model.day().get();
    var sheet = row.snippet().sheet();
    return new Shown(
        texts.now(),
        row,
        sheet.server().flatMap(day::server),
        sheet.task().map(day.tasks()::get),
        sheet.run().map(day.runs()::get),
        model.former(row));
  }

  private void show(Shown now) {
    var row = now.row();
    var snippet = row.snippet();
    title.setText(row.called());
    var t = now.texts();
    var parts = new ArrayList<String>();
    parts.add(Times.second(t, snippet.at()));
    parts.add(snippet.source().host());
    parts.add(row.by().map(Member::name).orElse(""));
    parts.add(row.byAgent() ? t.of("snippets.agent") : "");
    parts.add(Sizes.written(snippet.content().bytes()));
    parts.add(
        model
            .recognized(row)
            .map(one -> t.of("snippets.looksLike", t.of(one.tool()), one.subject()).strip())
            .orElse(""));
    parts.add(snippet.sheet().title().isEmpty() ? "" : snippet.source().command());
    row.tags().forEach(tag -> parts.add("#" + tag));
    parts.add(snippet.sheet().kit());
    parts.removeIf(String::isEmpty);
    facts.setText(String.join("  ·  ", parts));
    links.getChildren().setAll(links(now));
    now.former().ifPresent(other -> links.getChildren().add(former(other)));
    links.setVisible(!links.getChildren().isEmpty());
  }

  private List<Node> links(Shown now) {
    var found = new ArrayList<Node>();
    now.server()
        .ifPresent(
            one ->
                found.add(link("server", "fth-server", one.name(), new GoTo("servers", one.id()))));
    now.task()
        .ifPresent(
            one ->
                found.add(
                    link(
                        "task",
                        "fth-check-square",
                        Excerpt.of(one.sheet().title(), LINK_LETTERS),
                        new GoTo("tasks", one.id()))));
    now.run()
        .ifPresent(
            one ->
                found.add(
                    link(
                        "run",
                        "fth-trending-up",
                        Times.minute(texts.now(), one.at()),
                        new GoTo("scores", one.id()))));
    return found;
  }

  private Button former(SnippetRow other) {
    var words =
        texts
            .now()
            .of(
                "snippets.compare.with",
                "#" + other.number(),
                Times.minute(texts.now(), other.snippet().at()));
    var button = Ids.give(new Button(words, new Icon("fth-columns")), "snippets", "former");
    button.getStyleClass().add("quiet");
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> compare.run());
    Actions.explain(button, texts, "snippets.compare.former", Optional.of("Shift+D"));
    return button;
  }

  private static Button link(String name, String icon, String words, GoTo where) {
    var button = Ids.give(new Button(words, new Icon(icon)), "snippets", "to-" + name);
    button.getStyleClass().add("quiet");
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> button.fireEvent(where));
    return button;
  }
}
