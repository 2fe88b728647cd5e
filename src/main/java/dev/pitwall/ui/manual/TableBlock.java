package dev.pitwall.ui.manual;

import dev.pitwall.manual.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A table: the columns as wide as their words, but for the last, which takes what is left; cells
 * that wrap, on a common first line; a line below each row.
 */
final class TableBlock extends Region {
  /** The most that a column before the last takes of the width: the last has the sentences. */
  private static final double MOST = 0.32;

  private final int columns;
  private final List<TextBlock> cells;
  private final List<Region> lines;

  /** As wide as all words of a column on one line; kept until the type changes. */
  private Optional<double[]> natural = Optional.empty();

  /**
   * @param cells of the table's texts, in their order
   */
  TableBlock(Block.Table table, List<TextBlock> cells) {
    this.columns = table.header().size();
    this.cells = List.copyOf(cells);
    lines = IntStream.rangeClosed(0, table.rows().size()).mapToObj(TableBlock::line).toList();
    getStyleClass().add("manual-table");
    getChildren().addAll(lines);
    getChildren().addAll(cells);
  }

  private static Region line(int row) {
    var line = new Region();
    line.getStyleClass().add(row == 0 ? "manual-header" : "manual-row");
    line.setMouseTransparent(true);
    return line;
  }

  private int rows() {
    return lines.size();
  }

  private TextBlock cell(int row, int column) {
    return cells.get(row * columns + column);
  }

  private double[] widths(double width) {
    var widths = natural().clone();
    double left = width;
    for (int column = 0; column < columns - 1; column++) {
      widths[column] = Math.min(widths[column], Math.floor(width * MOST));
      left -= widths[column];
    }
    widths[columns - 1] = left;
    return widths;
  }

  private double[] natural() {
    if (natural.isEmpty()) {
      natural =
          Optional.of(
              IntStream.range(0, columns)
                  .mapToDouble(
                      column ->
                          IntStream.range(0, rows())
                              .mapToDouble(row -> cell(row, column).prefWidth(-1))
                              .max()
                              .orElse(0))
                  .toArray());
    }
    return natural.get();
  }

  @Override
  public void requestLayout() {
    natural = Optional.empty();
    super.requestLayout();
  }

  /** The first lines of a row stand on one base line, whatever type they are set in. */
  private double base(int row) {
    return IntStream.range(0, columns)
        .mapToDouble(column -> cell(row, column).getBaselineOffset())
        .max()
        .orElse(0);
  }

  private double drop(int row, int column, double base) {
    return Math.round(base - cell(row, column).getBaselineOffset());
  }

  private double rowHeight(int row, double[] widths, double base) {
    double height = 0;
    for (int column = 0; column < columns; column++) {
      height =
          Math.max(height, drop(row, column, base) + cell(row, column).prefHeight(widths[column]));
    }
    return height;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return IntStream.range(0, columns).mapToDouble(column -> natural()[column]).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    var widths = widths(width < 0 ? prefWidth(-1) : width);
    return IntStream.range(0, rows()).mapToDouble(row -> rowHeight(row, widths, base(row))).sum();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    var widths = widths(width);
    double top = 0;
    for (int row = 0; row < rows(); row++) {
      double base = base(row);
      double height = rowHeight(row, widths, base);
      double left = 0;
      for (int column = 0; column < columns; column++) {
        double drop = drop(row, column, base);
        cell(row, column).resizeRelocate(left, top + drop, widths[column], height - drop);
        left += widths[column];
      }
      lines.get(row).resizeRelocate(0, top, width, height);
      top += height;
    }
  }
}
