package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/**
 * The present map and the plans side by side; there as soon as there is a plan. A plan that was
 * applied stands at the end and says when.
 */
final class MapTabs extends FlowPane {
  private static final PseudoClass APPLIED = PseudoClass.getPseudoClass("applied");

  /** A map one can go to; no plan is the present one. */
  private record Tab(Optional<Plan> plan, int changes, boolean chosen) {
    /** It became the role map once: it is kept, to be looked at or applied again. */
    boolean applied() {
      return plan.flatMap(Plan::appliedAt).isPresent();
    }

    ShownMap map() {
      return plan.<ShownMap>map(one -> new ShownMap.Planned(one.id())).orElse(ShownMap.NOW);
    }
  }

  private static final class Button extends ToggleButton {
    private final Icon icon = new Icon("fth-map");
    private Tab tab;

    Button(ServersModel model, Tab first) {
      tab = first;
      var name = first.plan().map(Plan::id).map(PlanId::value).orElse("now");
      Ids.give(this, "servers", "map-" + name);
      getStyleClass().add("map-tab");
      setGraphic(icon);
      setFocusTraversable(false);
      setMinWidth(USE_PREF_SIZE);
      setOnAction(
          _ -> {
            // A click on the chosen one leaves it chosen.
            setSelected(true);
            model.shown().set(tab.map());
          });
    }

    void show(Tab newest, FxTexts texts) {
      tab = newest;
      setSelected(newest.chosen());
      pseudoClassStateChanged(APPLIED, newest.applied());
      icon.show(
          newest.applied() ? "fth-check" : newest.plan().isPresent() ? "fth-map" : "fth-server");
      textProperty().bind(texts.bind(t -> words(t, newest)));
    }
  }

  private final ServersModel model;
  private final KeyedChildren<Tab, Button> tabs;

  MapTabs(FxTexts texts, ServersModel model) {
    this.model = model;
    getStyleClass().add("map-tabs");
    setMinHeight(USE_PREF_SIZE);
    tabs =
        new KeyedChildren<>(
            getChildren(),
            Tab::map,
            tab -> new Button(model, tab),
            (button, tab) -> button.show(tab, texts));
    model.day().subscribe(_ -> show());
    model.shown().subscribe(_ -> show());
  }

  private void show() {
    var day = model.day().get();
    var all = new ArrayList<Tab>();
    all.add(tab(Optional.empty(), 0));
    day.plans().values().forEach(p -> all.add(tab(Optional.of(p), p.against(day).size())));
    // What is still to come first; what is done at the end.
    all.sort(Comparator.comparing(Tab::applied));
    tabs.show(List.copyOf(all));
    setVisible(all.size() > 1);
    setManaged(all.size() > 1);
  }

  private Tab tab(Optional<Plan> plan, int changes) {
    var map = new Tab(plan, changes, false).map();
    return new Tab(plan, changes, map.equals(model.shown().get()));
  }

  private static String words(Texts texts, Tab tab) {
    if (tab.plan().isEmpty()) {
      return texts.of("servers.plan.now");
    }
    var plan = tab.plan().get();
    if (plan.appliedAt().isPresent()) {
      var at = Times.minute(texts, plan.appliedAt().get());
      return texts.of("servers.plan.tab.applied", plan.name(), at);
    }
    return tab.changes() > 0
        ? texts.of("servers.plan.tab.changes", plan.name(), tab.changes())
        : texts.of("servers.plan.tab.same", plan.name());
  }
}
