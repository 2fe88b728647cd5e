package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of the board that the sample day has not: crowded, typing, a sheet open. */
@FxTest
@Tag("gallery")
class TasksGalleryTest {
  private static final List<String> TITLES =
      List.of(
          "keepalive 8",
          "comments の N+1 を IN 句でまとめる。件数が多い投稿は先に件数だけ取って、本文は表示する20件分に絞る",
          "Serve the variants of uploaded images from nginx and put the generating into the queue"
              + " on s5",
          "innodb_flush_log_at_trx_commit=2",
          "静的ファイルに Cache-Control を付ける");

  @Test
  void crowded() throws Exception {
    for (var theme : Theme.values()) {
      try (var bench = Workbench.full(theme == Theme.DARK ? Language.JA : Language.EN)) {
        crowd(bench);
        for (var size : List.of(new Size(800, 600), Size.LAPTOP, Size.PROJECTOR)) {
          Pictures.draw(
              "tasks-crowded-" + theme.code() + "-" + size.width(),
              bench.look,
              theme,
              size,
              scene -> open(bench, scene, _ -> {}));
        }
      }
    }
  }

  @Test
  void sheetAndLine() throws Exception {
    for (var theme : Theme.values()) {
      try (var bench = Workbench.full(theme == Theme.DARK ? Language.EN : Language.JA)) {
        crowd(bench);
        Pictures.draw(
            "tasks-sheet-" + theme.code(),
            bench.look,
            theme,
            Size.LAPTOP,
            scene -> open(bench, scene, view -> view.open(new TaskId("t10"))));
        typed(bench, theme, "makes", "Redis に sessions を移す @葵 #s4");
        typed(bench, theme, "wrong", "redis for sessions @kento");
      }
    }
  }

  private static void typed(Workbench bench, Theme theme, String name, String line)
      throws Exception {
    Pictures.draw(
        "tasks-typed-" + name + "-" + theme.code(),
        bench.look,
        theme,
        Size.LAPTOP,
        scene -> open(bench, scene, view -> typeAtCard(view, line)));
  }

  /** Nothing has the focus outside a window; the picture shows how it would look. */
  private static void typeAtCard(TasksView view, String line) {
    TasksHandle.of(view)
        .type(line)
        .card("t8")
        .pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
    TasksHandle.of(view)
        .lane(TaskColumn.READY)
        .lookupAll(".task-scroll")
        .forEach(scroll -> ((CardScroll) scroll).showLine(2));
  }

  private static Parent open(Workbench bench, Scene scene, Consumer<TasksView> then) {
    var entries = bench.screens();
    var entry = entries.stream().filter(one -> one.id().equals("tasks")).findFirst().orElseThrow();
    var window = bench.window(entries, entry);
    scene.setRoot(window);
    bench.look.dress(scene);
    window.applyCss();
    window.layout();
    then.accept(Fx.find(window, "tasks", TasksView.class));
    return window;
  }

  /** 30 cards in Ready, long ones among them, and more begun than there are people. */
  private static void crowd(Workbench bench) {
    var members = List.of(SampleDay.MEI, SampleDay.KEN, SampleDay.AOI);
    for (int i = 0; i < 30; i++) {
      add(
          bench,
          "r" + i,
          i,
          i % 4 == 3 ? Optional.empty() : Optional.of(members.get(i % 3)),
          TaskColumn.READY);
    }
    for (int i = 0; i < 3; i++) {
      add(bench, "d" + i, i + 1, Optional.of(SampleDay.MEI), TaskColumn.DOING);
      add(bench, "k" + i, i + 2, Optional.of(SampleDay.KEN), TaskColumn.KEPT);
      add(bench, "v" + i, i + 3, Optional.of(SampleDay.AOI), TaskColumn.REVERTED);
    }
    add(bench, "m1", 1, Optional.of(SampleDay.MEI), TaskColumn.MEASURING);
    var running = bench.snapshot().day().runs().values().stream().filter(Run::running);
    var failed = new RunResult(Verdict.FAIL, Optional.of(Score.of(10_987)), "timeout", "");
    var run = running.findFirst().orElseThrow().id();
    bench.replica.submit(new FinishRun(run, Optional.empty(), failed)).join();
    Fx.waitFor(
        "the crowd", () -> bench.snapshots.latest().orElseThrow() == bench.replica.snapshot());
  }

  private static final List<String> LESSONS =
      List.of(
          "",
          "s2 は CPU が張り付いた",
          "p99 of GET / went from 80 ms to 900 ms as soon as the load passed 300 users");

  private static void add(
      Workbench bench, String id, int i, Optional<MemberId> who, TaskColumn column) {
    bench
        .replica
        .submit(
            new AddTask(
                new TaskId(id),
                new TaskSheet(
                    TITLES.get(i % TITLES.size()),
                    "",
                    i % 2 == 0 ? Optional.of(SampleDay.S3) : Optional.empty(),
                    i % 3 == 0 ? "git revert 4f2a91c && make deploy" : "",
                    column.ended() ? LESSONS.get(i % LESSONS.size()) : ""),
                who,
                column))
        .join();
  }
}
