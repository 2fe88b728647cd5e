package dev.pitwall.ui.plan;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileMerge;
import dev.pitwall.profiles.ProfileSheet;
import dev.pitwall.profiles.ProfileText;
import dev.pitwall.text.JsonProblemText;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.TypeAhead;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Which profile, with what it would bring and what it knows; and what is wrong with its files. */
public final class ProfileChoice extends VBox {
  private final FxTexts texts;
  private final ComboBox<ProfileSheet> box;
  private final Label brings = small();
  private final Label facts = small();
  private final VBox troubles = new VBox();
  private final ObjectProperty<ContestDay> day = new SimpleObjectProperty<>(ContestDay.EMPTY);

  /**
   * @param scope of the ids of its nodes
   * @param found may come later
   */
  public ProfileChoice(FxTexts texts, String scope, ObservableValue<ProfileCatalog.Found> found) {
    this.texts = texts;
    getStyleClass().add("profile-choice");
    box = Ids.give(new ComboBox<>(), scope, "profile");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(12);
    box.promptTextProperty().bind(texts.text("profile.prompt"));
    box.setCellFactory(_ -> new Cell());
    box.setButtonCell(new Cell());
    TypeAhead.on(box, sheet -> sheet.name().in(texts.now().language()));
    troubles.getStyleClass().add("profile-troubles");
    getChildren().addAll(box, brings, facts, troubles);
    brings
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    chosen()
                        .map(
                            sheet ->
                                ProfileText.brings(
                                    t, ProfileMerge.missing(day.get(), sheet, t.language())))
                        .orElse(""),
                box.valueProperty(),
                day));
    facts
        .textProperty()
        .bind(
            texts.bind(
                t -> chosen().map(sheet -> ProfileText.facts(t, sheet)).orElse(""),
                box.valueProperty()));
    facts.getStyleClass().add("muted");
    found.subscribe(this::show);
  }

  private static Label small() {
    var label = new Label();
    label.getStyleClass().add("t-small");
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(USE_PREF_SIZE);
    label.managedProperty().bind(label.visibleProperty());
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  private void show(ProfileCatalog.Found found) {
    var kept = chosen().map(ProfileSheet::id);
    box.getItems().setAll(found.sheets());
    kept.flatMap(found::named).ifPresent(box::setValue);
    troubles.getChildren().clear();
    for (var trouble : found.troubles()) {
      var words = small();
      words.getStyleClass().add("objection");
      words.setGraphic(new Icon("fth-alert-triangle"));
      words
          .textProperty()
          .bind(texts.bind(t -> JsonProblemText.sentence(t, trouble.file(), trouble.problem())));
      troubles.getChildren().add(words);
    }
  }

  /** What there is already is not brought. */
  public void show(ContestDay now) {
    day.set(now);
  }

  public Optional<ProfileSheet> chosen() {
    return Optional.ofNullable(box.getValue());
  }

  public ReadOnlyObjectProperty<ProfileSheet> value() {
    return box.valueProperty();
  }

  /** Runs when Enter is pressed while the list is closed, as in the fields beside it. */
  public void onEnter(Runnable act) {
    box.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !box.isShowing()) {
            act.run();
            event.consume();
          }
        });
  }

  /** Chooses the one of that id, should it be there. */
  public void choose(String id) {
    box.getItems().stream()
        .filter(sheet -> sheet.id().equals(id))
        .findFirst()
        .ifPresent(box::setValue);
  }

  private final class Cell extends ListCell<ProfileSheet> {
    @Override
    protected void updateItem(ProfileSheet sheet, boolean empty) {
      super.updateItem(sheet, empty);
      textProperty().unbind();
      if (empty || sheet == null) {
        setText(null);
      } else {
        textProperty().bind(texts.bind(t -> sheet.name().in(t.language())));
      }
    }
  }
}
