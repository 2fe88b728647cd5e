package dev.pitwall.ui.prepare;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent.AddLine;
import dev.pitwall.domain.intent.LineIntent.EditLine;
import dev.pitwall.domain.intent.LineIntent.RemoveLine;
import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileMerge;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * The lines that are ticked per server, of one list: those of a role, of one server alone, of every
 * server, or of the contest. They are changed here, and ticked where they are needed.
 */
final class LinesPane extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final LineList list;
  private final ComboBox<LineScope> scope = new ComboBox<>();
  private final TextField more;
  private final Button usual;
  private final KeyedChildren<CheckLine, Row> rows;
  private final ObservableValue<ProfileCatalog.Found> profiles;
  private ContestDay day = ContestDay.EMPTY;

  LinesPane(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      LineList list,
      ObservableValue<ProfileCatalog.Found> profiles) {
    this.texts = texts;
    this.desk = desk;
    this.list = list;
    this.profiles = profiles;
    getStyleClass().add("check-list");
    var name = list.name().toLowerCase(Locale.ROOT);
    Ids.give(scope, "prepare-scope", name);
    scope.accessibleTextProperty().bind(texts.text("prepare.lines.where"));
    scope.setMaxWidth(Double.MAX_VALUE);
    scope.setConverter(new ScopeWords());
    var lines = new VBox();
    lines.getStyleClass().add("check-lines");
    rows = new KeyedChildren<>(lines.getChildren(), CheckLine::id, Row::new, Row::show);
    scope.valueProperty().subscribe(_ -> showRows());
    texts.texts().subscribe(_ -> scope.setConverter(new ScopeWords()));
    more = Ids.give(new LimitedField(LimitedField.LINE_LETTERS), "prepare-line", name);
    more.promptTextProperty().bind(texts.text("prepare.new"));
    var queue = new SubmitQueue<AddLine>(desk, AddLine::text);
    more.setOnAction(
        _ -> {
          var line = more.getText();
          if (!line.isBlank() && scope.getValue() != null) {
            more.clear();
            var add = new AddLine(ids.item(), list, scope.getValue(), line);
            queue.submit(add, add, _ -> {});
          }
        });
    var returned =
        new ReturnedLines<>(
            texts,
            more.getId(),
            queue,
            _ -> Optional.empty(),
            add -> {
              scope.setValue(add.scope());
              more.setText(add.text());
              more.requestFocus();
              more.end();
              return true;
            });
    usual =
        Actions.button(
            texts, "prepare-usual", name, "fth-download", "prepare.lines.usual", this::bring);
    usual.managedProperty().bind(usual.visibleProperty());
    getChildren().addAll(scope, lines, more, returned, usual);
  }

  void show(ContestDay newest) {
    day = newest;
    var scopes = scopes();
    var chosen = scope.getValue();
    if (!scope.getItems().equals(scopes)) {
      scope.getItems().setAll(scopes);
      scope.setValue(chosen != null && scopes.contains(chosen) ? chosen : scopes.getFirst());
    }
    // A name may have changed though the things are the same.
    scope.setConverter(new ScopeWords());
    usual.setVisible(!missing().isEmpty());
    showRows();
  }

  private List<LineScope> scopes() {
    var all = new ArrayList<LineScope>();
    all.add(new LineScope.OnEveryServer());
    if (list == LineList.CLOSING) {
      all.add(new LineScope.OnContest());
    }
    day.roles().keySet().forEach(role -> all.add(new LineScope.OnRole(role)));
    day.servers().keySet().forEach(server -> all.add(new LineScope.OnServer(server)));
    return List.copyOf(all);
  }

  private void showRows() {
    rows.show(
        day.checkLines().lines().values().stream()
            .filter(line -> line.list() == list && line.scope().equals(scope.getValue()))
            .toList());
  }

  /** What the contest's profile suggests, and is not there and was not removed. */
  private List<AddLine> missing() {
    return ProfileMerge.lines(day, profiles.getValue(), texts.now().language()).stream()
        .filter(line -> line.list() == list)
        .toList();
  }

  private void bring() {
    var lines = missing();
    if (!lines.isEmpty()) {
      desk.submitAndReport(
          new Intent.Several(List.copyOf(lines)), "prepare.lines.brought", lines.size());
    }
  }

  private long count(LineScope one) {
    return day.checkLines().lines().values().stream()
        .filter(line -> line.list() == list && line.scope().equals(one))
        .count();
  }

  private String words(Texts t, LineScope one) {
    var name =
        switch (one) {
          case LineScope.OnRole(var role) -> day.role(role).map(Role::name).orElse("?");
          case LineScope.OnServer(var server) -> day.server(server).map(Server::name).orElse("?");
          case LineScope.OnEveryServer _ -> t.of("lines.scope.servers");
          case LineScope.OnContest _ -> t.of("lines.scope.contest");
        };
    long lines = count(one);
    return lines == 0 ? name : name + " (" + lines + ")";
  }

  private final class ScopeWords extends StringConverter<LineScope> {
    @Override
    public String toString(LineScope one) {
      return one == null ? "" : words(texts.now(), one);
    }

    @Override
    public LineScope fromString(String words) {
      return scope.getValue();
    }
  }

  /** One line: its words in a field, saved by Enter. */
  private final class Row extends HBox {
    private final TextField field;
    private final Label proof = new Label();
    private CheckLine shown;

    Row(CheckLine first) {
      shown = first;
      var id = first.id().value();
      getStyleClass().add("check-line");
      field = Ids.give(new LimitedField(LimitedField.LINE_LETTERS), "prepare-line-words", id);
      field.setText(words(first));
      field.accessibleTextProperty().bind(texts.text("prepare.edit"));
      field.setOnAction(_ -> save());
      field
          .focusedProperty()
          .subscribe(
              focused -> {
                if (!focused) {
                  save();
                }
              });
      HBox.setHgrow(field, Priority.ALWAYS);
      proof.getStyleClass().addAll("muted", "t-small");
      proof.setMinWidth(USE_PREF_SIZE);
      proof
          .textProperty()
          .bind(texts.bind(t -> shown.proof().isPresent() ? t.of("prepare.lines.proof") : ""));
      proof.managedProperty().bind(proof.textProperty().isNotEmpty());
      var remove =
          Actions.icon(
              texts,
              "prepare-line-remove",
              id,
              "fth-trash-2",
              "prepare.remove",
              Optional.empty(),
              () ->
                  desk.submitAndReport(
                      new RemoveLine(shown.id()), "prepare.removed", words(shown)));
      getChildren().addAll(field, proof, remove);
    }

    void show(CheckLine line) {
      // Half-typed words stay when a teammate changes the line.
      if (field.getText().equals(words(shown))) {
        shown = line;
        field.setText(words(line));
      }
      shown = line;
    }

    private void save() {
      var words = field.getText().strip();
      if (words.isEmpty()) {
        field.setText(words(shown));
      } else if (!words.equals(words(shown))) {
        desk.submitAndReport(new EditLine(shown.id(), words), "prepare.edited");
      }
    }
  }

  private String words(CheckLine line) {
    return line.in(texts.now().language().locale().getLanguage());
  }
}
