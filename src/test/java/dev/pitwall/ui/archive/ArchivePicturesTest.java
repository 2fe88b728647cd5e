package dev.pitwall.ui.archive;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PastDays;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.shell.NoticePlace;
import dev.pitwall.ui.shell.NoticeStrip;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past days: the list, what was found, two days over each other, and taking over a set-up. */
@FxTest
@Tag("gallery")
class ArchivePicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @TempDir Path place;

  @Test
  void archive() throws Exception {
    try (var past = new PastDays(place)) {
      for (var sample : past.days().samples()) {
        past.sample(
            sample.name(),
            day ->
                day.replica()
                    .submit(
                        new AddNote(
                            new NoteId("place"),
                            day.replica().snapshot().day().contest().map(contest -> contest.end()),
                            "順位は 12位、redis を先にやるべきだった",
                            true))
                    .join());
      }
      past.unreadable("2020-01-01-broken");
      for (var language : Language.values()) {
        for (var theme : Theme.values()) {
          for (var size : List.of(Size.LAPTOP, new Size(800, 600))) {
            for (var state : List.of("days", "found", "compare", "setup")) {
              draw(state, past, language, theme, size);
            }
          }
        }
      }
    }
  }

  private static void draw(String state, PastDays past, Language language, Theme theme, Size size)
      throws Exception {
    var name =
        String.join(
            "-",
            "archive",
            state,
            theme.code(),
            language.name().toLowerCase(Locale.ROOT),
            String.valueOf(size.width()));
    if (!name.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.empty(language)) {
      var whole = state.equals("setup") ? first(bench, past) : over(bench, past);
      var scene = new Scene(whole, size.width(), size.height());
      bench.look.dress(scene);
      whole.applyCss();
      whole.layout();
      prepare(state, past, whole);
      Fx.pulse();
      scene.setRoot(new Group());
      Pictures.draw(name, bench.look, theme, size, _ -> whole);
    }
  }

  private static Region over(Workbench bench, PastDays past) {
    var screen =
        new ArchiveScreen(
            bench.texts,
            InstantSource.fixed(SampleDay.NOW),
            past.archive(),
            Workbench.NO_PAST_DAYS,
            () -> {});
    screen.attach();
    return new NoticePlace(screen.view(), new NoticeStrip(bench.texts, bench.notices));
  }

  private static Region first(Workbench bench, PastDays past) {
    var view = bench.firstView(past.days(), past.archive());
    view.setUpFrom(past.days().known().getLast().folder());
    return view;
  }

  private static void prepare(String state, PastDays past, Region whole) {
    if (state.equals("setup")) {
      Fx.waitFor("the parts", () -> whole.lookup("#first-setup-members") instanceof CheckBox);
      return;
    }
    Fx.waitFor("the list", () -> whole.lookup("#archive-days") != null);
    var days = Fx.find(whole, "archive-days", TableView.class);
    Fx.waitFor("the days", () -> days.getItems().size() > past.days().samples().size());
    days.getSelectionModel().select(0);
    if (state.equals("found")) {
      Fx.find(whole, "archive-search", TextField.class).setText("redis");
      Fx.waitFor("the search", () -> whole.lookup("#archive-hits") != null);
      var hits = Fx.find(whole, "archive-hits", ListView.class);
      Fx.waitFor("hits", () -> hits.getItems().size() > 1);
      hits.getSelectionModel().select(0);
    }
    if (state.equals("compare")) {
      var view =
          (ArchiveView) Fx.find(whole, "archive-search", TextField.class).getParent().getParent();
      for (int i = 0; i < 3; i++) {
        days.getSelectionModel().select(i);
        view.mark();
      }
      Fx.find(whole, "archive-compare", Button.class).fire();
      Fx.waitFor("the comparison", () -> whole.lookup("#archive-chart") != null);
    }
  }
}
