package dev.pitwall.ui.settings;

import dev.pitwall.backup.Backup;
import dev.pitwall.backup.Backup.Place;
import dev.pitwall.backup.Backup.Standing;
import dev.pitwall.core.Snapshot;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.TeamSummary;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import java.io.File;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Where the day is besides this laptop's own files, since when, and what is newer than that. */
final class BackupPane extends VBox {
  private static final String SCOPE = "settings";

  private final FxTexts texts;
  private final Backup backup;
  private final SimpleObjectProperty<Backup.Picture> picture =
      new SimpleObjectProperty<>(Backup.Picture.NOTHING_YET);
  private final SimpleObjectProperty<Optional<Team.Picture>> team =
      new SimpleObjectProperty<>(Optional.empty());
  private final SimpleIntegerProperty steps = new SimpleIntegerProperty();
  private final VBox teammates = new VBox();

  BackupPane(
      FxTexts texts,
      Backup backup,
      FxLatest<Backup.Picture> pictures,
      FxLatest<Team.Picture> teamPictures,
      String dataFolder) {
    this.texts = texts;
    this.backup = backup;
    getStyleClass().add("settings-form");
    teammates.getStyleClass().add("settings-form");
    var day = new PlaceRow(texts.text("backup.day"));
    day.tag(Meaning.CONFIRMS, texts.text("backup.day.steps", steps));
    day.folder(dataFolder);
    var laptop = placeRow(Place.LAPTOP);
    var chosen = placeRow(Place.CHOSEN);
    chosen
        .visibleProperty()
        .bind(picture.map(now -> now.at(Place.CHOSEN).isPresent()).orElse(false));
    chosen.managedProperty().bind(chosen.visibleProperty());
    var every = new Label();
    every.getStyleClass().add("muted");
    every.setWrapText(true);
    every.textProperty().bind(texts.text("backup.every"));
    getChildren().addAll(day, laptop, chosen, teammates, every, buttons());
    pictures.listen(picture::set);
    teamPictures.listen(newest -> team.set(Optional.of(newest)));
    team.subscribe(_ -> showTeammates());
    texts.texts().subscribe(_ -> showTeammates());
  }

  private FlowPane buttons() {
    var now = Actions.main(texts, SCOPE, "copy-now", "fth-copy", "backup.now", backup::copyNow);
    now.textProperty()
        .bind(texts.bind(t -> t.of(picture.get().busy() ? "backup.busy" : "backup.now"), picture));
    now.disableProperty().bind(picture.map(Backup.Picture::busy));
    var choose =
        Actions.button(texts, SCOPE, "copy-folder", "fth-folder", "backup.choose", this::choose);
    Button stop =
        Actions.button(
            texts,
            SCOPE,
            "copy-stop",
            "fth-x",
            "backup.stop",
            () -> backup.alsoTo(Optional.empty()));
    stop.getStyleClass().add("quiet");
    stop.visibleProperty().bind(picture.map(one -> one.at(Place.CHOSEN).isPresent()).orElse(false));
    stop.managedProperty().bind(stop.visibleProperty());
    var row = new FlowPane(now, choose, stop);
    row.getStyleClass().add("backup-buttons");
    return row;
  }

  private void choose() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(texts.now().of("backup.chooser"));
    Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(folder -> backup.alsoTo(Optional.of(folder)));
  }

  void show(Snapshot snapshot) {
    steps.set(snapshot.timeline().envelopes().size());
  }

  private PlaceRow placeRow(Place place) {
    var row = new PlaceRow(texts.bind(t -> t.of(place)));
    Ids.give(row, SCOPE, "copies-" + place.name().toLowerCase(Locale.ROOT));
    var change = Bindings.createObjectBinding(() -> picture.get().at(place), picture);
    row.tag(
        texts.bind(t -> change.get().map(one -> tag(t, one)).orElse(""), change, steps),
        Bindings.createObjectBinding(
            () -> change.get().map(this::meaning).orElse(Meaning.PLAIN), change, steps));
    row.folder(
        Bindings.createStringBinding(
            () -> change.get().map(one -> one.folder().toString()).orElse(""), change));
    row.line(
        texts.bind(
            t -> change.get().map(one -> newest(t, one)).orElse(t.of("backup.looking")), change));
    row.objection(
        texts.bind(t -> change.get().flatMap(Standing::trouble).map(t::of).orElse(""), change));
    return row;
  }

  private int newer(Standing standing) {
    return steps.get() - standing.newest().map(Backup.Copy::events).orElse(0);
  }

  private String tag(Texts t, Standing standing) {
    if (standing.newest().isEmpty()) {
      return t.of("backup.noneTag");
    }
    return newer(standing) > 0 ? t.of("backup.newer", newer(standing)) : t.of("backup.all");
  }

  private Meaning meaning(Standing standing) {
    if (standing.trouble().isPresent() || standing.newest().isEmpty()) {
      return Meaning.WARNS;
    }
    return newer(standing) > 0 ? Meaning.PLAIN : Meaning.CONFIRMS;
  }

  private static String newest(Texts t, Standing standing) {
    return standing
        .newest()
        .map(copy -> t.of("backup.newest", Times.dayAndMinute(t, copy.at()), copy.events()))
        .orElse(t.of("backup.none"));
  }

  private void showTeammates() {
    teammates.getChildren().clear();
    team.get()
        .ifPresent(
            picture -> {
              for (var one : picture.state().teammates()) {
                long lacks = TeamSummary.lacks(one, picture.held());
                var row = new PlaceRow(texts.text("backup.teammate", one.laptop()));
                row.tag(
                    lacks == 0 ? Meaning.CONFIRMS : Meaning.PLAIN,
                    lacks == 0 ? texts.text("team.has.all") : texts.text("team.has.lacks", lacks));
                teammates.getChildren().add(row);
              }
              if (teammates.getChildren().isEmpty()) {
                var alone = new Label(texts.now().of("backup.alone"));
                alone.setWrapText(true);
                teammates.getChildren().add(alone);
              }
            });
  }
}
