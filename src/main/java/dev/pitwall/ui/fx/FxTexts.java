package dev.pitwall.ui.fx;

import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The words of the window. What is bound here changes its language while running; nothing is built
 * anew for that.
 */
public final class FxTexts {
  private final ObjectProperty<Texts> texts;
  private final ZoneId laptop;
  private Runnable apart = () -> {};

  /**
   * @param first in the zone of this laptop
   */
  public FxTexts(Texts first) {
    this(first, first.zone());
  }

  private FxTexts(Texts first, ZoneId laptop) {
    this.texts = new SimpleObjectProperty<>(this, "texts", first);
    this.laptop = laptop;
  }

  private FxTexts(FxTexts window) {
    this(window.now(), window.laptop);
    // Such a binding holds neither side, so a day nobody closed is let go as well.
    texts.bindBidirectional(window.texts);
    apart = () -> texts.unbindBidirectional(window.texts);
  }

  /**
   * The same words for a part of the window that ends before it, in both directions. Whoever
   * listens to these is let go with them.
   */
  public FxTexts part() {
    return new FxTexts(this);
  }

  /** Stops listening to the window's texts; does nothing on the window's own. */
  public void close() {
    apart.run();
  }

  public ObjectProperty<Texts> texts() {
    return texts;
  }

  /** The zone of this laptop's own clock, whichever zone moments are written in. */
  public ZoneId laptop() {
    return laptop;
  }

  public Texts now() {
    return texts.get();
  }

  public void use(Language language) {
    if (language != now().language()) {
      texts.set(new Texts(language, now().zone()));
    }
  }

  /** Moments are written in this zone from now on: the contest's. */
  public void in(ZoneId zone) {
    texts.set(now().in(zone));
  }

  /**
   * The text of a key. Of {@code filled}, observable values are filled in as they are at the time.
   */
  public StringBinding text(String key, Object... filled) {
    var observed =
        Stream.of(filled).filter(Observable.class::isInstance).toArray(Observable[]::new);
    return bind(t -> t.of(key, values(filled)), observed);
  }

  /** A text made anew whenever the language or one of {@code others} changes. */
  public StringBinding bind(Function<Texts, String> make, Observable... others) {
    var all = Stream.concat(Stream.of(texts), Stream.of(others)).toArray(Observable[]::new);
    Callable<String> call = () -> make.apply(now());
    return Bindings.createStringBinding(call, all);
  }

  private static Object[] values(Object[] filled) {
    return Stream.of(filled)
        .map(one -> one instanceof ObservableValue<?> value ? value.getValue() : one)
        .toArray();
  }
}
