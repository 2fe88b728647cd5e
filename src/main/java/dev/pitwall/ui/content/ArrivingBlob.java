package dev.pitwall.ui.content;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.session.Standing;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The long text or picture that is looked at while it is on another laptop: asked for before the
 * others, and its progress shown until it is here. On the JavaFX thread.
 */
public final class ArrivingBlob {
  /** What changes whenever a blob has come. */
  record Counts(int missing, int arrived) {}

  private final Team team;
  private final FxLatest<Team.Picture> pictures;
  private final ObjectProperty<Optional<Team.Picture>> now =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<String> words;
  private final Consumer<Team.Picture> listener = this::heard;
  private final ObjectProperty<Optional<BlobHash>> awaited =
      new SimpleObjectProperty<>(Optional.empty());
  private Counts known = new Counts(0, 0);
  private Runnable changed = () -> {};

  public ArrivingBlob(FxTexts texts, Team team, FxLatest<Team.Picture> pictures) {
    this.team = team;
    this.pictures = pictures;
    words = texts.bind(this::words, now, awaited);
  }

  /**
   * As they are now: taken before a blob is looked for, they show whether it may have come since.
   */
  Counts counts() {
    return pictures.latest().map(ArrivingBlob::counts).orElse(known);
  }

  private static Counts counts(Team.Picture picture) {
    return new Counts(picture.blobs().missing(), picture.blobs().arrived());
  }

  /**
   * Waits for one blob, and for no other any more.
   *
   * @param before the counts from before it was found missing
   * @param changed is called each time when it may have come
   */
  void await(BlobHash blob, Counts before, Runnable changed) {
    end();
    awaited.set(Optional.of(blob));
    known = before;
    this.changed = changed;
    ask();
    pictures.listen(listener);
  }

  /** Asks for it before the others. */
  void ask() {
    awaited.get().ifPresent(team::getFirst);
  }

  void end() {
    pictures.unlisten(listener);
    awaited.set(Optional.empty());
    changed = () -> {};
  }

  private void heard(Team.Picture picture) {
    now.set(Optional.of(picture));
    var counts = counts(picture);
    if (!counts.equals(known)) {
      known = counts;
      changed.run();
    }
  }

  /** How far it is. */
  ObservableValue<String> words() {
    return words;
  }

  private String words(Texts t) {
    var progress = now.get().map(Team.Picture::blobs).orElse(BlobProgress.NOTHING);
    if (progress.coming().isPresent() && progress.coming().equals(awaited.get())) {
      long size = progress.size();
      return t.of("snippets.coming", size == 0 ? 0 : 100 * progress.bytes() / size);
    }
    boolean near =
        now.get().stream()
            .flatMap(picture -> picture.state().teammates().stream())
            .anyMatch(one -> one.standing() instanceof Standing.Connected);
    return t.of(near ? "snippets.coming.next" : "snippets.coming.away");
  }
}
