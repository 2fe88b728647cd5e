package dev.pitwall.gallery;

import dev.pitwall.team.day.Team;
import dev.pitwall.team.postgres.PostgresCheck;
import dev.pitwall.team.postgres.PostgresTrouble;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Team screen: all here, some away, an open invitation. */
@FxTest
@Tag("gallery")
class TeamPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void team() throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        draw("complete", TeamPictures.complete(), language, theme);
        draw("apart", TeamPictures.apart(), language, theme);
        draw("notMet", TeamPictures.notMet(), language, theme);
        draw(
            "database",
            TeamPictures.withDatabase(
                TeamPictures.complete(), TeamPictures.connected(Optional.empty())),
            language,
            theme);
        draw(
            "database-polled",
            TeamPictures.withDatabase(TeamPictures.complete(), TeamPictures.polled()),
            language,
            theme);
        draw(
            "database-away",
            TeamPictures.withDatabase(TeamPictures.complete(), TeamPictures.away()),
            language,
            theme);
        draw("database-form", TeamPictures.complete(), language, theme);
        draw(
            "inviting",
            TeamPictures.inviting(
                TeamPictures.apart(), SampleDay.NOW.plus(Duration.ofSeconds(581)), 2),
            language,
            theme);
      }
    }
  }

  private static void draw(String state, Team.Picture picture, Language language, Theme theme)
      throws Exception {
    for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
      var name =
          String.join(
              "-",
              "team",
              state,
              theme.code(),
              language.name().toLowerCase(Locale.ROOT),
              String.valueOf(size.width()));
      if (name.contains(ONLY)) {
        try (var bench = Workbench.full(language)) {
          bench.team.show(picture);
          bench.teamPictures.show(picture);
          var screens = bench.screens();
          Pictures.draw(
              name,
              bench.look,
              theme,
              size,
              scene -> {
                var window = bench.window(screens, screens.getLast());
                if (state.equals("database-form")) {
                  scene.setRoot(window);
                  scene.snapshot(new WritableImage(size.width(), size.height()));
                  setUp(bench, window);
                }
                return window;
              });
        }
      }
    }
  }

  /** A whole address was pasted and tested. */
  private static void setUp(Workbench bench, Parent window) {
    bench.team.database.found =
        new PostgresCheck(
            "",
            List.of(new PostgresTrouble(PostgresTrouble.Fault.TLS_UNTRUSTED, "PKIX path")),
            List.of(PostgresCheck.CheckNote.SUPERUSER));
    Fx.find(window, "team-db-set-up", Button.class).fire();
    Fx.find(window, "team-db-host", TextField.class)
        .setText("postgresql://mei:secret@db.example.com:6432/isucon");
    Fx.find(window, "team-db-check", Button.class).fire();
    Fx.pulse();
  }
}
