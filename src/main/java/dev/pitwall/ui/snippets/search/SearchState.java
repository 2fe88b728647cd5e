package dev.pitwall.ui.snippets.search;

import dev.pitwall.domain.id.Id;
import java.util.HashSet;
import java.util.Set;

/**
 * How far a search is.
 *
 * @param running how many searches are not at their end
 * @param texts how many texts are searched
 * @param done how many of them were
 * @param missing of these this laptop has only the beginning
 * @param unreadable these are damaged here
 * @param cut these have more hits than are shown
 * @param full there are more hits altogether than are shown
 */
public record SearchState(
    int running,
    int texts,
    int done,
    Set<Id> missing,
    Set<Id> unreadable,
    Set<Id> cut,
    boolean full) {
  static final SearchState NOTHING = new SearchState(0, 0, 0, Set.of(), Set.of(), Set.of(), false);

  SearchState begin(int more) {
    return new SearchState(running + 1, texts + more, done, missing, unreadable, cut, full);
  }

  SearchState add(int more, Set<Id> nowMissing, Set<Id> nowUnreadable, Set<Id> nowCut) {
    return new SearchState(
        running,
        texts,
        done + more,
        both(missing, nowMissing),
        both(unreadable, nowUnreadable),
        both(cut, nowCut),
        full);
  }

  private static Set<Id> both(Set<Id> before, Set<Id> now) {
    var all = new HashSet<>(before);
    all.addAll(now);
    return Set.copyOf(all);
  }

  SearchState ended(boolean tooMany) {
    return new SearchState(running - 1, texts, done, missing, unreadable, cut, full || tooMany);
  }
}
