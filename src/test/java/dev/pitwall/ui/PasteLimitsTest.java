package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.archive.Archive;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.testing.FakeTeams;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Typist;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.output.OutputArea;
import dev.pitwall.ui.welcome.Choice;
import dev.pitwall.ui.welcome.FirstView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** 200 kB pasted into any field are refused with a sentence, and the next key is typed as ever. */
@FxTest
class PasteLimitsTest {
  private static final int PASTED = 200_000;

  /** The longest line that is read at each key. */
  private static final int READ_AT_EACH_KEY = 2_000;

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** What opens fields, screen by screen: keys, and buttons by their ids. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("{Ctrl+K}"),
          List.of("{Ctrl+2}"),
          List.of("{Ctrl+2}", "{Ctrl+P}", "#servers-plan"),
          List.of("{Ctrl+2}", "1n"),
          List.of("{Ctrl+2}", "1{Enter}", "#server-form"),
          List.of("{Ctrl+2}", "#servers-role-define", "#role-form"),
          List.of("{Ctrl+2}", "#servers-paste", "#paste-form"),
          List.of("{Ctrl+3}"),
          List.of("{Ctrl+3}", "#scores-paste", "#paste"),
          List.of("{Ctrl+3}", "#scores-edit", "#run-form"),
          List.of("{Ctrl+3}", "#scores-sources", "#sources"),
          List.of("{Ctrl+4}"),
          List.of("{Ctrl+4}", "#tasks-card-t8", "#task-form"),
          List.of("{Ctrl+5}", "5x"),
          List.of("{Ctrl+7}", "r"),
          List.of("{Ctrl+7}", "#review-add-note", "#note-form"),
          List.of("{Ctrl+8}"),
          List.of("{Ctrl+8}", "#settings-add-member", "#member-form"),
          List.of("{Ctrl+8}", "#settings-add-milestone", "#milestone-form"),
          List.of("{Ctrl+8}", "{Ctrl+F}", "#format-form"),
          List.of("{Ctrl+9}", "#prepare-begin", "#prepare-new-principles"));

  @Test
  void everyFieldOfTheWindowRefusesALongPasteWithASentence() {
    var tried = new LinkedHashSet<String>();
    for (var place : PLACES) {
      var day = SampleDay.full();
      for (int i = 6; i <= 60; i++) {
        day.at(
            "17:41:00",
            Optional.of(SampleDay.MEI),
            new AddServer(new ServerId("more" + i), ServerSheet.named("s" + i)));
      }
      try (var bench = Workbench.of(day, SampleDay.NOW, Language.EN)) {
        var screens = bench.screens();
        var window = bench.window(screens, screens.getFirst());
        var scene = new Scene(window, 1280, 720);
        bench.look.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Fx.waitFor("the window's focus", stage::isFocused);
        copy("");
        place.forEach(step -> step(scene, step));
        copy("#x s1 ".repeat(PASTED / 6).concat("#x"));
        for (var field : fields(window)) {
          if (tried.add(field.getId())) {
            refuses(bench, scene, field);
          }
        }
        window.close();
        stage.close();
      }
    }
    assertTrue(tried.size() > 45, "fields were found: " + tried);
    assertTrue(
        tried.containsAll(
            Set.of(
                "palette-line",
                "tasks-quick",
                "scores-quick-score",
                "scores-quick-note",
                "servers-add-names",
                "servers-note-text-s1",
                "servers-plan-name",
                "prepare-new-principles",
                "reboot-reason",
                "review-filter")),
        "quick lines were found: " + tried);
  }

  /** A button or card is pressed by its id, and then waited for what it opens. */
  private static void step(Scene scene, String step) {
    if (!step.startsWith("#")) {
      new Typist(scene).type(step);
      return;
    }
    Fx.waitFor(step, () -> scene.lookup(step) != null && scene.lookup(step).isVisible());
    var node = scene.lookup(step);
    if (node instanceof ButtonBase button) {
      button.fire();
    } else if (node.isFocusTraversable() && step.startsWith("#tasks-card")) {
      node.requestFocus();
      new Typist(scene).type("{Enter}");
    }
  }

  private static void refuses(Workbench bench, Scene scene, TextInputControl field) {
    var id = field.getId();
    if (field instanceof OutputArea output) {
      output.paste();
      Fx.waitFor(id, () -> output.output().length() > PASTED / 2);
      assertTrue(output.getLength() < 25_000, "only head and tail are laid out: " + id);
      return;
    }
    bench.notices.clear();
    var before = field.getText();
    int said = sentences(scene.getRoot());
    field.paste();
    assertEquals(before, field.getText(), id);
    boolean hinted =
        bench.notices.shown().stream()
            .anyMatch(
                one -> one instanceof Notice.Hint hint && hint.key().equals("kit.limit.pasted"));
    assertTrue(hinted || sentences(scene.getRoot()) > said, "no sentence at " + id);
    field.insertText(field.getLength(), "1");
    assertEquals(before + "1", field.getText(), "the next key: " + id);
    bringsToItsLimit(field);
  }

  /** Filled as far as it goes, it still takes no more than is read in a moment. */
  private static void bringsToItsLimit(TextInputControl field) {
    int most = 0;
    for (int step = 65_536; step > 0; step /= 2) {
      int length = field.getLength();
      field.insertText(length, "#".repeat(step));
      most = Math.max(most, field.getLength());
    }
    boolean line = field instanceof javafx.scene.control.TextField;
    assertTrue(most <= (line ? READ_AT_EACH_KEY : 60_000), field.getId() + " took " + most);
    field.clear();
  }

  private static int sentences(Node node) {
    if (!node.isVisible()) {
      return 0;
    }
    int here = node instanceof Label label && label.getText().startsWith("Not pasted: ") ? 1 : 0;
    return node instanceof Parent parent
        ? here
            + parent.getChildrenUnmodifiable().stream().mapToInt(PasteLimitsTest::sentences).sum()
        : here;
  }

  private static List<TextInputControl> fields(Node node) {
    var found = new ArrayList<TextInputControl>();
    if (node instanceof TextInputControl field && node.isVisible() && field.getId() != null) {
      found.add(field);
    } else if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(fields(child)));
    }
    return found;
  }

  @Test
  void soDoesTheFormOfANewContest() {
    try (var bench = Workbench.empty(Language.EN)) {
      soDoesTheFormOfANewContest(bench);
    }
  }

  private static void soDoesTheFormOfANewContest(Workbench bench) {
    var view =
        new FirstView(
            bench.texts,
            bench.look,
            MemoryDays.none(SampleDay.NOW),
            new FakeTeams(),
            new BundleImport(MemoryDays.none(SampleDay.NOW), InstantSource.fixed(SampleDay.NOW)),
            bench.ids,
            Choice.NOTHING,
            bench.notices,
            SampleDay.NOW,
            Platform::runLater,
            _ -> {},
            new Archive(Path.of("no-such-folder"), MemoryDays.none(SampleDay.NOW)),
            () -> {});
    var scene = new Scene(view, 1280, 720);
    view.applyCss();
    view.layout();
    copy("x".repeat(PASTED));
    var fields = fields(view);
    assertEquals(7, fields.size());
    for (var field : fields) {
      var before = field.getText();
      int said = sentences(scene.getRoot());
      field.paste();
      assertEquals(before, field.getText());
      assertEquals(said + 1, sentences(scene.getRoot()), field.getId());
    }
  }

  @Test
  void fieldsAreMadeByTheKit() throws IOException {
    var without = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/dev/pitwall/ui"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (Files.readString(file)
            .matches("(?s).*(new|extends) (TextField|TextArea|PasswordField)\\b.*")) {
          without.add(file.getFileName().toString());
        }
      }
    }
    assertEquals(
        Set.of(
            "LimitedField.java",
            "LimitedArea.java",
            "OutputArea.java",
            "ReadOnlyArea.java",
            "SecretField.java"),
        without,
        "a field has a limit: see LimitedField");
  }
}
