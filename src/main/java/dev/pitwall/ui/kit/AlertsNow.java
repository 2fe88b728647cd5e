package dev.pitwall.ui.kit;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.Alerts;
import dev.pitwall.text.Alerts.Alert;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The day at a glance and what deserves an eye in it, reckoned once a second and once a change for
 * all that show it.
 */
public final class AlertsNow {
  private final FxTexts texts;
  private final FxClock clock;
  private final NewSnippets snippets = new NewSnippets();
  private final ReadOnlyObjectWrapper<DayGlance> glance =
      new ReadOnlyObjectWrapper<>(DayGlance.NOTHING);
  private final ReadOnlyObjectWrapper<List<Alert>> alerts = new ReadOnlyObjectWrapper<>(List.of());

  /** Listens to both as long as they live. */
  public AlertsNow(FxTexts texts, FxClock clock) {
    this.texts = texts;
    this.clock = clock;
    clock.now().addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
  }

  /** The day as it is now; set by the window; setting the same day twice does no work. */
  public void show(Snapshot snapshot) {
    snippets.show(snapshot);
    if (snapshot.day() != glance.get().day()) {
      glance.set(DayGlance.of(snapshot.day()));
      refresh();
    }
  }

  private void refresh() {
    alerts.set(Alerts.of(texts.now(), glance.get(), clock.instant()));
  }

  public ReadOnlyObjectProperty<DayGlance> glance() {
    return glance.getReadOnlyProperty();
  }

  /** What came and was not looked at yet. */
  public NewSnippets snippets() {
    return snippets;
  }

  /** All of them, the most pressing first. */
  public ReadOnlyObjectProperty<List<Alert>> alerts() {
    return alerts.getReadOnlyProperty();
  }
}
