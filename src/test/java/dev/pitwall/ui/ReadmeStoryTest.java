package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileSheet;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.FakeBackup;
import dev.pitwall.testing.FakeInbox;
import dev.pitwall.testing.FakeTeams;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Keyboard;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.SpokenText;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.welcome.Choice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Types the five-minute story of README.md, as it stands there, into a fresh window, and looks
 * after each key whether that happened which the story promises.
 */
@FxTest
class ReadmeStoryTest {
  @TempDir Path root;

  private final IdSource ids = new IdSource(new Random(1));
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Set<String> seen = new HashSet<>();
  private Optional<Replica> opened = Optional.empty();
  private DataFolder folder;
  private Stage stage;
  private FxTexts texts;
  private Keyboard keys;

  /** The days of the folder, and the one that was opened last. */
  private final class Watched implements Days {
    private final Days days;

    Watched(Days days) {
      this.days = days;
    }

    @Override
    public List<Known> known() {
      return days.known();
    }

    @Override
    public CompletableFuture<Opened> openEmpty(String name) {
      return watch(days.openEmpty(name));
    }

    @Override
    public List<Sample> samples() {
      return days.samples();
    }

    @Override
    public ProfileCatalog.Found profiles() {
      return days.profiles();
    }

    @Override
    public FormatCatalog.Found formats() {
      return days.formats();
    }

    @Override
    public CompletableFuture<Opened> create(
        CreateContest contest, String member, List<Intent> agreed) {
      return watch(days.create(contest, member, agreed));
    }

    @Override
    public CompletableFuture<Opened> open(String name) {
      return watch(days.open(name));
    }

    @Override
    public void discard(String folder) throws IOException {
      days.discard(folder);
    }

    @Override
    public CompletableFuture<Opened> openSample(String sample) {
      return watch(days.openSample(sample));
    }

    private CompletableFuture<Opened> watch(CompletableFuture<Opened> opening) {
      return opening.thenApplyAsync(
          outcome -> {
            if (outcome instanceof OpenDay open) {
              opened = Optional.of(open.replica());
            }
            return outcome;
          },
          Platform::runLater);
    }

    @Override
    public Settings settings() {
      return days.settings();
    }
  }

  private void openWindow(Language language, String clock) throws LogFailure {
    folder = DataFolder.open(root, LaptopFolder.open(root.resolve("laptop")), ids);
    var begun = System.nanoTime();
    InstantSource time =
        () -> SampleDay.time(clock).plus(Duration.ofNanos(System.nanoTime() - begun));
    var days =
        new Watched(
            new FolderDays(
                folder, new SampleDays(), MemoryDays.PROFILES, MemoryDays.FORMATS, ids, time));
    texts = new FxTexts(new Texts(language, SampleDay.ZONE));
    stage = new Stage();
    keys = new Keyboard(stage::getScene);
    new PitwallWindow(
            stage,
            days,
            new FakeTeams(),
            _ -> new FakeInbox(),
            _ -> new FakeBackup(),
            texts,
            LookMemory.read(days.settings()),
            Optional.of(language),
            time,
            ids,
            Platform::runLater,
            root.toString(),
            ended)
        .show(
            CompletableFuture.completedFuture(Optional.empty()),
            CompletableFuture.supplyAsync(
                () -> Choice.read(days, root.toString()),
                work -> Thread.ofPlatform().name("choice").start(work)));
    Fx.waitFor("the window", () -> stage.isShowing() && focused("first-name"));
  }

  @AfterEach
  void close() {
    stage.hide();
    Fx.waitFor("the end", ended::isDone);
    folder.close();
  }

  @ParameterizedTest
  @CsvSource({"EN, 12:00", "JA, 12:00", "EN, 21:30", "JA, 08:00"})
  void theStoryDoesWhatItPromises(Language language, String clock) throws IOException, LogFailure {
    var story = ReadmeStory.read(language);
    openWindow(language, clock);
    assertEquals(8, story.steps().size());
    makeADay(story.steps().get(0));
    play(
        story.steps().get(1),
        () -> root().lookup(".server-card") != null,
        () -> true,
        () -> plays("s1", Role.AP),
        () -> plays("s2", Role.AP) && plays("s3", Role.DB) && plays("s1", Role.AP));
    keepTheScores(story.steps().get(2));
    play(
        story.steps().get(3),
        () -> focused("tasks-quick"),
        () -> true,
        () -> in(TaskColumn.READY),
        () -> focus().getId().startsWith("tasks-card-"),
        () -> in(TaskColumn.DOING),
        () -> focused("palette-line"),
        () -> true,
        () -> day().members().size() == 2);
    assertEquals(Optional.of("mei"), member(task().assignee().orElseThrow()));
    assertEquals("s3", day().server(task().sheet().server().orElseThrow()).orElseThrow().name());
    reboot(story.steps().get(4));
    play(
        story.steps().get(5),
        () -> focused("palette-line"),
        () -> true,
        () -> standing() instanceof Standing.Void);
    play(
        story.steps().get(6),
        () -> node("nav-warroom", ToggleButton.class).isSelected(),
        () -> shown("key-sheet-close"),
        () -> !shown("key-sheet-close"));
    play(story.steps().get(7), () -> root().lookup("#first-name") != null);
    node("first-sample-isucon3-final", Button.class).fire();
    Fx.waitFor("five servers", () -> root().lookup("#nav-warroom") != null);
    assertEquals(5, day().servers().size());
  }

  private void makeADay(ReadmeStory.Step step) {
    @SuppressWarnings("unchecked")
    var profile = (ComboBox<ProfileSheet>) root().lookup("#first-profile");
    var isucon14 =
        profile.getItems().stream().filter(one -> one.id().equals("isucon14")).findFirst();
    profile.setValue(isucon14.orElseThrow());
    node("first-name", Node.class).requestFocus();
    var typed = step.typed().iterator();
    type(typed.next(), () -> true);
    node("first-member", Node.class).requestFocus();
    type(typed.next(), () -> true);
    type(typed.next(), () -> opened.isPresent() && root().lookup("#nav-warroom") != null);
    assertFalse(typed.hasNext());
    shows(step);
    assertEquals(
        List.of("s1", "s2", "s3"), day().servers().values().stream().map(Server::name).toList());
    assertTrue(!day().milestones().isEmpty() && !day().checklist().isEmpty());
  }

  private void keepTheScores(ReadmeStory.Step step) {
    play(
        step,
        () -> focused("scores-quick-score"),
        () -> true,
        () -> newest().equals(Optional.of(Score.of(8200))),
        () -> day().runningRun().isPresent(),
        () -> true,
        () -> newest().equals(Optional.of(Score.of(9400))) && day().runningRun().isEmpty(),
        () -> node("scores-quick-verdict-fail", ToggleButton.class).isSelected(),
        () -> runs().size() == 3 && runs().getLast().verdict().equals(Optional.of(Verdict.FAIL)),
        () -> runs().size() == 2);
    assertTrue(runs().stream().allMatch(Run::passed));
  }

  private void reboot(ReadmeStory.Step step) {
    play(
        step,
        () -> focused("reboot-open"),
        () -> standing() instanceof Standing.Waiting && nextIsToSay(CallOutStep.REBOOTING),
        () -> standing() instanceof Standing.Rebooting && nextIsToSay(CallOutStep.UP),
        () -> standing() instanceof Standing.Up && nextIsToSay(CallOutStep.OK),
        () -> root().lookup("#reboot-alone") != null,
        () -> focus().getId().startsWith("reboot-as-"),
        () -> standing() instanceof Standing.Confirmed);
    var said = day().currentRound().orElseThrow().last(server("s1").id()).orElseThrow();
    assertEquals(Optional.of("ken"), said.by().flatMap(this::member));
  }

  /**
   * Types a step.
   *
   * @param happens one for each key or word: what it brings about
   */
  private void play(ReadmeStory.Step step, BooleanSupplier... happens) {
    assertEquals(happens.length, step.typed().size(), step.typed().toString());
    for (int i = 0; i < happens.length; i++) {
      type(step.typed().get(i), happens[i]);
    }
    shows(step);
  }

  private void type(String typed, BooleanSupplier happens) {
    keys.type(typed);
    Fx.waitFor(typed, happens);
    Fx.pulse();
    look(root());
  }

  /** What the step says to be on the screen was there. */
  private void shows(ReadmeStory.Step step) {
    for (var words : step.shown()) {
      Fx.waitFor(
          "on the screen: " + words,
          () -> {
            look(root());
            return seen.stream().anyMatch(text -> text.contains(words));
          });
    }
    seen.clear();
  }

  private void look(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled label && label.getText() != null) {
      seen.add(label.getText());
    }
    if (node instanceof TextInputControl field) {
      seen.add(field.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private Parent root() {
    return stage.getScene().getRoot();
  }

  private <N extends Node> N node(String id, Class<N> type) {
    return Fx.find(root(), id, type);
  }

  private boolean shown(String id) {
    for (var one = root().lookup("#" + id); one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Node focus() {
    return Optional.of(stage.getScene()).map(Scene::getFocusOwner).orElseGet(this::root);
  }

  private boolean focused(String id) {
    return id.equals(focus().getId());
  }

  /** The board shows these words, and its one key does not rest any more. */
  private boolean nextIsToSay(CallOutStep step) {
    var next = root().lookup("#reboot-next");
    var words = (Label) root().lookup("#reboot-words");
    return next != null
        && !next.isDisabled()
        && words.getText().equals(SpokenText.of(texts.now(), step, "s1"));
  }

  private ContestDay day() {
    return opened.orElseThrow().snapshot().day();
  }

  private Server server(String name) {
    return day().servers().values().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private boolean plays(String server, RoleId... roles) {
    return server(server).roles().equals(Set.of(roles));
  }

  private List<Run> runs() {
    return day().runsByTime();
  }

  private Optional<Score> newest() {
    return runs().isEmpty() ? Optional.empty() : runs().getLast().score();
  }

  private boolean in(TaskColumn column) {
    return day().tasks().values().stream().map(Task::column).toList().equals(List.of(column));
  }

  private Task task() {
    return day().tasks().values().iterator().next();
  }

  private Optional<String> member(MemberId id) {
    return day().member(id).map(Member::name).map(String::toLowerCase);
  }

  private Standing standing() {
    return day()
        .currentRound()
        .map(round -> ConfirmationShelfLife.standing(day(), round, server("s1").id()))
        .orElse(null);
  }
}
