package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ShortName;
import dev.pitwall.ui.kit.form.LimitedField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** What the list is narrowed by: words, and a menu each for host, member, tag and set. */
final class FilterBar {
  private static final PseudoClass NARROWS = PseudoClass.getPseudoClass("narrows");

  private final FxTexts texts;
  private final SnippetsModel model;
  private final TextField words =
      Ids.give(new LimitedField(Limits.NAME_LETTERS), "snippets", "filter");
  private final HBox menus = new HBox();

  FilterBar(FxTexts texts, SnippetsModel model) {
    this.texts = texts;
    this.model = model;
    menus.getStyleClass().add("snippet-menus");
    words.promptTextProperty().bind(texts.text("snippets.filter"));
    words.textProperty().subscribe(typed -> change(filter -> filter.withWords(typed)));
    model
        .filter()
        .subscribe(
            filter -> {
              if (!filter.words().equals(words.getText())) {
                words.setText(filter.words());
              }
            });
    menu(
        "host",
        "snippets.host",
        model::hosts,
        host -> host,
        SnippetFilter::host,
        SnippetFilter::withHost);
    this.<MemberId>menu(
        "member",
        "snippets.member",
        model::members,
        model::name,
        SnippetFilter::member,
        SnippetFilter::withMember);
    menu(
        "tag",
        "snippets.tag",
        model::tags,
        tag -> "#" + tag,
        SnippetFilter::tag,
        SnippetFilter::withTag);
    menu(
        "kit", "snippets.kit", model::kits, kit -> kit, SnippetFilter::kit, SnippetFilter::withKit);
    menus.getChildren().add(agents());
  }

  private void change(Function<SnippetFilter, SnippetFilter> how) {
    model.filter().set(how.apply(model.filter().get()));
  }

  /** Its items are made when it is opened: until then nobody needs them. */
  private <T> void menu(
      String name,
      String key,
      Supplier<List<T>> values,
      Function<T, String> named,
      Function<SnippetFilter, Optional<T>> of,
      BiFunction<SnippetFilter, Optional<T>, SnippetFilter> with) {
    var menu = Ids.give(new MenuButton(), "snippets", name);
    menu.setMinWidth(0);
    menu.textProperty()
        .bind(
            texts.bind(
                t ->
                    of.apply(model.filter().get())
                        .map(named)
                        .map(one -> Excerpt.middle(one, ShortName.LETTERS))
                        .orElseGet(() -> t.of(key)),
                model.filter(),
                model.day()));
    model
        .filter()
        .subscribe(filter -> menu.pseudoClassStateChanged(NARROWS, of.apply(filter).isPresent()));
    Runnable fill =
        () -> {
          var now = of.apply(model.filter().get());
          menu.getItems().setAll(item(texts.now().of("snippets.all"), now.isEmpty()));
          menu.getItems()
              .getFirst()
              .setOnAction(_ -> change(filter -> with.apply(filter, Optional.empty())));
          for (var value : values.get()) {
            var item = item(named.apply(value), now.equals(Optional.of(value)));
            item.setOnAction(_ -> change(filter -> with.apply(filter, Optional.of(value))));
            menu.getItems().add(item);
          }
        };
    menu.setOnShowing(_ -> fill.run());
    // A menu without items does not open.
    fill.run();
    menus.getChildren().add(menu);
  }

  private static RadioMenuItem item(String words, boolean chosen) {
    var item = new RadioMenuItem(words);
    item.setMnemonicParsing(false);
    item.setSelected(chosen);
    return item;
  }

  private Button agents() {
    return AgentsButton.of(
        texts, "snippets", model.filter().map(SnippetFilter::agents), this::nextAgents);
  }

  /** Everybody's, people's, agents'. */
  void nextAgents() {
    change(filter -> filter.withAgents(filter.agents().next()));
  }

  /** All but the words. */
  HBox menus() {
    return menus;
  }

  TextField words() {
    return words;
  }
}
