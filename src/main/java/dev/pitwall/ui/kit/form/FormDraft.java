package dev.pitwall.ui.kit.form;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.OneOf;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;

/**
 * The fields of a form over one thing of the day, which teammates may change or remove while it is
 * open. A field that nobody touched here follows the day; beside one that was typed in stands what
 * a teammate made of it meanwhile, to be taken or not. A form saves the fields that are {@link
 * FieldDraft#touched}, and no others.
 *
 * <p>For a thing that is still to be made it follows no day: it is only where its fields are.
 *
 * @param <S> the thing as the day has it
 */
public final class FormDraft<S> {
  /**
   * A teammate's change.
   *
   * @param who its author; empty where none is known
   */
  record Change(Optional<Member> who, Instant at) {
    static Change of(Snapshot snapshot, Predicate<Event> kind) {
      var newest = snapshot.timeline().newest(kind);
      var who = newest.flatMap(Envelope::author).flatMap(snapshot.day()::member);
      return new Change(who, newest.map(e -> e.stamp().wall()).orElse(Instant.EPOCH));
    }

    String who(Texts texts) {
      return who.map(member -> MemberText.of(texts, member))
          .orElseGet(() -> texts.of("kit.somebody"));
    }
  }

  private final class Field<T> {
    private final FormRow<?> row;
    private final FieldDraft<T> draft;
    private final Function<S, T> of;
    private final Predicate<Event> changes;
    private final ContestedLine<T> line;

    Field(
        String name,
        FormRow<?> row,
        FieldDraft<T> draft,
        Function<S, T> of,
        BiFunction<Texts, T, String> words,
        Predicate<Event> changes) {
      this.row = row;
      this.draft = draft;
      this.of = of;
      this.changes = changes;
      line = new ContestedLine<>(texts, scope + "-" + name, draft, words);
      row.beneath(line);
    }

    void show(Snapshot snapshot) {
      var value = of.apply(newest);
      boolean changed = !value.equals(draft.theirs());
      draft.follow(value);
      if (changed && draft.contested()) {
        line.show(Change.of(snapshot, changes));
      }
      line.renew();
    }
  }

  private final FxTexts texts;
  private final String scope;
  private final Function<ContestDay, Optional<S>> find;
  private final Predicate<Event> removes;
  private final List<Field<?>> fields = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Change>> removed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final KeyTable keys = new KeyTable();
  private S newest;

  /**
   * @param scope of the ids of its nodes
   * @param opened as it stands when the form is opened
   * @param find the thing in a newer day; empty once it is gone
   * @param removes the events by which it is gone, or whose undoing makes it go
   */
  public FormDraft(
      FxTexts texts,
      String scope,
      S opened,
      Function<ContestDay, Optional<S>> find,
      Predicate<Event> removes) {
    this.texts = texts;
    this.scope = scope;
    this.find = find;
    this.removes = removes;
    newest = opened;
    keys.when("Ctrl+T", "kit.form.takeTheirs", _ -> settle(FieldDraft::takeTheirs))
        .when("Ctrl+Shift+T", "kit.form.keepMine", _ -> settle(FieldDraft::keepMine));
  }

  /** A line or an area of text; blanks around it are nothing typed. */
  public FieldDraft<String> text(
      String name,
      FormRow<? extends TextInputControl> row,
      Function<S, String> of,
      Predicate<Event> changes) {
    return text(name, row, row.control(), of, changes);
  }

  /**
   * The same for a field that is only a part of its row's control.
   *
   * @param changes the events that change it
   */
  public FieldDraft<String> text(
      String name,
      FormRow<?> row,
      TextInputControl field,
      Function<S, String> of,
      Predicate<Event> changes) {
    return field(
        name,
        row,
        of,
        field.textProperty(),
        () -> field.getText().strip(),
        field::setText,
        (_, text) -> text,
        changes);
  }

  /** One of several values that have words of their own. */
  public <T extends Enum<T>> FieldDraft<T> choice(
      String name, FormRow<? extends OneOf<T>> row, Function<S, T> of, Predicate<Event> changes) {
    return choice(name, row, of, Texts::of, changes);
  }

  public <T> FieldDraft<T> choice(
      String name,
      FormRow<? extends OneOf<T>> row,
      Function<S, T> of,
      BiFunction<Texts, T, String> words,
      Predicate<Event> changes) {
    var chosen = row.control().chosenProperty();
    return field(name, row, of, chosen, chosen::get, chosen::set, words, changes);
  }

  /**
   * Any other field.
   *
   * @param name within the form: {@code tint}
   * @param of the value in the thing, as the control shows it
   * @param observed changes with what the control has
   * @param typed what the control has
   * @param show puts a value into the control
   * @param words of a value, for what a teammate made of it; empty for an empty one
   * @param changes the events that change it
   */
  public <T> FieldDraft<T> field(
      String name,
      FormRow<?> row,
      Function<S, T> of,
      ObservableValue<?> observed,
      Supplier<T> typed,
      Consumer<T> show,
      BiFunction<Texts, T, String> words,
      Predicate<Event> changes) {
    var draft = new FieldDraft<>(of.apply(newest), typed, show);
    var field = new Field<>(name, row, draft, of, words, changes);
    fields.add(field);
    observed.subscribe(() -> field.line.renew());
    return draft;
  }

  /** The thing as it stands; as it last stood, when it is gone. */
  public S newest() {
    return newest;
  }

  /** Takes in the day as it is now. */
  public void show(Snapshot snapshot) {
    var found = find.apply(snapshot.day());
    removed.set(found.isPresent() ? Optional.empty() : Optional.of(Change.of(snapshot, removes)));
    if (found.isPresent() && !found.get().equals(newest)) {
      newest = found.get();
      fields.forEach(field -> field.show(snapshot));
    }
  }

  /** Whether the thing is gone, and by whom. */
  ReadOnlyObjectProperty<Optional<Change>> removed() {
    return removed.getReadOnlyProperty();
  }

  /**
   * The keys that settle what a teammate changed meanwhile; to be listened to where the form is.
   */
  public KeyTable keys() {
    return keys;
  }

  /** In the field that has the focus, else in the first one where there is something to settle. */
  private boolean settle(Consumer<FieldDraft<?>> how) {
    var contested = fields.stream().filter(field -> field.draft.contested()).toList();
    var settled =
        Stream.concat(contested.stream().filter(f -> FocusIn.has(f.row)), contested.stream())
            .findFirst();
    settled.ifPresent(
        field -> {
          how.accept(field.draft);
          field.line.renew();
        });
    return settled.isPresent();
  }
}
