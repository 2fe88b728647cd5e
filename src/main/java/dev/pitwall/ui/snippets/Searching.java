package dev.pitwall.ui.snippets;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.search.Hit;
import dev.pitwall.search.SearchedText;
import dev.pitwall.search.TextSearch;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.content.OpenText.Place;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.snippets.search.SearchModel;
import dev.pitwall.ui.snippets.search.SearchPane;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The full-text search as a part of the screen: over those that the menus of the filter leave. */
final class Searching {
  private static final int IDLE_SECONDS = 5;

  private final SnippetsModel model;
  private final ContentView content;
  private final SearchModel search;
  private final SearchPane pane;

  /**
   * @param read goes into the text that is shown
   */
  Searching(FxTexts texts, Blobs blobs, SnippetsModel model, ContentView content, Runnable read) {
    this.model = model;
    this.content = content;
    // One thread, which ends by itself when nobody searches.
    var thread =
        new ThreadPoolExecutor(
            0,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("snippet-search").daemon().factory());
    search = new SearchModel(new TextSearch(blobs), thread);
    pane = new SearchPane(texts, search, this::named, this::look, read);
    search.words().subscribe(this::start);
    model.filter().subscribe(this::start);
    model.rows().subscribe(this::more);
  }

  private void start() {
    if (pane.isOpen()) {
      search.start(searched());
    }
  }

  private void more() {
    if (pane.isOpen()) {
      search.more(searched());
    }
  }

  private List<SearchedText> searched() {
    return model.rows().stream().flatMap(row -> SearchedText.of(row.snippet()).stream()).toList();
  }

  private String named(Id id) {
    return id instanceof SnippetId snippet
        ? model.row(snippet).map(SnippetRow::called).orElse("")
        : "";
  }

  private void look(Hit hit) {
    if (hit.thing() instanceof SnippetId snippet) {
      model.reveal(snippet);
      content.goTo(new Place(hit.line(), hit.at()), search.words().get());
    }
  }

  /** With the words by which the list was filtered: they were not found there, perhaps. */
  void open() {
    var typed = model.filter().get().words();
    if (!typed.isBlank()) {
      model.filter().set(model.filter().get().withWords(""));
      search.words().set(typed);
    }
    pane.open();
    start();
  }

  /**
   * @return false when it was not open
   */
  boolean close() {
    return pane.close();
  }

  SearchPane pane() {
    return pane;
  }
}
