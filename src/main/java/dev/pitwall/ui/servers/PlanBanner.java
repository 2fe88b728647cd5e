package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.text.ChangeText;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Lists;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** Says that the cards show a plan and not the present map, and what applying it would change. */
final class PlanBanner extends FlowPane {
  private final FxTexts texts;
  private final ServersModel model;
  private final Plans plans;

  /** The plan whose name is being typed: the name is its, also when another is shown by then. */
  private Optional<PlanId> renamed = Optional.empty();

  /** The plan whose half-typed name stands in the field. */
  private Optional<PlanId> named = Optional.empty();

  private final TextField name =
      Ids.give(new LimitedField(Limits.NAME_LETTERS), "servers", "plan-name");
  private final Label says = new Label();
  private final List<Node> before;
  private final List<Node> after;

  PlanBanner(FxTexts texts, ServersModel model, Plans plans) {
    this.texts = texts;
    this.model = model;
    this.plans = plans;
    getStyleClass().add("plan-banner");
    setId("servers-plan");
    setMinHeight(USE_PREF_SIZE);
    var title = new Label();
    title.getStyleClass().addAll("t-lead", "strong");
    title.textProperty().bind(texts.text("servers.plan.banner"));
    title.setGraphic(new Icon("fth-map"));
    name.getStyleClass().add("plan-name");
    name.setOnAction(_ -> rename());
    name.focusedProperty().subscribe(focused -> edit(focused));
    var apply =
        Actions.main(
            texts, "servers", "plan-apply", "fth-check", "servers.plan.apply", plans::apply);
    Actions.explain(apply, texts, "servers.plan.apply", Optional.of("Ctrl+Enter"));
    var drop =
        Actions.icon(
            texts,
            "servers",
            "plan-drop",
            "fth-trash-2",
            "servers.plan.drop",
            Optional.of("Ctrl+Delete"),
            plans::drop);
    var leave =
        Actions.button(
            texts,
            "servers",
            "plan-leave",
            "fth-corner-up-left",
            "servers.past.back",
            plans::leave);
    Actions.explain(leave, texts, "servers.past.back", Optional.of("Esc"));
    List.of(apply, drop, leave).forEach(button -> button.setFocusTraversable(false));
    before = List.of(title, name, says);
    after = List.of(apply, drop, leave);
    visibleProperty().bind(model.shown().map(map -> map instanceof ShownMap.Planned));
    managedProperty().bind(visibleProperty());
    model.day().subscribe(_ -> show());
    model.shown().subscribe(_ -> show());
  }

  /** Takes the focus to the plan's name. */
  boolean startRename() {
    boolean planned = model.plan().isPresent();
    if (planned) {
      name.requestFocus();
      name.selectAll();
    }
    return planned;
  }

  private void show() {
    var day = model.day().get();
    var changes = model.plan().map(plan -> ChangeText.of(day, plan.against(day))).orElse(List.of());
    says.textProperty()
        .bind(texts.text(changes.isEmpty() ? "servers.plan.nothing" : "servers.plan.would"));
    var nodes = new ArrayList<>(before);
    for (var change : changes) {
      var tag = new Label(change);
      tag.getStyleClass().addAll("tag", "plan-change");
      nodes.add(tag);
    }
    nodes.addAll(after);
    Lists.diffById(getChildren(), nodes, Function.identity());
    var shown = model.plan().map(Plan::id);
    if (renamed.isPresent() && !renamed.equals(shown)) {
      rename();
      renamed = shown;
    }
    if (renamed.isEmpty() || !renamed.equals(named)) {
      showName();
    }
    named = renamed;
  }

  private void edit(boolean focused) {
    if (focused) {
      renamed = model.plan().map(Plan::id);
      named = renamed;
    } else {
      rename();
      renamed = Optional.empty();
    }
  }

  private void rename() {
    var typed = name.getText();
    renamed.ifPresent(
        id ->
            plans.rename(
                id,
                typed,
                () -> {
                  // What is typed by then stays.
                  if (name.getText().equals(typed)) {
                    showName();
                  }
                }));
  }

  /** Names that came back, to stand above the plan. */
  ReturnedLines<Plans.Typed> returned() {
    return plans.returned(
        typed ->
            model
                .plan()
                .filter(plan -> name.isFocused() && !name.getText().equals(plan.name()))
                .map(plan -> new Plans.Typed(plan.id(), name.getText())),
        typed -> {
          boolean there = model.day().get().plans().containsKey(typed.plan());
          if (there) {
            model.shown().set(new ShownMap.Planned(typed.plan()));
            startRename();
            name.setText(typed.name());
            name.end();
          }
          return there;
        });
  }

  private void showName() {
    name.setText(model.plan().map(Plan::name).orElse(""));
  }
}
