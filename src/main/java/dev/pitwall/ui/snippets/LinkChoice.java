package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** One of many things of the day, or none. */
final class LinkChoice<I extends Id> extends ComboBox<LinkChoice.Link<I>> {
  /** More are scrolled to. */
  private static final int SEEN = 12;

  /**
   * @param id empty for none
   */
  record Link<I extends Id>(Optional<I> id, String name) {}

  private final FxTexts texts;

  LinkChoice(FxTexts texts, String scope, String name) {
    this.texts = texts;
    Ids.give(this, scope, name);
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(SEEN);
    setCellFactory(_ -> cell());
    setButtonCell(cell());
    offer(List.of());
    choose(Optional.empty());
  }

  private ListCell<Link<I>> cell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(Link<I> link, boolean empty) {
        super.updateItem(link, empty);
        setText(
            empty || link == null
                ? null
                : link.id().isEmpty() ? texts.now().of("snippets.form.none") : link.name());
      }
    };
  }

  /** What there is to choose from; what is chosen stays so. */
  void offer(List<Link<I>> links) {
    var chosen = chosen();
    var none = new Link<I>(Optional.empty(), "");
    getItems().setAll(Stream.concat(Stream.of(none), links.stream()).toList());
    choose(chosen);
  }

  void choose(Optional<I> id) {
    setValue(
        getItems().stream()
            .filter(link -> link.id().equals(id))
            .findFirst()
            // It was removed since: it stays linked until somebody changes that.
            .orElseGet(() -> new Link<>(id, id.map(Id::value).orElse(""))));
  }

  Optional<I> chosen() {
    return getValue() == null ? Optional.empty() : getValue().id();
  }

  ObservableValue<Optional<I>> chosenProperty() {
    return Bindings.createObjectBinding(this::chosen, valueProperty());
  }
}
