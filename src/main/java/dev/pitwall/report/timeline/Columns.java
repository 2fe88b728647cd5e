package dev.pitwall.report.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a row holds which field. Columns may stand in any order; what nobody knows is
 * left out and named.
 *
 * @param places of each column's fields; most have one
 * @param leftOut headings that mean nothing here
 * @param width fields in a row
 */
record Columns(Map<Column, List<Integer>> places, List<String> leftOut, int width) {
  enum Column {
    TIME,
    SCORE,
    PASSED,
    CHANGE,
    ROLES
  }

  /** How people head them; of two headings for one column the earlier word here counts. */
  private static final Map<Column, List<String>> WORDS =
      Map.of(
          Column.TIME,
          List.of(
              "time",
              "timestamp",
              "datetime",
              "date",
              "at",
              "when",
              "finished at",
              "finished",
              "created at",
              "created",
              "submitted at",
              "started at",
              "時刻",
              "日時",
              "時間",
              "終了時刻",
              "実行時刻",
              "開始時刻",
              "終了日時",
              "開始日時",
              "終了",
              "開始",
              "時"),
          Column.SCORE,
          List.of("score", "points", "point", "スコア", "得点", "点数", "点"),
          Column.PASSED,
          List.of(
              "passed",
              "pass",
              "verdict",
              "pass/fail",
              "result",
              "status",
              "合否",
              "判定",
              "結果",
              "成否",
              "ステータス",
              "状態"),
          Column.CHANGE,
          List.of(
              "change",
              "changes",
              "what",
              "description",
              "action",
              "note",
              "notes",
              "memo",
              "comment",
              "message",
              "変更",
              "変更点",
              "変更内容",
              "やったこと",
              "施策",
              "改善",
              "内容",
              "作業",
              "メモ",
              "備考",
              "コメント"),
          Column.ROLES,
          List.of(
              "roles",
              "role",
              "servers",
              "configuration",
              "config",
              "layout",
              "topology",
              "構成",
              "サーバー構成",
              "サーバ構成",
              "役割",
              "ロール",
              "配置"));

  /** Beside a column for the time of day. */
  private static final Set<String> DATES = Set.of("date", "day", "日付");

  private record Known(Column column, int rank) {}

  private static final Map<String, Known> KNOWN = known();

  private static Map<String, Known> known() {
    var known = new HashMap<String, Known>();
    WORDS.forEach(
        (column, words) -> {
          for (int i = 0; i < words.size(); i++) {
            known.put(words.get(i), new Known(column, i));
          }
        });
    return known;
  }

  /** Empty when it is no heading of a timeline: that has a time, and something that happened. */
  static Optional<Columns> headed(List<String> header) {
    var best = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      var known = Optional.ofNullable(KNOWN.get(plain(header.get(i))));
      int place = i;
      known.ifPresent(
          one ->
              best.merge(
                  one.column(),
                  place,
                  (old, fresh) -> rank(header.get(old)) <= rank(header.get(fresh)) ? old : fresh));
    }
    if (!best.containsKey(Column.TIME) || best.size() < 2) {
      return Optional.empty();
    }
    var places = new EnumMap<Column, List<Integer>>(Column.class);
    best.forEach((column, place) -> places.put(column, List.of(place)));
    var taken = new HashSet<>(best.values());
    for (int i = 0; i < header.size(); i++) {
      if (DATES.contains(plain(header.get(i))) && taken.add(i)) {
        places.merge(Column.TIME, List.of(i), Columns::joined);
      }
    }
    var leftOut = new ArrayList<String>();
    for (int i = 0; i < header.size(); i++) {
      if (!taken.contains(i) && !header.get(i).isBlank()) {
        leftOut.add(header.get(i).strip());
      }
    }
    return Optional.of(new Columns(places, List.copyOf(leftOut), header.size()));
  }

  private static List<Integer> joined(List<Integer> time, List<Integer> date) {
    return Stream.concat(date.stream(), time.stream()).toList();
  }

  private static int rank(String heading) {
    return KNOWN.get(plain(heading)).rank();
  }

  private static String plain(String heading) {
    return WrittenRoles.plain(MarkdownTable.bare(heading));
  }

  /**
   * A portal's table is copied without its heading: each column is known by what stands in all of
   * its rows. What remains is what was said of the run. Empty where two columns could be the same.
   */
  static Optional<Columns> seen(List<Cells> rows) {
    var width = rows.stream().mapToInt(row -> row.fields().size()).max().orElse(0);
    var places = new EnumMap<Column, List<Integer>>(Column.class);
    var change = new ArrayList<Integer>();
    for (int place = 0; place < width; place++) {
      int at = place;
      var cells = rows.stream().map(row -> at < row.fields().size() ? row.fields().get(at) : "");
      var column = seenIn(cells.toList());
      if (column.isEmpty()) {
        change.add(place);
      } else if (places.put(column.get(), List.of(place)) != null) {
        return Optional.empty();
      }
    }
    boolean whole =
        places.containsKey(Column.TIME)
            && places.containsKey(Column.SCORE)
            && places.containsKey(Column.PASSED);
    places.put(Column.CHANGE, change);
    return whole ? Optional.of(new Columns(places, List.of(), width)) : Optional.empty();
  }

  private static Optional<Column> seenIn(List<String> cells) {
    if (cells.stream().allMatch(cell -> RowTime.read(cell).isPresent())) {
      return Optional.of(Column.TIME);
    }
    if (cells.stream().allMatch(cell -> VerdictWord.of(cell).isPresent())) {
      return Optional.of(Column.PASSED);
    }
    var numbers = ScoreCells.of(cells, ',');
    boolean scores =
        cells.stream().map(numbers::read).allMatch(read -> read instanceof ScoreCells.Clear)
            && cells.stream().map(numbers::read).anyMatch(ScoreCells.Reading::isNumber);
    return scores ? Optional.of(Column.SCORE) : Optional.empty();
  }

  /** Its text in a row, several fields joined; empty where there is no such column. */
  String of(Column column, Cells row) {
    return places.getOrDefault(column, List.of()).stream()
        .filter(place -> place < row.fields().size())
        .map(place -> row.fields().get(place).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
