package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.ScoreChart;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The states of the Scores screen and of the contest bar that the gallery does not reach. */
@FxTest
@Tag("gallery")
class ScoresPicturesTest {
  private static final String PASS =
      "{\"pass\":true,\"score\":1710,\"success\":1434,\"fail\":0,\"messages\":[]}\n";
  private static final String FAIL =
      "{\"pass\":false,\"score\":11000,\"success\":9000,\"fail\":20,"
          + "\"messages\":[\"リクエストがタイムアウトしました (POST /login)\"]}\n";
  private static final String ASK = "bench started\nworkers: 20\nscore so far: 8800\n";

  @TempDir Path folder;

  private interface Then {
    void accept(Workbench bench, Parent window) throws Exception;
  }

  @Test
  void pasted() throws Exception {
    for (var output : new String[][] {{"pass", PASS}, {"fail", FAIL}, {"ask", ASK}}) {
      Then paste =
          (_, window) -> {
            press(window, "scores-paste");
            window.applyCss();
            window.layout();
            Fx.find(window, "paste-output", TextArea.class).setText(output[1]);
            Fx.waitFor("it is read", () -> !window.lookupAll("#scores-reading .tag").isEmpty());
          };
      draw("paste-" + output[0], SampleDay.full(), SampleDay.NOW, Theme.DARK, Language.EN, paste);
      draw("paste-" + output[0], SampleDay.full(), SampleDay.NOW, Theme.LIGHT, Language.JA, paste);
    }
  }

  @Test
  void proposed() throws Exception {
    Files.writeString(folder.resolve("run-17.log"), PASS);
    Files.writeString(folder.resolve("run-18.log"), FAIL);
    Files.writeString(folder.resolve("run-19.log"), ASK);
    Then propose =
        (_, window) -> {
          var view = scores(window);
          for (int i = 17; i < 20; i++) {
            view.take(folder.resolve("run-" + i + ".log"), false);
            int rows = i - 16;
            Fx.waitFor("proposed", () -> window.lookupAll(".proposal").size() == rows);
          }
        };
    draw("proposed", SampleDay.full(), SampleDay.NOW, Theme.DARK, Language.JA, propose);
    draw("proposed", SampleDay.full(), SampleDay.NOW, Theme.LIGHT, Language.EN, propose);
  }

  /** A day on which one commit was measured three times, then one that is better, worse, alike. */
  private static TestDay measured(long points) {
    var day = SampleDay.empty();
    run(day, "11:00", "main aaaaaa1", 4000);
    run(day, "11:10", "main aaaaaa1", 4050);
    run(day, "11:20", "main aaaaaa1", 3980);
    run(day, "11:40", "redis bbbbbb2", points);
    return day;
  }

  private static void run(TestDay day, String clock, String revision, long points) {
    var at = SampleDay.time(clock);
    day.at(
        clock,
        Optional.of(SampleDay.MEI),
        new RecordRun(
            new RunId("r" + clock.replace(":", "")),
            Optional.of(at.minusSeconds(66)),
            Optional.of(at),
            new RunSetup(Set.of(), "workload=4", revision, "sessions in redis"),
            new RunResult(Verdict.PASS, Optional.of(Score.of(points)), "", "")));
  }

  @Test
  void effects() throws Exception {
    Then open = (_, window) -> press(window, "scores-edit");
    var now = SampleDay.time("11:41");
    draw("effect-keep", measured(5200), now, Theme.DARK, Language.EN, open);
    draw("effect-revert", measured(3000), now, Theme.LIGHT, Language.JA, open);
    draw("effect-again", measured(4100), now, Theme.DARK, Language.JA, open);
    draw(
        "effect-none",
        SampleDay.full(),
        SampleDay.NOW,
        Theme.LIGHT,
        Language.EN,
        (_, window) -> {
          window.lookup("#scores-chart").requestFocus();
          Fx.find(window, "scores-table", RunTable.class).getSelectionModel().select(2);
          press(window, "scores-edit");
        });
  }

  /** FAILs with the scores of the passes around them. */
  private static TestDay dense(int runs) {
    var day = SampleDay.empty();
    var random = new Random(7);
    var intents = new ArrayList<Intent>();
    for (int i = 0; i < runs; i++) {
      var verdict = random.nextInt(3) == 0 ? Verdict.PASS : Verdict.FAIL;
      intents.add(
          new RecordRun(
              new RunId("r" + i),
              Optional.empty(),
              Optional.of(SampleDay.time("10:01").plusMillis(27_000_000L / runs * i)),
              RunSetup.UNKNOWN,
              new RunResult(
                  verdict,
                  Optional.of(Score.of(1_000 + 8_000L * i / runs + random.nextInt(1_500))),
                  "",
                  "")));
    }
    return day.at("17:40", Optional.of(SampleDay.MEI), new Intent.Several(intents));
  }

  @Test
  void dense() throws Exception {
    for (int runs : new int[] {120, 400, 1_500}) {
      draw(
          "dense-" + runs,
          dense(runs),
          SampleDay.NOW,
          Theme.DARK,
          Language.EN,
          (_, window) -> window.lookup("#scores-chart").requestFocus());
    }
  }

  @Test
  void zoomed() throws Exception {
    Then zoom =
        (_, window) ->
            Fx.find(window, "scores-chart", ScoreChart.class)
                .show(SampleDay.time("13:30"), SampleDay.time("15:30"));
    draw("zoomed", SampleDay.full(), SampleDay.NOW, Theme.DARK, Language.EN, zoom);
    draw("zoomed", SampleDay.full(), SampleDay.NOW, Theme.LIGHT, Language.JA, zoom);
  }

  @Test
  void imported() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("午前.csv"),
            "time,score,passed,change,roles\n10:00,,,開始,1=AP+DB; 2=idle\n"
                + "10:21,4000,true,画像を memcached に,1=AP; 2=DB\n10:40,five,true,,\n"
                + "11:05,,false,GET / がタイムアウト,\n11:30,5200,true,index を追加,1=AP; 2=わからない\n");
    Then show =
        (_, window) -> {
          scores(window).importTimeline(file);
          Fx.waitFor(
              "read",
              () ->
                  !Fx.find(window, "import-lines", javafx.scene.control.ListView.class)
                      .getItems()
                      .isEmpty());
        };
    draw("import", SampleDay.empty(), SampleDay.NOW, Theme.DARK, Language.JA, show);
    draw("import", SampleDay.empty(), SampleDay.NOW, Theme.LIGHT, Language.EN, show);
  }

  /** What came by itself while another screen is in view. */
  @Test
  void arrived() throws Exception {
    Then say =
        (bench, window) -> {
          bench.notices.show(
              new Notice.Waiting(
                  "output.arrived.read", List.of(Verdict.PASS, " 48,234", "run-18.log"), "scores"));
          window.applyCss();
          window.layout();
        };
    draw("arrived", SampleDay.full(), SampleDay.NOW, Theme.DARK, Language.JA, say);
    draw("arrived", SampleDay.full(), SampleDay.NOW, Theme.LIGHT, Language.EN, say);
  }

  private static ScoresView scores(Parent window) {
    return (ScoresView) window.lookup("#scores-proposals").getParent().getParent().getParent();
  }

  @Test
  void sources() throws Exception {
    Then open = (_, window) -> press(window, "scores-sources");
    draw("sources", SampleDay.full(), SampleDay.NOW, Theme.DARK, Language.JA, open);
  }

  @Test
  void safeStart() throws Exception {
    Then explain = (_, window) -> ((dev.pitwall.ui.shell.Shell) window).explainNumbers();
    var late = SampleDay.time("17:58:30");
    draw("safe-past", SampleDay.full(), late, Theme.DARK, Language.EN, (_, _) -> {});
    draw("safe-past", SampleDay.full(), late, Theme.LIGHT, Language.JA, (_, _) -> {});
    draw("numbers", SampleDay.full(), SampleDay.NOW, Theme.DARK, Language.EN, explain);
    draw("numbers", SampleDay.full(), SampleDay.NOW, Theme.LIGHT, Language.JA, explain);
  }

  @Test
  void fiveThousand() throws Exception {
    draw("5000", ChartBenchTest.crowdedDay(), SampleDay.NOW, Theme.DARK, Language.EN, (_, _) -> {});
  }

  /** Each recorded day tells its story: late rise, last run lower, noise, freeze broken. */
  @Test
  void sampleDays() throws Exception {
    var samples = new SampleDays();
    for (var sample : samples.samples()) {
      var day =
          new TestDay("sample", SampleDay.DATE)
              .hears(samples.load(sample.name(), new Origin("sample")));
      var end = day.timeline().day().contest().map(Contest::end).orElseThrow();
      draw("day-" + sample.name(), day, end, Theme.DARK, Language.EN, (_, _) -> {});
    }
  }

  /** A change note while a run is on: the run is marked in table, chart and sheet. */
  @Test
  void disturbed() throws Exception {
    var day = measured(5200);
    day.at(
        "11:41",
        Optional.of(SampleDay.MEI),
        new dev.pitwall.domain.intent.ServerIntent.AddServer(
            SampleDay.S1, dev.pitwall.domain.model.ServerSheet.named("s1")));
    day.at(
        "11:42",
        Optional.of(SampleDay.MEI),
        new dev.pitwall.domain.intent.RoleIntent.ArrangeRoles(
            Optional.empty(),
            java.util.Map.of(SampleDay.S1, Set.of(dev.pitwall.domain.model.Role.AP)),
            ""));
    day.at(
        "11:49:30",
        Optional.of(SampleDay.MEI),
        new NoteChange(
            day.ids().note(), Optional.empty(), Optional.of(SampleDay.S1), "restarted the app"));
    run(day, "11:50", "redis bbbbbb2", 900);
    draw(
        "disturbed",
        day,
        SampleDay.time("11:51"),
        Theme.DARK,
        Language.EN,
        (_, window) -> press(window, "scores-edit"));
  }

  private static void press(Parent window, String id) {
    Fx.find(window, id, ButtonBase.class).fire();
  }

  private static void draw(
      String state, TestDay day, Instant now, Theme theme, Language language, Then then)
      throws Exception {
    var name =
        String.join("-", "scores", state, theme.code(), language.name().toLowerCase(Locale.ROOT));
    if (!name.contains(System.getProperty("gallery.only", ""))) {
      return;
    }
    try (var bench = Workbench.of(day, now, language)) {
      var entries = bench.screens();
      var entry =
          entries.stream().filter(one -> one.id().equals("scores")).findFirst().orElseThrow();
      BiConsumer<Workbench, Parent> safely =
          (on, window) -> {
            try {
              then.accept(on, window);
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          };
      Pictures.draw(
          name,
          bench.look,
          theme,
          Size.LAPTOP,
          scene -> {
            var window = bench.window(entries, entry);
            scene.setRoot(window);
            bench.look.dress(scene);
            window.applyCss();
            window.layout();
            safely.accept(bench, window);
            window.applyCss();
            window.layout();
            return window;
          });
    }
  }
}
