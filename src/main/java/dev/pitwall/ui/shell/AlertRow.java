package dev.pitwall.ui.shell;

import dev.pitwall.text.Alerts.Alert;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertButton;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/**
 * The alerts side by side, each in all its words: the one home they have. In the war room there are
 * as many lines of them as it takes; elsewhere work comes first, and what one line has no room for
 * is shown as a number that leads to the war room.
 */
final class AlertRow extends Pane {
  private static final double GAP = 8;

  /** An alert that does not fit whole is begun where so many times its height is free. */
  private static final double BEGINNING = 6;

  private final AlertsNow now;
  private final Group buttons = new Group();
  private final KeyedChildren<Alert, AlertButton> shown;
  private final IntegerProperty waiting = new SimpleIntegerProperty();
  private final Button more;
  private boolean whole = true;

  AlertRow(FxTexts texts, AlertsNow now) {
    this.now = now;
    getStyleClass().add("alert-row");
    buttons.setAutoSizeChildren(false);
    shown =
        new KeyedChildren<>(
            buttons.getChildren(),
            Alert::id,
            alert -> new AlertButton(texts, "shell", alert),
            AlertButton::show);
    more = Ids.give(new Button(), "shell", "alerts-more");
    more.getStyleClass().addAll("quiet", "alerts-more");
    more.textProperty().bind(texts.bind(t -> t.of("shell.alerts.more", waiting.get()), waiting));
    more.setOnAction(_ -> more.fireEvent(new GoTo(Shell.WAR_ROOM)));
    more.setVisible(false);
    getChildren().addAll(buttons, more);
    now.alerts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    shown.show(now.alerts().get());
    requestLayout();
  }

  /** All of them on as many lines as it takes, or what fits one line. */
  void showWhole(boolean all) {
    whole = all;
    requestLayout();
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
    return buttons.getChildren().stream().mapToDouble(one -> width(one) + GAP).sum();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    int lines = 1;
    double x = 0;
    for (var one : whole && width > 0 ? buttons.getChildren() : List.<Node>of()) {
      if (x > 0 && x + width(one) > width) {
        lines++;
        x = 0;
      }
      x += width(one) + GAP;
    }
    return lines * line() + (lines - 1) * GAP / 2;
  }

  private double line() {
    return snapSizeY(more.prefHeight(-1));
  }

  private double width(Node one) {
    return snapSizeX(one.prefWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    var all = buttons.getChildren();
    int fit = whole ? all.size() : fitting(getWidth());
    double right = getWidth();
    if (fit < all.size()) {
      waiting.set(all.size() - fit);
      right -= width(more) + GAP;
      fit = fitting(right);
      waiting.set(all.size() - fit);
    }
    double x = 0;
    double y = Math.max(0, Math.floor((getHeight() - prefHeight(getWidth())) / 2));
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      one.setVisible(i < fit);
      if (whole && x > 0 && x + width(one) > getWidth()) {
        x = 0;
        y += line() + GAP / 2;
      }
      if (i < fit) {
        x = place(one, x, y, right);
      }
    }
    more.setVisible(fit < all.size());
    if (more.isVisible()) {
      place(more, x, y, getWidth());
    }
  }

  private int fitting(double width) {
    double taken = 0;
    int fit = 0;
    for (var one : buttons.getChildren()) {
      if (taken + Math.min(width(one), BEGINNING * line()) > width) {
        return fit;
      }
      fit++;
      if (taken + width(one) > width) {
        return fit;
      }
      taken += width(one) + GAP;
    }
    return fit;
  }

  /** An alert wider than its room is cut; its tooltip has it whole. */
  private double place(Node node, double x, double y, double right) {
    double width = Math.min(width(node), right - x);
    layoutInArea(node, x, y, width, line(), 0, HPos.LEFT, VPos.CENTER);
    return x + width + GAP;
  }
}
