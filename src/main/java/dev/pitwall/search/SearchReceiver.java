package dev.pitwall.search;

/** Takes what a search finds, on the thread of the search. */
public interface SearchReceiver {
  /** Asked several times for each megabyte. False ends the search. */
  boolean wantsMore();

  void hit(Hit hit);

  /** This laptop cannot search all of a text; of one that is missing its beginning was searched. */
  void incomplete(SearchedText text, Why why);

  /** A text was searched to its end or to its {@link TextSearch#MOST_HITS_OF_TEXT}th hit. */
  void searched(SearchedText text);

  /** Why the whole text was not searched. */
  enum Why {
    /** A teammate's laptop has it, and has not sent it yet. */
    MISSING,
    /** Its file is damaged or cannot be read. */
    UNREADABLE,
    /** It has more hits than are handed out. */
    TOO_MANY_HITS
  }
}
