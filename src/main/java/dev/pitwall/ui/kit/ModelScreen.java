package dev.pitwall.ui.kit;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** A screen made of a model, which takes in each day, and a region that shows the model. */
public abstract class ModelScreen<V extends Region & ScreenBody> implements Screen {
  private final Consumer<Snapshot> model;
  private final V body;

  /**
   * @param model takes in the day as it is now
   */
  protected ModelScreen(Consumer<Snapshot> model, V body) {
    this.model = model;
    this.body = body;
  }

  @Override
  public final Region view() {
    return body;
  }

  @Override
  public final void show(Snapshot snapshot) {
    model.accept(snapshot);
    body.shown();
    body.sheets().ifPresent(host -> host.show(snapshot));
  }

  @Override
  public final void attach() {
    body.attach();
  }

  @Override
  public final void detach() {
    body.detach();
  }

  @Override
  public final void reveal(Id thing) {
    body.reveal(thing);
  }

  @Override
  public final void done(Outcome.Done done) {
    body.done(done);
  }

  @Override
  public final boolean back() {
    return body.back();
  }

  @Override
  public final Optional<TextInputControl> typesInto() {
    return body.typesInto();
  }

  @Override
  public final ObservableValue<Optional<Id>> edited() {
    return body.sheets()
        .<ObservableValue<Optional<Id>>>map(SheetHost::edited)
        .orElseGet(Screen.super::edited);
  }

  @Override
  public final List<KeyHint> keys() {
    return body.keys();
  }
}
