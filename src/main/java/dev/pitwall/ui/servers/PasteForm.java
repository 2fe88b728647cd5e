package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.hosts.Pasted;
import dev.pitwall.hosts.Pasted.Remark;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.style.Icon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The sheet that shows what a pasted list or ssh configuration would add, before it does. */
final class PasteForm {
  private static final Executor BACKGROUND = Background.named("paste-servers");

  /** So many letters are read within the time of one key; more are read in the background. */
  private static final int READ_AT_ONCE = 4_000;

  /** More remarks than this nobody reads one by one. */
  private static final int REMARKS = 30;

  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final ServersModel model;
  private final Consumer<ServerId> added;
  private final FormSheet sheet;
  private final FormRow<TextArea> text;
  private final Label sum = Ids.give(new Label(), "paste-form", "sum");
  private final VBox preview = new VBox();

  /** What was ticked or left out by hand, by the name that was pasted. */
  private final Map<String, Boolean> chosen = new HashMap<>();

  private List<PastedRow> rows = List.of();

  /** Counts the texts: an answer about an older one is ignored. */
  private int asked;

  private boolean reading;

  private record Read(List<PastedRow> rows, List<Remark> remarks) {
    static Read of(ContestDay day, String text) {
      var pasted = Pasted.read(text);
      return new Read(PastedRow.of(day, pasted), pasted.remarks());
    }
  }

  /**
   * @param added is called with the first of the new servers
   */
  PasteForm(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      ServersModel model,
      String pasted,
      Consumer<ServerId> added) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.model = model;
    this.added = added;
    sheet = new FormSheet(texts, "paste-form", "servers.paste.title", "servers.paste.save");
    text = sheet.area("text", "servers.paste.text", 7).help(texts, "servers.paste.help");
    text.control().getStyleClass().add("mono");
    text.control().setWrapText(false);
    sum.getStyleClass().add("paste-sum");
    preview.getStyleClass().add("paste-preview");
    sheet.row("servers.paste.preview", new VBox(sum, preview));
    text.control().textProperty().subscribe(_ -> show());
    // As if it had been pasted here: too long a text is refused with its sentence.
    text.control().insertText(0, pasted);
    // As long as the sheet is open: a teammate may add the same servers meanwhile.
    var day = model.day().subscribe(_ -> show());
    sheet
        .sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null && now == null) {
                day.unsubscribe();
              }
            });
    sheet.onSave(this::save);
  }

  FormSheet sheet() {
    return sheet;
  }

  private void show() {
    int question = ++asked;
    var typed = text.control().getText();
    var day = model.day().get();
    reading = typed.length() > READ_AT_ONCE;
    if (reading) {
      FxFutures.on(
          CompletableFuture.supplyAsync(() -> Read.of(day, typed), BACKGROUND),
          read -> {
            if (question == asked) {
              show(read);
            }
          });
    } else {
      show(Read.of(day, typed));
    }
  }

  private void show(Read read) {
    reading = false;
    rows = read.rows();
    preview.getChildren().clear();
    for (int i = 0; i < rows.size(); i++) {
      preview.getChildren().add(row(rows.get(i), i));
    }
    read.remarks().stream()
        .limit(REMARKS)
        .forEach(remark -> preview.getChildren().add(remark(remark)));
    int more = read.remarks().size() - REMARKS;
    if (more > 0) {
      var label = new Label();
      label.getStyleClass().add("muted");
      label.textProperty().bind(texts.text("servers.paste.moreRemarks", more));
      preview.getChildren().add(label);
    }
    count();
  }

  private void count() {
    long fresh = taken().stream().filter(row -> row.kind() == PastedRow.Kind.NEW).count();
    sum.textProperty().bind(texts.text("servers.paste.sum", fresh, taken().size() - fresh));
  }

  private List<PastedRow> taken() {
    return rows.stream()
        .filter(row -> row.kind() != PastedRow.Kind.SAME)
        .filter(row -> chosen.getOrDefault(row.found().sheet().name(), row.taken()))
        .toList();
  }

  private Node row(PastedRow row, int place) {
    var name = row.found().sheet().name();
    var box = Ids.give(new CheckBox(name), "paste-form", "take-" + place);
    box.getStyleClass().add("strong");
    box.setSelected(chosen.getOrDefault(name, row.taken()) && row.kind() != PastedRow.Kind.SAME);
    box.setDisable(row.kind() == PastedRow.Kind.SAME);
    box.setOnAction(
        _ -> {
          chosen.put(name, box.isSelected());
          count();
        });
    var reached = new Label(row.reached());
    reached.getStyleClass().add("paste-reached");
    var line = new FlowPane(box, kind(row), reached);
    line.getStyleClass().add("paste-row");
    if (row.found().jumpHost()) {
      line.getChildren().add(2, new Tag(Meaning.PLAIN, texts.text("servers.paste.jump")));
    }
    return line;
  }

  private Tag kind(PastedRow row) {
    return switch (row.kind()) {
      case NEW -> new Tag(Meaning.PLAIN, texts.text("servers.paste.new"));
      case CHANGED ->
          new Tag(
              Meaning.WARNS, texts.text("servers.paste.changed", row.there().orElseThrow().name()));
      case SAME -> new Tag(Meaning.PLAIN, texts.text("servers.paste.same"));
    };
  }

  private Label remark(Remark remark) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(remark.kind().wrong() ? "objection" : "muted");
    label.setGraphic(new Icon(remark.kind().wrong() ? "fth-alert-triangle" : "fth-info"));
    label
        .textProperty()
        .bind(
            texts.bind(
                t -> t.of("servers.paste.line", remark.line(), t.of(key(remark), remark.word()))));
    return label;
  }

  private static String key(Remark remark) {
    return switch (remark.kind()) {
      case INCLUDE_IGNORED -> "servers.paste.include";
      case MATCH_IGNORED -> "servers.paste.match";
      case NOT_KEPT -> "servers.paste.notKept";
      case ANOTHER_NAME -> "servers.paste.anotherName";
      case NOT_A_PORT -> "servers.paste.notAPort";
      case VALUE_MISSING -> "servers.paste.valueMissing";
      case QUOTE_OPEN -> "servers.paste.quoteOpen";
      case NOT_A_NAME -> "servers.paste.notAName";
      case RANGE_TOO_LONG -> "servers.paste.rangeTooLong";
      case TWICE -> "servers.paste.twice";
      case TOO_MANY -> "servers.paste.tooMany";
      case NOT_AN_ADDRESS -> "servers.paste.notAnAddress";
      case NOT_A_LIST -> "servers.paste.notAList";
    };
  }

  private void save() {
    var taken = taken();
    if (reading) {
      text.object(texts.text("servers.paste.wait"));
      return;
    }
    if (taken.isEmpty()) {
      text.object(texts.text("servers.paste.none"));
      return;
    }
    var intents = taken.stream().map(row -> row.intent(ids)).toList();
    sheet.submit(
        desk,
        new Intent.Several(intents),
        done -> {
          var names = taken.stream().map(row -> row.wanted().name()).toList();
          desk.report(done, "servers.done.pasted", names);
          first(intents, taken);
        },
        reason -> text.object(texts.bind(t -> t.of(reason))));
  }

  private void first(List<Intent> intents, List<PastedRow> taken) {
    if (intents.getFirst() instanceof AddServer add) {
      added.accept(add.server());
    } else {
      taken.getFirst().present().ifPresent(added);
    }
  }
}
