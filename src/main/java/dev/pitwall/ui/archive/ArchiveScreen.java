package dev.pitwall.ui.archive;

import dev.pitwall.archive.Archive;
import dev.pitwall.core.Snapshot;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** Past days: the list, the search, the comparison. */
public final class ArchiveScreen implements Screen {
  private final ArchiveModel model;
  private final ArchiveView view;

  public ArchiveScreen(
      FxTexts texts, InstantSource clock, Archive archive, ArchiveActions actions) {
    model = new ArchiveModel(archive, clock, Background.named("archive"));
    view = new ArchiveView(texts, model, actions);
  }

  /** The same over the list of days, with a way back there. */
  public ArchiveScreen(
      FxTexts texts, InstantSource clock, Archive archive, ArchiveActions actions, Runnable leave) {
    this(texts, clock, archive, actions);
    view.leaveBy(leave);
  }

  @Override
  public Region view() {
    return view;
  }

  /** The open day is read from its journal, like every other. */
  @Override
  public void show(Snapshot snapshot) {
    // Nothing here follows the open day at once: it is read again with each visit.
  }

  @Override
  public void attach() {
    view.begin();
  }

  @Override
  public void detach() {
    model.stop();
  }

  @Override
  public boolean back() {
    return view.back();
  }

  @Override
  public Optional<TextInputControl> typesInto() {
    return Optional.empty();
  }

  @Override
  public List<KeyHint> keys() {
    return view.keys();
  }
}
