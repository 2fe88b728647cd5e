package dev.pitwall.ui.reboot;

import dev.pitwall.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a round stands, in numbers. Managed servers are counted apart: "all servers go" does not wait
 * for them.
 */
record Tally(
    int own,
    int confirmed,
    int voids,
    int notGood,
    int goesOn,
    int unproved,
    int managed,
    int managedConfirmed) {
  static Tally of(List<BoardRow> rows) {
    return new Tally(
        count(rows, row -> !row.external()),
        count(rows, row -> !row.external() && row.confirmed()),
        count(rows, BoardRow::isVoid),
        count(rows, BoardRow::notGood),
        count(rows, row -> row.goesOn().isPresent()),
        count(rows, row -> row.confirmed() && !row.goes()),
        count(rows, BoardRow::external),
        count(rows, row -> row.external() && row.confirmed()));
  }

  private static int count(List<BoardRow> rows, Predicate<BoardRow> which) {
    return (int) rows.stream().filter(which).count();
  }

  /** "3 of 5 confirmed, 1 void". */
  String in(Texts texts) {
    return in(texts, "reboot.tally.confirmed");
  }

  /** "OK 3/5, 1 void". */
  String inBrief(Texts texts) {
    return in(texts, "reboot.tally.brief");
  }

  private String in(Texts texts, String key) {
    var parts = new ArrayList<String>();
    parts.add(texts.of(key, confirmed, own));
    if (voids > 0) {
      parts.add(texts.of("reboot.tally.void", voids));
    }
    if (notGood > 0) {
      parts.add(texts.of("reboot.tally.ng", notGood));
    }
    if (goesOn > 0) {
      parts.add(texts.of("reboot.tally.goesOn", goesOn));
    }
    if (unproved > 0) {
      parts.add(texts.of("reboot.tally.unproved", unproved));
    }
    if (managed > 0) {
      parts.add(texts.of("reboot.tally.managed", managedConfirmed, managed));
    }
    return String.join(texts.of("list.separator"), parts);
  }
}
