package dev.pitwall.ui.snippets;

import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.Notice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** What comes onto the screen from this laptop: the clipboard, and what is dropped. */
final class PasteAndDrop {
  private final Desk desk;
  private final Pasting pasting;
  private final LargePaste large;

  PasteAndDrop(Desk desk, Pasting pasting, LargePaste large) {
    this.desk = desk;
    this.pasting = pasting;
    this.large = large;
  }

  /** Takes what is dropped anywhere on a node. */
  void takeDropsOn(Node place) {
    place.setOnDragOver(this::over);
    place.setOnDragDropped(
        event -> {
          event.setDropCompleted(take(event.getDragboard()));
          event.consume();
        });
  }

  private void over(DragEvent event) {
    var board = event.getDragboard();
    if (board.hasFiles() || board.hasImage() || board.hasString()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  /**
   * @return false in a field, which takes a paste itself
   */
  boolean paste(Node focused) {
    boolean ofField = focused instanceof TextInputControl;
    if (!ofField) {
      paste();
    }
    return !ofField;
  }

  void paste() {
    take(Clipboard.getSystemClipboard());
  }

  /** A long text is asked about first. */
  private boolean take(Clipboard board) {
    var found = Pasting.of(board);
    if (found.isEmpty()) {
      desk.report(new Notice.Hint("snippets.paste.nothing", List.of()));
    } else if (found.getFirst().bytes() > LargePaste.ASKED_LETTERS) {
      large.ask(board.getString(), text -> pasting.make(Pasting.text(text)));
    } else {
      found.forEach(pasting::make);
    }
    return !found.isEmpty();
  }
}
