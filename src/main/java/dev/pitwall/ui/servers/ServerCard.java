package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.ServerName;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.keys.FocusIn;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A server: its name, where it is, what it plays, and what was done to it last. */
final class ServerCard extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass IN_PLAY = PseudoClass.getPseudoClass("in-play");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
  private static final PseudoClass CHANGES = PseudoClass.getPseudoClass("changes");
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final ServerId id;
  private final FxTexts texts;
  private final CardHands hands;
  private final ServersModel model;
  private final ReadOnlyObjectWrapper<CardState> state;
  private final ServerName name;
  private final Tag external;
  private final Tag inPlay;
  private final Label place = new Label();
  private final Label change = new Label();
  private final Label none = new Label();
  private final NoteField note;
  private final TouchLine touch;
  private final KeyedChildren<Role, RoleChip> chips;

  ServerCard(FxTexts texts, FxClock clock, ServersModel model, CardHands hands, CardState first) {
    this.id = first.id();
    this.texts = texts;
    this.hands = hands;
    this.model = model;
    state = new ReadOnlyObjectWrapper<>(first);
    getStyleClass().add("server-card");
    setId("servers-card-" + id.value());
    setFocusTraversable(true);
    name = new ServerName(first.server());
    // In the largest letters of the card: it gives way to what one presses there.
    name.setMinWidth(0);
    name.getStyleClass().add("t-figure");
    external = new Tag(Meaning.PLAIN, texts.text("servers.external"));
    inPlay = new Tag(Meaning.RUNS, texts.text("servers.inPlay"));
    note = new NoteField(texts, model, hands, id);
    touch = new TouchLine(texts, clock, noteButton());
    touch
        .managedProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !note.isVisible() && state.get().stage() == CardState.Stage.NOW,
                note.visibleProperty(),
                state));
    touch.visibleProperty().bind(touch.managedProperty());
    none.getStyleClass().add("muted");
    none.textProperty()
        .bind(
            texts.bind(
                t -> t.of(state.get().past() ? "servers.noRoleThen" : "servers.noRole"), state));
    change.getStyleClass().add("card-change");
    change.setWrapText(true);
    change.setMinHeight(USE_PREF_SIZE);
    change
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    state.get().change().isEmpty()
                        ? t.of("servers.plan.asNow")
                        : t.of("servers.plan.changes", state.get().change()),
                state));
    var flow = new FlowPane();
    flow.getStyleClass().add("card-chips");
    chips =
        new KeyedChildren<>(
            flow.getChildren(),
            Role::id,
            role -> ChipOnCard.of(texts, hands, id, role),
            (chip, role) -> ChipOnCard.show(chip, role, state.get().past()));
    VBox.setVgrow(flow, Priority.ALWAYS);
    getChildren().addAll(head(), facts(), inPlay, none, flow, change, touch, note);
    model.selected().subscribe(_ -> choose());
    focusWithinProperty()
        .subscribe(
            within -> {
              if (within) {
                model.selected().set(Optional.of(id));
              }
            });
    setOnMousePressed(
        event -> {
          if (!FocusIn.has(this)) {
            requestFocus();
          }
          // The scroll pane around the cards would take the focus for itself.
          event.consume();
        });
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && event.getTarget() == this) {
            hands.edit(id);
          }
        });
    show(first);
  }

  private HBox head() {
    var edit =
        Actions.icon(
            texts,
            "servers",
            "edit-" + id.value(),
            "fth-settings",
            "servers.edit",
            Optional.of("Enter"),
            () -> hands.edit(id));
    place.getStyleClass().add("role-key");
    place.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(place, name, external, ScreenBar.stretch(), forNow(edit));
    head.getStyleClass().add("card-head");
    return head;
  }

  private Button noteButton() {
    var write =
        Actions.button(
            texts,
            "servers",
            "note-" + id.value(),
            "fth-edit-3",
            "servers.note.short",
            () -> model.noting().set(Optional.of(id)));
    write.getStyleClass().add("quiet");
    Actions.explain(write, texts, "servers.note", Optional.of("N"));
    return forNow(write);
  }

  /** Not in the round of Tab, for the focused card has a key for it; not there in the past. */
  private Button forNow(Button button) {
    button.setFocusTraversable(false);
    button.visibleProperty().bind(state.map(one -> !one.past()));
    return button;
  }

  private Label facts() {
    var facts = new Label();
    facts.getStyleClass().add("card-facts");
    facts
        .textProperty()
        .bind(
            texts.bind(
                t -> facts(t, state.get().server().sheet(), model.crowded() ? " · " : "\n"),
                state,
                model.cards()));
    facts.managedProperty().bind(facts.textProperty().isNotEmpty());
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    return facts;
  }

  private static String facts(Texts texts, ServerSheet sheet, String between) {
    var first = String.join(texts.of("list.separator"), sheet.addresses());
    var ssh = sheet.sshAlias().isEmpty() ? "" : "ssh " + sheet.sshAlias();
    var second =
        Stream.of(ssh, sheet.spec()).filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
    return Stream.of(first, second, sheet.note())
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(between));
  }

  void show(CardState newest) {
    if (focusedRole().filter(role -> !plays(newest, role)).isPresent()) {
      // Its chip goes; the focus would fall on whatever comes next in the window.
      requestFocus();
    }
    state.set(newest);
    name.show(newest.server());
    setAccessibleText(newest.server().name());
    shows(external, newest.server().sheet().external());
    shows(inPlay, newest.inPlay());
    shows(none, newest.roles().isEmpty());
    chips.show(newest.roles());
    touch.show(newest.touched());
    pseudoClassStateChanged(IN_PLAY, newest.inPlay());
    shows(change, newest.planned());
    pseudoClassStateChanged(PAST, newest.past());
    pseudoClassStateChanged(PLANNED, newest.planned());
    pseudoClassStateChanged(CHANGES, !newest.change().isEmpty());
  }

  private static boolean plays(CardState state, RoleId role) {
    return state.roles().stream().anyMatch(one -> one.id().equals(role));
  }

  private static void shows(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }

  private void choose() {
    pseudoClassStateChanged(CHOSEN, model.selected().get().filter(id::equals).isPresent());
  }

  /** A dragged role would land here. */
  void offer(boolean lands) {
    pseudoClassStateChanged(DROP, lands);
  }

  /** Its digit, while there are digits. */
  void stand(int digit) {
    place.setText(String.valueOf(digit));
    place.setVisible(digit <= 9);
    place.setManaged(digit <= 9);
  }

  ServerId server() {
    return id;
  }

  Optional<RoleChip> chip(RoleId role) {
    return chips.of(role);
  }

  /** The role whose chip has the focus. */
  Optional<RoleId> focusedRole() {
    return state.get().roles().stream()
        .map(Role::id)
        .filter(role -> chips.of(role).filter(chip -> chip.isFocused()).isPresent())
        .findFirst();
  }
}
