package dev.pitwall.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes as people compare them: place, sixteen bytes, and the letters among them. */
public final class HexDump {
  private static final int ROW = 16;

  private HexDump() {}

  /** A row each 16 bytes. */
  public static List<String> rows(byte[] bytes) {
    var rows = new ArrayList<String>();
    for (int from = 0; from < bytes.length; from += ROW) {
      rows.add(row(bytes, from, Math.min(bytes.length, from + ROW)));
    }
    return rows;
  }

  private static String row(byte[] bytes, int from, int to) {
    var hex = new StringBuilder();
    var letters = new StringBuilder();
    for (int at = from; at < from + ROW; at++) {
      hex.append(at % ROW == ROW / 2 ? "  " : " ");
      hex.append(at < to ? String.format(Locale.ROOT, "%02x", bytes[at]) : "  ");
      if (at < to) {
        letters.append(bytes[at] >= ' ' && bytes[at] < 0x7f ? (char) bytes[at] : '.');
      }
    }
    return String.format(Locale.ROOT, "%08x %s  |%s|", from, hex, letters);
  }
}
