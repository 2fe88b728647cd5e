package dev.pitwall.archive;

import dev.pitwall.search.Hit;
import dev.pitwall.search.SearchReceiver;
import dev.pitwall.search.SearchedText;
import java.util.Optional;

/** Takes the first line in which a word stands, and wants no more. */
final class FirstLine implements SearchReceiver {
  private final Stop stop;
  private Optional<String> found = Optional.empty();

  FirstLine(Stop stop) {
    this.stop = stop;
  }

  Optional<String> found() {
    return found;
  }

  @Override
  public boolean wantsMore() {
    stop.check();
    return found.isEmpty();
  }

  @Override
  public void hit(Hit hit) {
    found = found.or(() -> Optional.of(hit.excerpt()));
  }

  @Override
  public void incomplete(SearchedText text, Why why) {
    // What there is of the text was searched: a day with a damaged attachment is found all the
    // same.
    System.getLogger("dev.pitwall.archive")
        .log(System.Logger.Level.INFO, "Not searched whole: " + text.thing().value() + ", " + why);
  }

  @Override
  public void searched(SearchedText text) {
    // One text at a time: its end is the end of the search.
  }
}
