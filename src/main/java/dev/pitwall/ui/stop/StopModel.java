package dev.pitwall.ui.stop;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.TeamSummary;
import dev.pitwall.text.StopPage;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.TeamSummaryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The page as it is now; reckoned anew with each day, each second and each change of the team. */
final class StopModel {
  private final FxTexts texts;
  private final FxClock clock;
  private final AlertsNow now;
  private final ReadOnlyObjectWrapper<StopPage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> laptops =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Team.Picture> team = Optional.empty();

  StopModel(FxTexts texts, FxClock clock, AlertsNow now) {
    this.texts = texts;
    this.clock = clock;
    this.now = now;
    now.glance().subscribe(_ -> refresh());
    clock.now().subscribe(_ -> refresh());
    texts.texts().subscribe(_ -> refresh());
  }

  void show(Team.Picture newest) {
    team = Optional.of(newest);
    laptops.set(lines(texts.now(), newest, one -> one));
  }

  private void refresh() {
    page.set(StopPage.of(texts.now(), glance(), clock.instant()));
    team.ifPresent(this::show);
  }

  private DayGlance glance() {
    return now.glance().get();
  }

  /** In one line how it stands, then each teammate's laptop. */
  private static List<String> lines(
      Texts texts, Team.Picture picture, UnaryOperator<String> laptop) {
    var lines = new ArrayList<String>();
    lines.add(
        TeamSummaryText.of(texts, picture.summary().named(laptop), picture.database().state()));
    for (var one : picture.state().teammates()) {
      long lacks = TeamSummary.lacks(one, picture.held());
      lines.add(
          laptop.apply(one.laptop())
              + texts.of("list.separator")
              + (lacks == 0 ? texts.of("team.has.all") : texts.of("team.has.lacks", lacks)));
    }
    return List.copyOf(lines);
  }

  ContestDay day() {
    return glance().day();
  }

  /** The lines of {@link #laptops} with numbers in place of the laptops' names. */
  List<String> numberedLaptops(Texts words) {
    var names = new ArrayList<String>();
    return team.map(
            newest ->
                lines(
                    words,
                    newest,
                    name -> {
                      if (!names.contains(name)) {
                        names.add(name);
                      }
                      return words.of("stop.report.laptop", names.indexOf(name) + 1);
                    }))
        .orElse(List.of());
  }

  ReadOnlyObjectProperty<StopPage> page() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<String>> laptops() {
    return laptops.getReadOnlyProperty();
  }
}
