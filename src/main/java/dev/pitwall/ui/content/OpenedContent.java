package dev.pitwall.ui.content;

import dev.pitwall.domain.id.BlobHash;
import java.io.IOException;
import java.util.Optional;
import javafx.scene.image.Image;

/** What was read of a snippet, to be shown. */
public sealed interface OpenedContent {
  /** Closes the file of one that nobody wants to see any more. */
  default void discard() throws IOException {}

  /**
   * A text, or bytes in hex.
   *
   * @param noteKey of the sentence that says what is not all there
   * @param breaks whether its lines may be broken: rows of several heights are slow in a long list
   */
  record Text(OpenText.Source source, Optional<String> noteKey, boolean breaks)
      implements OpenedContent {
    @Override
    public void discard() throws IOException {
      source.close();
    }
  }

  /**
   * A picture, perhaps in fewer pixels than it has.
   *
   * @param width in pixels, as it was sent
   */
  record Picture(Image image, int width, int height) implements OpenedContent {}

  /**
   * It is on another laptop still.
   *
   * @param head how the text begins; empty for what is no text
   */
  record Elsewhere(BlobHash blob, Optional<OpenText.Source> head) implements OpenedContent {}

  /**
   * Nothing can be shown.
   *
   * @param whyKey of the sentence that says why
   */
  record Nothing(String whyKey) implements OpenedContent {}
}
