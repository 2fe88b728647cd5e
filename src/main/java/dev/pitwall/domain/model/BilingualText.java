package dev.pitwall.domain.model;

/** A text as it was brought, in both languages of the app; each laptop reads its own. */
public record BilingualText(String en, String ja) {

  /**
   * @param language its code, {@code ja} or another
   */
  public String in(String language) {
    return language.equalsIgnoreCase("ja") ? ja : en;
  }
}
