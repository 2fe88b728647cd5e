package dev.pitwall.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of servers with a heading: Markdown, or separated by commas, semicolons or tabs.
 *
 * @param name the column of the names
 * @param addresses those with addresses; several of one server are all kept
 * @param lines how many lines it has, with its heading
 */
record ServerTable(int name, List<Integer> addresses, List<Row> rows, int lines) {
  record Row(int line, List<String> cells) {}

  private static final Pattern RULE = Pattern.compile("[ |:+-]*-[ |:+-]*");

  /** Of a table of scores or requests, which may name a server, too. */
  private static final Set<String> NOT_OF_SERVERS =
      Set.of("score", "スコア", "result", "結果", "uri", "method");

  /** More words are no heading. */
  private static final int MOST_HEADINGS = 20;

  private static final Set<String> NAMES =
      Set.of(
          "name",
          "host",
          "hostname",
          "host name",
          "server",
          "node",
          "instance",
          "alias",
          "ノード",
          "サーバー",
          "サーバ",
          "ホスト",
          "ホスト名",
          "サーバー名",
          "サーバ名",
          "名前",
          "インスタンス");
  private static final Set<String> ADDRESSES =
      Set.of(
          "ip",
          "ip address",
          "ipv4",
          "ipv4 address",
          "internal ip",
          "external ip",
          "networks",
          "ipaddress",
          "address",
          "addr",
          "public ip",
          "private ip",
          "global ip",
          "local ip",
          "public",
          "private",
          "ipアドレス",
          "アドレス",
          "内部ip",
          "外部ip",
          "グローバルip",
          "プライベートip",
          "パブリックip",
          "ローカルip");

  /** Of the lines from {@code first} on; empty when no table of servers begins there. */
  static Optional<ServerTable> at(List<String> lines, int first) {
    var header = lines.get(first);
    boolean markdown =
        header.contains("|")
            && first + 1 < lines.size()
            && RULE.matcher(lines.get(first + 1)).matches();
    if (markdown) {
      return read(lines, first, first + 2, '|');
    }
    return Stream.of(',', ';', '\t')
        .filter(mark -> header.indexOf(mark) > 0)
        .flatMap(mark -> read(lines, first, first + 1, mark).stream())
        .findFirst();
  }

  private static Optional<ServerTable> read(List<String> lines, int header, int from, char mark) {
    var rows = new ArrayList<Row>();
    int i = from;
    while (i < lines.size()
        && lines.get(i).indexOf(mark) >= 0
        && rows.size() <= TypedServers.MOST_AT_ONCE) {
      rows.add(new Row(i + 1, cells(lines.get(i), mark)));
      i++;
    }
    var headings = cells(lines.get(header), mark).stream().map(ServerTable::plain).toList();
    var name = place(headings, NAMES);
    var addresses =
        IntStream.range(0, headings.size())
            .filter(
                place ->
                    ADDRESSES.contains(headings.get(place))
                        || name.isPresent() && hasAddresses(rows, place))
            .filter(place -> name.isEmpty() || place != name.get())
            .boxed()
            .toList();
    if (name.isEmpty() && addresses.isEmpty()
        || rows.isEmpty()
        || headings.stream().anyMatch(NOT_OF_SERVERS::contains)) {
      return Optional.empty();
    }
    return Optional.of(new ServerTable(name.orElse(0), addresses, rows, i - header));
  }

  private static Optional<Integer> place(List<String> headings, Set<String> words) {
    return IntStream.range(0, headings.size())
        .boxed()
        .filter(place -> words.contains(headings.get(place)))
        .findFirst();
  }

  private static boolean hasAddresses(List<Row> rows, int place) {
    return rows.stream()
        .allMatch(row -> place < row.cells().size() && address(row.cells().get(place)).isPresent());
  }

  private static Optional<String> address(String cell) {
    return HostWord.words(cell).stream().filter(HostWord::isAddress).findFirst();
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[_-]", " ");
  }

  private static List<String> cells(String line, char mark) {
    var inner = line.strip();
    if (mark == '|') {
      inner = inner.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    }
    return Stream.of(inner.split(Pattern.quote(String.valueOf(mark)), -1))
        .map(cell -> cell.replaceAll("[*`\"]", "").strip())
        .toList();
  }

  /**
   * The lines with blanks between the columns, as programs print them, begin with such a one. It is
   * no server, and not strange either.
   */
  static boolean isHeading(String line) {
    var words = List.of(line.strip().split("\\s+", MOST_HEADINGS));
    return NAMES.contains(plain(words.getFirst()))
        && words.stream().anyMatch(word -> ADDRESSES.contains(plain(word)));
  }

  /** Returns how many rows name a server. */
  int add(FoundServers servers) {
    int understood = 0;
    for (var row : rows) {
      var cell = name < row.cells().size() ? row.cells().get(name) : "";
      var word = HostWord.words(cell).stream().findFirst().orElse("");
      var reached =
          addresses.stream()
              .filter(place -> place < row.cells().size())
              .flatMap(place -> address(row.cells().get(place)).stream())
              .toList();
      if (HostWord.isName(word)) {
        servers.add(row.line(), word, reached);
        understood++;
      } else if (!cell.isEmpty()) {
        servers.remark(row.line(), Pasted.Kind.NOT_A_NAME, cell);
      }
    }
    return understood;
  }
}
