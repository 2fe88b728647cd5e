package dev.pitwall.domain.model;

/**
 * Where a snippet comes from, as its sender names it: kept as sent, be it true or not.
 *
 * @param host the machine's name for itself; empty where none was given
 * @param command what printed it; empty where none was given
 */
public record SnippetSource(String host, String command) {
  public static final SnippetSource UNKNOWN = new SnippetSource("", "");
}
