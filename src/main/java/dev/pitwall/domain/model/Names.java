package dev.pitwall.domain.model;

import java.text.Normalizer;
import java.util.Locale;

/** When two names are one to people. */
public final class Names {
  private Names() {}

  /** "Ｓ１ " and "s1" are one name: width, case and the blanks around it do not count. */
  public static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
