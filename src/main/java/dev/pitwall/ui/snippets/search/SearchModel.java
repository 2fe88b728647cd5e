package dev.pitwall.ui.snippets.search;

import dev.pitwall.domain.id.Id;
import dev.pitwall.search.Hit;
import dev.pitwall.search.SearchReceiver;
import dev.pitwall.search.SearchedText;
import dev.pitwall.search.TextSearch;
import dev.pitwall.ui.fx.FxFutures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is looked for in the texts of the snippets, and what was found so far. Other words end the
 * search that is on; a snippet that comes meanwhile is searched by itself.
 */
public final class SearchModel {
  private final TextSearch search;
  private final Executor oneThread;
  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(SearchState.NOTHING);

  /** Which search is wanted; what an older one finds is dropped. Read by the searching thread. */
  private final AtomicInteger wanted = new AtomicInteger();

  private final Set<Id> begun = new HashSet<>();

  /**
   * @param oneThread not the JavaFX thread: an order that is obsolete ends soon after its start
   */
  public SearchModel(TextSearch search, Executor oneThread) {
    this.search = search;
    this.oneThread = oneThread;
  }

  public StringProperty words() {
    return words;
  }

  /** In the order of the texts; what came while the search is open stands on top. */
  public ObservableList<Hit> hits() {
    return hits;
  }

  public ReadOnlyObjectProperty<SearchState> state() {
    return state.getReadOnlyProperty();
  }

  /** Ends the search that is on and begins with the words as they are now. */
  public void start(List<SearchedText> texts) {
    stop();
    hits.clear();
    begun.clear();
    state.set(SearchState.NOTHING);
    if (TextSearch.isEnough(words.get())) {
      run(texts, false);
    }
  }

  /** Searches those of the texts that were not yet. */
  public void more(List<SearchedText> texts) {
    var fresh = texts.stream().filter(text -> !begun.contains(text.thing())).toList();
    if (!fresh.isEmpty() && TextSearch.isEnough(words.get())) {
      run(fresh, true);
    }
  }

  /** What was found stays. */
  public void stop() {
    wanted.incrementAndGet();
  }

  private void run(List<SearchedText> texts, boolean onTop) {
    texts.forEach(text -> begun.add(text.thing()));
    state.set(state.get().begin(texts.size()));
    var looked = words.get();
    var batches = new Batches(wanted.get(), onTop);
    FxFutures.on(
        CompletableFuture.supplyAsync(() -> search.search(texts, looked, batches), oneThread),
        end -> batches.end(end));
  }

  /** Hands what the searching thread finds to the JavaFX thread, many at a time. */
  private final class Batches implements SearchReceiver {
    private final int mine;
    private final boolean onTop;
    private int top;
    private final List<Hit> found = new ArrayList<>();
    private final Set<Id> missing = new HashSet<>();
    private final Set<Id> unreadable = new HashSet<>();
    private final Set<Id> cut = new HashSet<>();
    private int done;
    private boolean sent;

    Batches(int mine, boolean onTop) {
      this.mine = mine;
      this.onTop = onTop;
    }

    @Override
    public boolean wantsMore() {
      return wanted.get() == mine;
    }

    @Override
    public synchronized void hit(Hit hit) {
      found.add(hit);
      send();
    }

    @Override
    public synchronized void incomplete(SearchedText text, Why why) {
      switch (why) {
        case MISSING -> missing.add(text.thing());
        case UNREADABLE -> unreadable.add(text.thing());
        case TOO_MANY_HITS -> cut.add(text.thing());
      }
      send();
    }

    @Override
    public synchronized void searched(SearchedText text) {
      done++;
      send();
    }

    private void send() {
      if (!sent) {
        sent = true;
        Platform.runLater(this::take);
      }
    }

    private synchronized void take() {
      sent = false;
      if (wantsMore()) {
        if (onTop) {
          hits.addAll(top, found);
          top += found.size();
        } else {
          hits.addAll(found);
        }
        state.set(state.get().add(done, missing, unreadable, cut));
      }
      found.clear();
      done = 0;
    }

    private void end(TextSearch.End end) {
      take();
      if (wantsMore()) {
        state.set(state.get().ended(end == TextSearch.End.TOO_MANY_HITS));
      }
    }
  }
}
