package dev.pitwall.ui.settings;

import dev.pitwall.backup.Backup;
import dev.pitwall.core.Settings;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.DayInbox;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.team.day.Team;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Columns;
import dev.pitwall.ui.kit.control.Panel;
import dev.pitwall.ui.kit.control.Portions;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.output.Outputs;
import dev.pitwall.ui.plan.MilestoneList;
import dev.pitwall.ui.plan.ProfileOffer;
import dev.pitwall.ui.plan.ProfilePane;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the team agrees on, on the left; what only this laptop knows, on the right. */
public final class SettingsScreen implements Screen {
  private static final double GAP = 16;

  private final ContestForm contest;
  private final MemberList members;
  private final AgentList agents;
  private final MilestoneList milestones;
  private final ProfilePane profile;
  private final FormatsPane formats;
  private final BackupPane backup;
  private final Button addMember;
  private final SheetHost view;
  private final KeyTable keys = new KeyTable();

  /**
   * @param settings what this laptop remembers
   * @param dataFolder where the days lie, to be shown
   * @param nameTaken whether another day on this laptop has a name
   * @param profiles may come later
   * @param copies of the day, which is safe with them
   * @param inbox the door for servers and agents
   */
  public SettingsScreen(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      Look look,
      Settings settings,
      Outputs outputs,
      String dataFolder,
      Predicate<String> nameTaken,
      ObservableValue<ProfileCatalog.Found> profiles,
      Backup copies,
      FxLatest<Backup.Picture> copyPictures,
      FxLatest<Team.Picture> teamPictures,
      DayInbox inbox,
      FxLatest<DayInbox.Picture> inboxPictures) {
    backup = new BackupPane(texts, copies, copyPictures, teamPictures, dataFolder);
    contest = new ContestForm(texts, desk, nameTaken);
    members = new MemberList(texts, desk, ids, this::open);
    agents = new AgentList(texts, desk, ids, inbox, inboxPictures, this::open);
    var door = new DoorPane(texts, inbox, inboxPictures);
    var addAgent = agents.add();
    Actions.explain(addAgent, texts, "agents.add", Optional.of("Ctrl+Shift+G"));
    milestones = new MilestoneList(texts, desk, ids, "settings", this::open);
    profile = new ProfilePane(texts, desk, "settings", profiles);
    formats = new FormatsPane(texts, desk, outputs, settings, this::open);
    var addFormat = formats.add();
    Actions.explain(addFormat, texts, "settings.formats.new", Optional.of("Ctrl+F"));
    addMember = members.add();
    var addMilestone = milestones.add();
    Actions.explain(addMember, texts, "settings.members.add", Optional.of("Ctrl+M"));
    Actions.explain(addMilestone, texts, "settings.milestones.add", Optional.of("Ctrl+N"));
    var left =
        new VBox(
            new Panel(texts, "settings.contest", contest),
            new Panel(texts, "profile.title", profile),
            new Panel(texts, "settings.laptop", new LookForm(texts, look, dataFolder)));
    var right =
        new VBox(
            new Panel(texts, "settings.formats", formats).beside(addFormat),
            new Panel(texts, "settings.members", members).beside(addMember),
            new Panel(texts, "agents.title", agents).beside(addAgent),
            new Panel(texts, "settings.door", door),
            new Panel(texts, "settings.milestones", milestones).beside(addMilestone),
            new Panel(texts, "backup.title", backup));
    Portions.in(left);
    Portions.in(right);
    left.getStyleClass().add("settings-column");
    right.getStyleClass().add("settings-column");
    var columns = new Columns(GAP, List.of(left, right));
    columns.getStyleClass().add("settings-columns");
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    view = new SheetHost(scroll);
    keys.on("Ctrl+B", "settings.later.start", () -> contest.later(true))
        .on("Ctrl+E", "settings.later.end", () -> contest.later(false))
        .on("Ctrl+M", "settings.members.add", addMember::fire)
        .on("Ctrl+Shift+G", "agents.add", addAgent::fire)
        .on("Ctrl+D", "settings.door.network", door::toggleNetwork)
        .on("Ctrl+F", "settings.formats.new", addFormat::fire)
        .on("Ctrl+N", "settings.milestones.add", addMilestone::fire)
        .when(ProfileOffer.KEY, ProfileOffer.KEY_TEXT, _ -> profile.takeOffer())
        .listenOn(view);
  }

  private void open(FormSheet sheet) {
    view.open(sheet);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    contest.show(snapshot);
    members.show(snapshot);
    agents.show(snapshot);
    milestones.show(snapshot.day());
    profile.show(snapshot.day());
    formats.show(snapshot);
    backup.show(snapshot);
    view.show(snapshot);
  }

  /** Not to the contest's name, where a key would change it and Ctrl+Z be the field's. */
  @Override
  public void attach() {
    addMember.requestFocus();
  }

  @Override
  public List<KeyHint> keys() {
    return keys.hints();
  }

  @Override
  public boolean back() {
    return view.back();
  }
}
