package dev.pitwall.search;

import dev.pitwall.blobs.BlobReader;
import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.search.SearchReceiver.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Searches texts for words; see the package. */
public final class TextSearch {
  /** More of one text would hide the other texts. */
  public static final int MOST_HITS_OF_TEXT = 200;

  /** More than anybody reads. */
  public static final int MOST_HITS = 5_000;

  private final Blobs blobs;

  /** How a search ended. */
  public enum End {
    COMPLETE,
    /** Its receiver wanted no more. */
    STOPPED,
    /** At {@link #MOST_HITS}. */
    TOO_MANY_HITS
  }

  public TextSearch(Blobs blobs) {
    this.blobs = blobs;
  }

  /** Whether there is enough to look for: one letter of A to Z stands in every line. */
  public static boolean isEnough(String words) {
    var stripped = words.strip();
    return stripped.length() > 1 || !stripped.isEmpty() && stripped.charAt(0) > '\u007f';
  }

  /**
   * Looks for the words in each text in turn, as one piece of a line. Control sequences of a
   * terminal within them do not count, nor does the case of A to Z.
   *
   * @param words for which {@link #isEnough} is true
   */
  public End search(List<SearchedText> texts, String words, SearchReceiver receiver) {
    var needle = new Needle(words.strip());
    int hits = 0;
    for (var text : texts) {
      var scan =
          new TextScan(text, needle, receiver, Math.min(MOST_HITS_OF_TEXT, MOST_HITS - hits));
      var end = search(text, scan, receiver);
      hits += scan.hits();
      if (end == TextScan.End.STOPPED) {
        return End.STOPPED;
      }
      if (end == TextScan.End.FULL) {
        if (hits >= MOST_HITS) {
          return End.TOO_MANY_HITS;
        }
        receiver.incomplete(text, Why.TOO_MANY_HITS);
      }
      receiver.searched(text);
    }
    return End.COMPLETE;
  }

  private TextScan.End search(SearchedText text, TextScan scan, SearchReceiver receiver) {
    if (text.blob().isEmpty()) {
      return inMemory(text, scan);
    }
    try (BlobReader blob = blobs.open(text.blob().get())) {
      return scan.read(blob.stream());
    } catch (BlobTrouble.Missing e) {
      receiver.incomplete(text, Why.MISSING);
      return inMemory(text, scan);
    } catch (IOException e) {
      receiver.incomplete(text, Why.UNREADABLE);
      return scan.hits() == 0 ? inMemory(text, scan) : TextScan.End.COMPLETE;
    }
  }

  private static TextScan.End inMemory(SearchedText text, TextScan scan) {
    InputStream bytes = new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8));
    try {
      return scan.read(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory can be read", e);
    }
  }
}
