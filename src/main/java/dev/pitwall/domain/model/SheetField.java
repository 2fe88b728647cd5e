package dev.pitwall.domain.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * One field of a sheet. An event carries a whole sheet, but two laptops that change different
 * fields of it both get their way: an event says which fields it changes, and each field has its
 * own winner.
 *
 * @param <S> the sheet
 */
public interface SheetField<S> {
  Object in(S sheet);

  /** The fields in which two sheets differ. */
  static <S, F extends Enum<F> & SheetField<S>> Set<F> differing(Class<F> fields, S one, S other) {
    var differing = EnumSet.allOf(fields);
    differing.removeIf(field -> field.in(one).equals(field.in(other)));
    return differing;
  }
}
