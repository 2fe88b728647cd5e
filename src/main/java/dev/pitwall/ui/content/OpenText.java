package dev.pitwall.ui.content;

import dev.pitwall.blobs.TextRows;
import dev.pitwall.blobs.TextRows.Row;
import dev.pitwall.output.AnsiText;
import dev.pitwall.ui.fx.FxFutures;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * A text that is looked at, on the JavaFX thread: the rows that were read so far. Whoever asks for
 * another has it read, page by page on one thread of its own, and is notified by {@link #arrived}.
 */
public final class OpenText implements AutoCloseable {
  /** At the most 12 MB of the longest rows; a window shows three pages of short ones. */
  private static final int PAGES = 24;

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param at in bytes from its beginning
   */
  public record Place(long line, long at) {}

  /** Where rows come from; one thread's. */
  public interface Source extends Closeable {
    int rows();

    List<Row> page(int page) throws IOException;

    /** The row of a place; a text in memory knows its lines alone. */
    int rowAt(Place place) throws IOException;

    /** A text that is in memory already. */
    static Source of(List<Row> rows) {
      return new Source() {
        @Override
        public int rows() {
          return rows.size();
        }

        @Override
        public List<Row> page(int page) {
          int from = page * TextRows.PAGE;
          return rows.subList(from, Math.min(rows.size(), from + TextRows.PAGE));
        }

        @Override
        public int rowAt(Place place) {
          return (int) Math.clamp(place.line() - 1, 0, rows.size() - 1L);
        }

        @Override
        public void close() {}
      };
    }

    static Source of(TextRows text) {
      return new Source() {
        @Override
        public int rows() {
          return Math.toIntExact(text.rows());
        }

        @Override
        public List<Row> page(int page) throws IOException {
          return text.page(page);
        }

        @Override
        public int rowAt(Place place) throws IOException {
          return Math.toIntExact(text.rowAt(place.at()));
        }

        @Override
        public void close() throws IOException {
          text.close();
        }
      };
    }
  }

  /** The rows of a short text. */
  public static List<Row> rows(String text) {
    var rows = new ArrayList<Row>();
    text.lines().forEach(line -> rows.add(new Row(rows.size() + 1L, false, line)));
    return rows.isEmpty() ? List.of(new Row(1, false, "")) : rows;
  }

  private final Source source;
  private final int count;
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("snippet").factory());
  private final Map<Integer, List<Row>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Row>> eldest) {
          return size() > PAGES;
        }
      };
  private final Set<Integer> asked = new HashSet<>();
  private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();
  private final AtomicInteger search = new AtomicInteger();
  private boolean closed;

  public OpenText(Source source) {
    this.source = source;
    count = source.rows();
  }

  public int count() {
    return count;
  }

  /** Changes when rows were read. */
  public ReadOnlyIntegerProperty arrived() {
    return arrived.getReadOnlyProperty();
  }

  /** Empty until it was read. */
  public Optional<Row> row(int index) {
    int page = index / TextRows.PAGE;
    var there = pages.get(page);
    if (there == null) {
      ask(page);
      return Optional.empty();
    }
    return Optional.of(there.get(index % TextRows.PAGE));
  }

  private void ask(int page) {
    if (!closed && asked.add(page)) {
      FxFutures.on(
          CompletableFuture.supplyAsync(() -> read(page), reading),
          rows -> {
            asked.remove(page);
            if (!closed) {
              pages.put(page, rows);
              arrived.set(arrived.get() + 1);
            }
          });
    }
  }

  private List<Row> read(int page) {
    try {
      return source.page(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next row behind or before another in which a text stands, round the end; case does not
   * count. A newer search ends it with nothing found.
   */
  CompletableFuture<OptionalInt> find(String wanted, int from, boolean forward) {
    int mine = search.incrementAndGet();
    var words = wanted.toLowerCase(Locale.ROOT);
    int step = forward ? 1 : -1;
    return CompletableFuture.supplyAsync(
        () -> find(words, n -> Math.floorMod(from + step * n, count), mine), reading);
  }

  private OptionalInt find(String words, IntUnaryOperator order, int mine) {
    int held = -1;
    List<Row> rows = List.of();
    for (int n = 1; n <= count && search.get() == mine; n++) {
      int index = order.applyAsInt(n);
      int page = index / TextRows.PAGE;
      if (page != held) {
        rows = read(page);
        held = page;
      }
      var row = AnsiText.plain(rows.get(index % TextRows.PAGE).text());
      if (row.toLowerCase(Locale.ROOT).contains(words)) {
        return OptionalInt.of(index);
      }
    }
    return OptionalInt.empty();
  }

  CompletableFuture<Integer> rowAt(Place place) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return source.rowAt(place);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        reading);
  }

  /** Some rows, or all of them, as one text without control sequences. */
  public record Copied(String text, boolean whole) {}

  /**
   * @param most so many letters
   */
  public CompletableFuture<Copied> copy(List<Integer> indices, int most) {
    return CompletableFuture.supplyAsync(() -> copied(indices, most), reading);
  }

  private Copied copied(List<Integer> indices, int most) {
    var text = new StringBuilder();
    int held = -1;
    List<Row> rows = List.of();
    for (int i = 0; i < indices.size(); i++) {
      int index = indices.get(i);
      int page = index / TextRows.PAGE;
      if (page != held) {
        rows = read(page);
        held = page;
      }
      var row = rows.get(index % TextRows.PAGE);
      boolean goesOn = row.continued() && i > 0 && indices.get(i - 1) == index - 1;
      text.append(i > 0 && !goesOn ? "\n" : "").append(AnsiText.plain(row.text()));
      if (text.length() > most) {
        return new Copied(text.substring(0, most), false);
      }
    }
    return new Copied(text.toString(), true);
  }

  /** What was asked for before is read to its end first. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      search.incrementAndGet();
      var unused =
          CompletableFuture.runAsync(
              () -> {
                try {
                  source.close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              reading);
      reading.shutdown();
    }
  }
}
