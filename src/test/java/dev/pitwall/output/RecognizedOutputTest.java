package dev.pitwall.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.output.RecognizedOutput.Tool;
import dev.pitwall.testing.SnippetDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognizedOutputTest {
  private static final String DIGEST =
      """

      # 2.4s user time, 30ms system time, 36.72M rss, 47.19M vsz
      # Current date: Sat Nov 21 15:12:40 2026
      # Hostname: isucon-s1
      # Files: /var/log/mysql/mysql-slow.log
      # Overall: 31.34k total, 27 unique, 435.31 QPS, 5.78x concurrency ________
      # Time range: 2026-11-21T06:10:44 to 2026-11-21T06:11:56
      # Attribute          total     min     max     avg     95%  stddev  median
      # ============     ======= ======= ======= ======= ======= ======= =======
      # Exec time           416s     1us   890ms    13ms    61ms    32ms   403us

      # Profile
      # Rank Query ID                            Response time  Calls R/Call V/M
      # ==== =================================== ============== ===== ====== ===
      """;

  private static final String SLOW =
      """
      /usr/sbin/mysqld, Version: 8.0.39-0ubuntu0.24.04.2 ((Ubuntu)). started with:
      Tcp port: 3306  Unix socket: /var/run/mysqld/mysqld.sock
      Time                 Id Command    Argument
      # Time: 2026-11-21T06:10:44.123456Z
      # User@Host: isucon[isucon] @ localhost [127.0.0.1]  Id:    12
      # Query_time: 0.102345  Lock_time: 0.000002 Rows_sent: 20  Rows_examined: 100042
      SET timestamp=1763705444;
      SELECT * FROM `livestreams` ORDER BY id DESC LIMIT 20;
      """;

  private static final String MARIA =
      """
      # Time: 261121 15:10:44
      # User@Host: isucon[isucon] @ localhost []
      # Thread_id: 8  Schema: isupipe  QC_hit: No
      # Query_time: 0.102345  Lock_time: 0.000002  Rows_sent: 20  Rows_examined: 100042
      # Rows_affected: 0  Bytes_sent: 1423
      SELECT 1;
      """;

  private static final String PPROF =
      """
      File: isupipe
      Type: cpu
      Time: Nov 21, 2026 at 3:12pm (JST)
      Duration: 60.13s, Total samples = 43.21s (71.86%)
      Showing nodes accounting for 30.12s, 69.71% of 43.21s total
      Dropped 512 nodes (cum <= 0.22s)
            flat  flat%   sum%        cum   cum%
           6.78s 15.69% 15.69%      6.78s 15.69%  runtime/internal/syscall.Syscall6
           2.01s  4.65% 20.34%      3.11s  7.20%  encoding/json.checkValid
      """;

  private static Optional<Tool> tool(String text) {
    return RecognizedOutput.of(text).map(RecognizedOutput::tool);
  }

  @Test
  void eachToolIsKnownByItsHeader() {
    assertEquals(Optional.of(Tool.PT_QUERY_DIGEST), tool(DIGEST));
    assertEquals(Optional.of(Tool.SLOW_LOG), tool(SLOW));
    assertEquals(Optional.of(Tool.SLOW_LOG), tool(MARIA));
    assertEquals(Optional.of(Tool.ALP), tool(SnippetDay.ALP));
    assertEquals(
        Optional.of(new RecognizedOutput(Tool.PPROF_TOP, "cpu")), RecognizedOutput.of(PPROF));
    assertEquals(
        Optional.of(new RecognizedOutput(Tool.SYSTEMCTL_STATUS, "isu-go.service")),
        RecognizedOutput.of(SnippetDay.STATUS));
  }

  @Test
  void alpIsKnownInItsOtherFormats() {
    assertEquals(
        Optional.of(Tool.ALP),
        tool("| COUNT | 1XX | METHOD | URI | MIN | MAX | SUM | AVG |\n|---|---|---|---|\n"));
    assertEquals(
        Optional.of(Tool.ALP), tool("Count\tMethod\tUri\tMin\tMax\tSum\tAvg\n12\tGET\t/\t0.1\n"));
    assertEquals(Optional.of(Tool.ALP), tool("Count,1xx,Method,Uri,Min,Max,Sum,Avg\n"));
  }

  @Test
  void aUnitInAnotherStateAndOtherLocalesIsKnown() {
    var mysql =
        """
        ○ mysql.service - MySQL Community Server
             Loaded: loaded (/usr/lib/systemd/system/mysql.service; disabled; preset: enabled)
             Active: inactive (dead) since Sat 2026-11-21 15:00:01 JST; 3min ago
        """;
    assertEquals(
        Optional.of(new RecognizedOutput(Tool.SYSTEMCTL_STATUS, "mysql.service")),
        RecognizedOutput.of(mysql));
    assertEquals(
        Optional.of(Tool.SYSTEMCTL_STATUS),
        tool(
            "Warning: The unit file, source configuration file or drop-ins of isu.service changed"
                + " on disk. Run 'systemctl daemon-reload' to reload units.\n"
                + mysql.replace('○', '*')));
    assertEquals(Optional.of(Tool.SLOW_LOG), tool(SLOW.replace("\n", "\r\n")));
  }

  /** Each looks like one of them at a glance and is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "alp ltsv --file access.log",
        "# pt-query-digest says: 31.34k total, 27 unique\n",
        // Another table of requests.
        "| COUNT | METHOD | PATH | AVG |\n| 3 | GET | / | 0.1 |\n",
        "count,method,uri\n3,GET,/\n",
        // A part of a report, without what makes it one.
        "# Overall: 31.34k total, 27 unique, 435.31 QPS, 5.78x concurrency ___\n",
        "# Attribute          total     min     max     avg     95%  stddev  median\n",
        // Words about a slow log; one with somebody's text between its lines.
        "Set long_query_time = 0, then look for # Query_time: in the slow log\n",
        "# User@Host: isucon[isucon] @ localhost [127.0.0.1]  Id: 12\nand then\n"
            + "# Query_time: 0.1  Lock_time: 0.0 Rows_sent: 2  Rows_examined: 1\n",
        // A header without a row, and one in a sentence.
        "      flat  flat%   sum%        cum   cum%\n",
        "the columns flat  flat%   sum%        cum   cum%\n 6.78s 1% 1% 6.78s 1%  f\n",
        // A list of units, a log with a dot, and the state of the whole machine.
        "● isu-go.service loaded failed failed isucon go app\n",
        "● s1\n    State: running\n    Units: 300 loaded\n",
        "  UNIT LOAD ACTIVE\n● isu-go.service - isucon go app\n     Loaded: loaded (x)\n",
        "$ systemctl status isu-go\n● isu-go.service - isucon go app\n"
            + "     Loaded: loaded (x)\n     Active: active (running)\n"
      })
  void whatOnlySpeaksOfOneIsNone(String text) {
    assertEquals(Optional.empty(), RecognizedOutput.of(text));
  }

  /** Hostile input is looked at in no time: nothing in the patterns goes back and forth. */
  @Test
  void aLineOfBlanksIsLookedAtOnce() {
    assertEquals(Optional.empty(), RecognizedOutput.of((" ".repeat(4000) + "\n").repeat(30)));
    assertEquals(Optional.empty(), RecognizedOutput.of("# User@Host: " + "[".repeat(4000)));
  }
}
