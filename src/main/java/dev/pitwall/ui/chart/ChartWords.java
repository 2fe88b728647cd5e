package dev.pitwall.ui.chart;

import dev.pitwall.text.Texts;

/**
 * What a chart writes in the language of the window.
 *
 * @param running the word beside a run that is on
 * @param language in which milestones are named: its code, {@code ja} or {@code en}
 */
public record ChartWords(String running, String language) {
  public static final ChartWords NONE = new ChartWords("", "");

  public static ChartWords of(Texts texts) {
    return new ChartWords(texts.of("kit.on"), texts.language().name());
  }
}
