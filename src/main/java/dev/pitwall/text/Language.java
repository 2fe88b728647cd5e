package dev.pitwall.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages the app speaks. */
public enum Language {
  EN(Locale.ENGLISH, "English"),
  JA(Locale.JAPANESE, "日本語");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** As its speakers write it. */
  public String ownName() {
    return ownName;
  }

  /** {@code en} or {@code ja}, in any case. */
  public static Optional<Language> named(String code) {
    return Stream.of(values()).filter(l -> l.name().equalsIgnoreCase(code.strip())).findFirst();
  }

  /** Japanese for a Japanese machine, English for every other. */
  public static Language of(Locale machine) {
    return machine.getLanguage().equals("ja") ? JA : EN;
  }
}
