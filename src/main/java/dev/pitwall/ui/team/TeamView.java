package dev.pitwall.ui.team;

import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.invitation.Invitation;
import dev.pitwall.team.invitation.InvitationFile;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Columns;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.Panel;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Icon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The laptops on the left, the invitation on the right. */
final class TeamView extends VBox implements ScreenBody {
  private static final double GAP = 12;

  private final FxTexts texts;
  private final Notices notices;
  private final Team team;
  private final TeamModel model;
  private final InvitePane invite;
  private final VBox laptops = new VBox();
  private final KeyedChildren<Teammate, LaptopView> rows;
  private final Label own = new Label();
  private final MemberBadge me = MemberBadge.named(Optional.empty());
  private final Tag onlyHere = new Tag(Meaning.PLAIN);
  private final Label blobs = new Label();
  private final CheckBox onDemand = Ids.give(new CheckBox(), "team", "on-demand");
  private final Label nobody = new Label();
  private final Label strangers = new Label();
  private final KeyTable keys = new KeyTable();

  TeamView(FxTexts texts, FxClock clock, Notices notices, Team team, TeamModel model) {
    this.texts = texts;
    this.notices = notices;
    this.team = team;
    this.model = model;
    getStyleClass().add("screen-body");
    invite =
        new InvitePane(
            texts,
            clock,
            model,
            new InvitePane.Acts(this::invite, this::copy, this::save, team::endInvitation));
    rows =
        new KeyedChildren<>(
            laptops.getChildren(),
            Teammate::origin,
            first -> new LaptopView(texts, model, first, this::expel),
            LaptopView::show);
    laptops.getStyleClass().add("team-laptops");
    blobs.getStyleClass().add("muted");
    blobs.setWrapText(true);
    Ids.give(blobs, "team", "blobs");
    onDemand.textProperty().bind(texts.text("team.onDemand"));
    onDemand.setWrapText(true);
    onDemand.setOnAction(_ -> team.getOnDemand(onDemand.isSelected()));
    Actions.explain(onDemand, texts, "team.onDemand.about", Optional.of("O"));
    nobody.setWrapText(true);
    nobody.getStyleClass().add("muted");
    nobody.textProperty().bind(texts.text("team.nobody"));
    strangers.setWrapText(true);
    strangers.getStyleClass().add("muted");
    var page =
        new Columns(
            GAP,
            List.of(
                new VBox(
                    new Panel(
                        texts,
                        "team.laptops",
                        thisLaptop(),
                        blobs,
                        nobody,
                        laptops,
                        onDemand,
                        strangers)),
                beside(
                    new Panel(texts, "team.invite.title", invite),
                    new Panel(
                        texts,
                        "team.db.title",
                        new DatabasePane(texts, team.database(), model, this::report)))));
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new ScreenBar(texts, "team.title"), scroll);
    keys.on("I", "team.invite", this::invite)
        .on("C", "team.invite.copy", this::copy)
        .on("S", "team.invite.save", this::save)
        .on("E", "team.invite.end", team::endInvitation)
        .on("O", "team.onDemand", () -> team.getOnDemand(!onDemand.isSelected()))
        .listenOn(this);
    model.picture().subscribe(this::refresh);
    texts.texts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private static VBox beside(Panel... panels) {
    var column = new VBox(panels);
    column.getStyleClass().add("team-column");
    return column;
  }

  private HBox thisLaptop() {
    own.getStyleClass().add("strong");
    var here = new Label();
    here.getStyleClass().add("muted");
    here.textProperty().bind(texts.text("team.thisLaptop"));
    onlyHere.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(new Icon("fth-monitor"), own, me, here, ScreenBar.stretch(), onlyHere);
    row.getStyleClass().addAll("team-laptop", "team-row");
    return row;
  }

  private void refresh() {
    var picture = model.picture().get();
    var now = texts.now();
    own.setText(picture.laptop());
    me.show(model.me());
    me.setVisible(model.me().isPresent());
    me.setManaged(me.isVisible());
    long only = picture.onlyHere();
    onlyHere.mean(only == 0 ? Meaning.CONFIRMS : Meaning.WARNS);
    onlyHere.setText(only == 0 ? now.of("team.onlyHere.nothing") : now.of("team.onlyHere", only));
    onlyHere.setVisible(!picture.state().teammates().isEmpty());
    var all = new ArrayList<>(picture.state().teammates());
    all.addAll(picture.notMet());
    rows.show(all);
    blobs.setText(TeamWords.blobs(now, picture.blobs()));
    blobs.setVisible(!blobs.getText().isEmpty());
    blobs.setManaged(blobs.isVisible());
    onDemand.setSelected(picture.blobs().onDemand());
    boolean alone = all.isEmpty();
    nobody.setVisible(alone);
    nobody.setManaged(alone);
    strangers.setText(
        String.join(
            "\n",
            picture.state().strangers().entrySet().stream()
                .map(
                    one ->
                        now.of(
                            "team.stranger", one.getKey(), TeamWords.parting(now, one.getValue())))
                .toList()));
    strangers.setVisible(!strangers.getText().isEmpty());
    strangers.setManaged(strangers.isVisible());
  }

  private void invite() {
    if (model.picture().get().invite().isEmpty()) {
      FxFutures.on(team.invite(), this::report);
    }
  }

  private void expel(Teammate teammate) {
    FxFutures.on(team.expel(teammate.origin()), this::report);
  }

  private void report(Optional<Problem> problem) {
    problem.ifPresent(one -> notices.show(new Notice.Broken(one)));
  }

  private Optional<Team.Invite> open() {
    return model.picture().get().invite();
  }

  private void copy() {
    open()
        .ifPresent(
            one -> {
              var content = new ClipboardContent();
              content.putString(one.line());
              Clipboard.getSystemClipboard().setContent(content);
              notices.show(new Notice.Hint("team.invite.copied", List.of()));
            });
  }

  private void save() {
    open().map(Team.Invite::invitation).ifPresent(this::save);
  }

  private void save(Invitation invitation) {
    var chooser = new FileChooser();
    chooser.setInitialFileName("team" + InvitationFile.ENDING);
    var file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      FxFutures.on(
          CompletableFuture.supplyAsync(() -> write(file.toPath(), invitation)), this::report);
    }
  }

  private static Optional<Problem> write(Path file, Invitation invitation) {
    try {
      InvitationFile.write(file, invitation);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Problem.of(Problem.Kind.FILE_UNREADABLE, file.toString(), e.getMessage()));
    }
  }

  @Override
  public void attach() {
    invite.first().requestFocus();
  }

  @Override
  public void shown() {
    refresh();
  }

  @Override
  public boolean back() {
    return false;
  }

  @Override
  public List<KeyHint> keys() {
    return KeyTable.hints(keys);
  }
}
