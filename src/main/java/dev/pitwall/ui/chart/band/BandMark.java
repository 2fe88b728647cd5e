package dev.pitwall.ui.chart.band;

import dev.pitwall.ui.chart.ChartColors.Ink;

/**
 * How something looks on a band: its colour by meaning, and a sign that needs no colour. In the
 * order in which one speaks for a count: the last of those merged gives the count its colour.
 */
public enum BandMark {
  STEP(Ink.MUTED, ""),
  UP(Ink.RUNNING, "↑"),
  DROPPED(Ink.ABORTED, "×"),
  GOING(Ink.RUNNING, "…"),
  ROUND(Ink.GRID, ""),
  NOTE(Ink.TEXT, "≡"),
  REVERTED(Ink.ABORTED, "↩"),
  KEPT(Ink.PASS, "✓"),
  OK(Ink.PASS, "✓"),
  REBOOTING(Ink.RUNNING, "↻"),
  CHANGE(Ink.FLAG, "▲"),
  NEXT_TIME(Ink.FLAG, "→"),
  VOID(Ink.VOID, "◌"),
  NOT_GOOD(Ink.FAIL, "✕"),
  /** These stand in the chart, and take part in the walk from one event to the next. */
  RUN(Ink.TEXT, ""),
  ROLES(Ink.TEXT, ""),
  MILESTONE(Ink.PLAN, ""),
  STREAK(Ink.FAIL, "");

  private final Ink ink;
  private final String sign;

  BandMark(Ink ink, String sign) {
    this.ink = ink;
    this.sign = sign;
  }

  Ink ink() {
    return ink;
  }

  String sign() {
    return sign;
  }
}
