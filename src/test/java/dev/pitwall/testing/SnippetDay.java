package dev.pitwall.testing;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.model.Tint;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The busy day with snippets: a few of every kind, or more than one looks at. */
public final class SnippetDay {
  public static final MemberId AGENT = new MemberId("coder");

  public static final String ALP =
      """
      +-------+-----+-----+-----+-----+-----+--------+------------------+-------+-------+--------+-------+
      | COUNT | 1XX | 2XX | 3XX | 4XX | 5XX | METHOD |       URI        |  MIN  |  MAX  |  SUM   |  AVG  |
      +-------+-----+-----+-----+-----+-----+--------+------------------+-------+-------+--------+-------+
      |  1204 |   0 |1204 |   0 |   0 |   0 | GET    | /timeline        | 0.004 | 1.204 | 311.42 | 0.258 |
      |   310 |   0 | 310 |   0 |   0 |   0 | POST   | /entry           | 0.012 | 0.640 |  62.11 | 0.200 |
      |  4410 |   0 |4402 |   0 |   8 |   0 | GET    | /image/*         | 0.001 | 0.120 |  31.02 | 0.007 |
      +-------+-----+-----+-----+-----+-----+--------+------------------+-------+-------+--------+-------+
      """;

  public static final String STATUS =
      """
      \u001b[0;1;32m●\u001b[0m isu-go.service - isucon go app
           Loaded: loaded (/etc/systemd/system/isu-go.service; \u001b[0;1;32menabled\u001b[0m; preset: enabled)
           Active: \u001b[0;1;31mfailed\u001b[0m (Result: exit-code) since Sat 2026-11-21 17:36:02 JST; 4min ago
          Process: 4123 ExecStart=/home/isucon/go/isu (code=exited, status=1/FAILURE)
         Main PID: 4123 (code=exited, status=1/FAILURE)

      11月 21 17:36:02 s3 isu[4123]: \u001b[33m警告\u001b[0m: DBに接続できません dial tcp 192.168.0.13:3306: connect: connection refused
      """;

  private SnippetDay() {}

  public static TestDay few() {
    var day = SampleDay.full();
    day.at(
        "17:41",
        Optional.of(SampleDay.MEI),
        new AddMember(AGENT, "coder", Tint.GREEN, Member.Kind.AGENT));
    add(
        day,
        "kit",
        "17:00",
        SampleDay.MEI,
        "",
        "",
        "worker_processes auto;\nevents { worker_connections 4096; }\n",
        sheet("nginx.conf base", Set.of("nginx"), true, "evening before"));
    add(
        day,
        "alp1",
        "17:12",
        SampleDay.KEN,
        "s1",
        "alp ltsv --file access.log",
        ALP,
        sheet("", Set.of("alp"), false, ""));
    add(
        day,
        "note",
        "17:20",
        AGENT,
        "s1",
        "go build ./...",
        "ok\n@mei the N+1 in /timeline is gone on branch agent/timeline\n",
        sheet("", Set.of(), false, ""));
    add(
        day,
        "alp2",
        "17:30",
        SampleDay.KEN,
        "s1",
        "alp ltsv --file access.log",
        ALP.replace("1204 |   0 |1204", "2380 |   0 |2380"),
        sheet("", Set.of("alp", "after"), false, ""));
    add(
        day,
        "free",
        "17:35",
        SampleDay.AOI,
        "s3",
        "free -m",
        "               total        used        free\n"
            + "Mem:            3924        3701         101\n",
        sheet("", Set.of(), false, ""));
    add(
        day,
        "status",
        "17:40",
        SampleDay.MEI,
        "s3",
        "systemctl status isu-go",
        STATUS,
        sheet("", Set.of(), false, ""));
    return day;
  }

  public static TestDay crowded() {
    var day = few();
    for (int i = 0; i < 60; i++) {
      add(
          day,
          "more" + i,
          "17:%02d".formatted(41 + i % 3),
          i % 5 == 0 ? AGENT : SampleDay.KEN,
          i % 7 == 0 ? "ip-192-168-100-101.ap-northeast-1.compute.internal" : "s" + (1 + i % 5),
          "journalctl -u isu-go --since '10 min ago' | grep -v healthcheck | tail -n " + i,
          "11月 21 17:4" + i % 3 + " s1 isu[77]: GET /timeline 200 " + i + "ms\n",
          sheet(
              i % 4 == 0 ? "タイムラインの遅いクエリを直した後のログ その" + i : "",
              i % 3 == 0 ? Set.of("log", "スロークエリ") : Set.of(),
              i % 20 == 0,
              i % 10 == 0 ? "前夜の準備セット" : ""));
    }
    return day;
  }

  public static SnippetSheet sheet(String title, Set<String> tags, boolean pinned, String kit) {
    return new SnippetSheet(
        title, tags, pinned, kit, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A short text, whole in its event. */
  public static void add(
      TestDay day,
      String id,
      String clock,
      MemberId by,
      String host,
      String command,
      String text,
      SnippetSheet sheet) {
    long bytes = text.getBytes(StandardCharsets.UTF_8).length;
    day.at(
        clock,
        Optional.of(by),
        new AddSnippet(
            new SnippetId(id),
            Optional.empty(),
            new SnippetSource(host, command),
            new SnippetContent(Kind.TEXT, bytes, text, Optional.empty()),
            sheet));
  }
}
