package dev.pitwall.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.hosts.Pasted.Kind;
import dev.pitwall.hosts.Pasted.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of servers as people have them at hand; what is no server is never offered as one. */
class PastedListsTest {
  private static final Path CASES = Path.of("src/test/resources/dev/pitwall/cases/servers");

  /** {@code s1=10.0.0.1 s2}. */
  private static String said(String text) {
    return Pasted.read(text).found().stream()
        .map(Pasted.Found::sheet)
        .map(
            sheet ->
                sheet.name()
                    + (sheet.addresses().isEmpty() ? "" : "=" + String.join(",", sheet.addresses()))
                    + (sheet.sshUser().isEmpty() ? "" : "@" + sheet.sshUser())
                    + sheet.sshPort().map(port -> ":" + port).orElse(""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b1-ssh-config-wildcard-block.txt | isucon1=198.51.100.1@isucon isucon2=198.51.100.2@isucon"
            + " isucon3=198.51.100.3@isucon",
        "b3-markdown-list-star-first.md | isu1=isu1.example.net@isucon isu2=isu2.example.net@isucon"
            + " isu3=isu3.example.net@isucon hq=hq.example.net@member",
        "b5-ansible-inventory-three-groups.ini | isucon1 isucon2 isucon3",
        "b8-markdown-node-table.md | isucon14-1=10.100.0.235 isucon14-2=10.100.0.118"
            + " isucon14-3=10.100.0.24 isucon14-4=10.100.0.90",
        "b9-hosts.csv | isucon1=192.0.2.11 isucon2=192.0.2.12 isucon3=192.0.2.13 bench=192.0.2.20",
        "b10-makefile-comment-block.mk | isucon-1 isucon-2 isucon-3",
        "b12-shell-list.sh | isu1 isu2 isu3"
      })
  void cases(String file, String expected) throws IOException {
    var text = Files.readString(CASES.resolve(file));
    assertEquals(expected, said(text));
    assertEquals(expected, said("\uFEFF" + text.replace("\n", "\r\n")), "as Windows saves it");
    assertEquals(
        List.of(), Pasted.read(text).remarks().stream().filter(one -> one.kind().wrong()).toList());
  }

  record ListOfServers(String text, String expected) {}

  static List<ListOfServers> lists() {
    return List.of(
        new ListOfServers(
            """
            127.0.0.1 localhost
            ::1 ip6-localhost ip6-loopback
            255.255.255.255 broadcasthost
            # the contest
            192.0.2.11 isucon1 isu1.local
            192.0.2.12	isucon2
            """,
            "isucon1=192.0.2.11 isucon2=192.0.2.12"),
        new ListOfServers(
            """
            [web]
            isu1 ansible_host=192.0.2.1 ansible_user=isucon ansible_port=2222
            isu2 ansible_host=192.0.2.2
            [db]
            isu2
            isu[3:5]
            [db:vars]
            ansible_user=isucon
            mysql_version=8
            """,
            "isu1=192.0.2.1@isucon:2222 isu2=192.0.2.2 isu3 isu4 isu5"),
        new ListOfServers(
            """
            all:
              vars:
                ansible_user: isucon
              children:
                web:
                  hosts:
                    isucon1:
                      ansible_host: 192.0.2.1
                    isucon2:
                      ansible_host: 192.0.2.2
                      ansible_port: 2222
                db:
                  hosts:
                    isucon1:
                    isucon3: {}
            """,
            "isucon1=192.0.2.1 isucon2=192.0.2.2:2222 isucon3"),
        new ListOfServers(
            """
            $ terraform output

            Outputs:

            bench_public_ip = "192.0.2.20"
            isucon1_ip = "192.0.2.11"
            isucon2_ip = "192.0.2.12"
            """,
            "bench=192.0.2.20 isucon1=192.0.2.11 isucon2=192.0.2.12"),
        new ListOfServers(
            """
            terraform output
            instance_ips = {
              "isucon1" = "192.0.2.11"
              "isucon2" = "192.0.2.12"
            }
            """,
            "isucon1=192.0.2.11 isucon2=192.0.2.12"),
        new ListOfServers(
            """
            ips = [
              "192.0.2.11",
              "192.0.2.12",
            ]
            """,
            "192.0.2.11 192.0.2.12"),
        new ListOfServers(
            """
            サーバー一覧（競技用）

            ・isu1：192.0.2.11（nginx）
            ・isu2：192.0.2.12
            ・ベンチマーカー：192.0.2.20
            """,
            "isu1=192.0.2.11 isu2=192.0.2.12 ベンチマーカー=192.0.2.20"),
        new ListOfServers(
            "サーバー1 192.0.2.11\nサーバー2 192.0.2.12\n", "サーバー1=192.0.2.11 サーバー2=192.0.2.12"),
        new ListOfServers(
            """
            Name | Instance ID | Type | State | Public IP | Private IP
            --- | --- | --- | --- | --- | ---
            isu1 | i-0123456789abcdef0 | c5.large | running | 203.0.113.1 | 10.0.0.1
            isu2 | i-0123456789abcdef1 | c5.large | running | 203.0.113.2 | 10.0.0.2
            """,
            "isu1=203.0.113.1,10.0.0.1 isu2=203.0.113.2,10.0.0.2"),
        new ListOfServers(
            """
            isu1  i-0123456789abcdef0  c5.large  running  203.0.113.1
            isu2  i-0123456789abcdef1  c5.large  running  203.0.113.2
            """,
            "isu1=203.0.113.1 isu2=203.0.113.2"),
        new ListOfServers(
            "ホスト名\tIPアドレス\nisu1\t192.0.2.1\nisu2\t192.0.2.2\n", "isu1=192.0.2.1 isu2=192.0.2.2"),
        new ListOfServers("name;ip\nisu1;192.0.2.1\n", "isu1=192.0.2.1"),
        new ListOfServers(
            "ISU1=192.0.2.1\nISU2=192.0.2.2\nexport BRANCH_1=x\n", "isu1=192.0.2.1 isu2=192.0.2.2"),
        new ListOfServers("HOSTS=(isu1 isu2)\n", "isu1 isu2"),
        new ListOfServers("for h in isu1 isu2 isu3; do\n", "isu1 isu2 isu3"),
        new ListOfServers(
            "ssh isucon@192.0.2.1\nssh -p 2222 isucon@isu2\n",
            "192.0.2.1=192.0.2.1@isucon isu2@isucon"),
        new ListOfServers(
            "isucon14-1\nisucon14-2\nisucon14-3\n", "isucon14-1 isucon14-2 isucon14-3"),
        new ListOfServers("isucon1-1 isucon1-2 isucon1-3", "isucon1-1 isucon1-2 isucon1-3"),
        new ListOfServers("isucon9-12", "isucon9 isucon10 isucon11 isucon12"),
        new ListOfServers("- s1\n- s2\n* s3\n", "s1 s2 s3"),
        new ListOfServers(
            "INSTANCES\ti-0123456789abcdef0\tisucon-1\t192.0.2.11\trunning\n"
                + "INSTANCES\ti-0123456789abcdef1\tisucon-2\t192.0.2.12\trunning\n",
            "isucon-1=192.0.2.11 isucon-2=192.0.2.12"),
        new ListOfServers(
            """
            [
              {
                "Name": "isu1",
                "PublicIpAddress": "203.0.113.1",
                "PrivateIpAddress": "10.0.0.1"
              },
              {
                "PublicIpAddress": "203.0.113.2",
                "InstanceType": "c5.large",
                "Name": "isu2"
              }
            ]
            """,
            "isu1=203.0.113.1,10.0.0.1 isu2=203.0.113.2"),
        new ListOfServers(
            """
            NAME      ZONE               MACHINE_TYPE   INTERNAL_IP  EXTERNAL_IP  STATUS
            isucon-1  asia-northeast1-b  n1-standard-2  10.146.0.2   203.0.113.5  RUNNING
            isucon-2  asia-northeast1-b  n1-standard-2  10.146.0.3   203.0.113.6  RUNNING
            """,
            "isucon-1=10.146.0.2,203.0.113.5 isucon-2=10.146.0.3,203.0.113.6"),
        new ListOfServers(
            "100.64.0.1  isu1  mei@  linux  -\n100.64.0.2  isu2  mei@  linux  active; direct\n",
            "isu1=100.64.0.1 isu2=100.64.0.2"),
        new ListOfServers(
            "isu1 2001:db8::1\nisu2: 2001:db8::b:2\n2001:db8::3 isu3\n",
            "isu1=2001:db8::1 isu2=2001:db8::b:2 isu3=2001:db8::3"),
        new ListOfServers(
            "192.0.2.11 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ9x\n"
                + "isu2,192.0.2.12 ssh-rsa AAAAB3NzaC1yc2E= me@laptop\n",
            "192.0.2.11 isu2=192.0.2.12"),
        new ListOfServers(
            "サーバー,グローバルIP,プライベートIP,役割\nisu1,203.0.113.1,10.0.0.1,nginx+app\n"
                + "isu2,203.0.113.2,10.0.0.2,DB\n",
            "isu1=203.0.113.1,10.0.0.1 isu2=203.0.113.2,10.0.0.2"),
        new ListOfServers(
            "参加者の皆様\n\n1台目: 192.0.2.11 (内部 10.0.0.1)\n2台目: 192.0.2.12 (内部 10.0.0.2)\n",
            "1台目=192.0.2.11,10.0.0.1 2台目=192.0.2.12,10.0.0.2"),
        new ListOfServers("1. s1 10.0.0.1\n2. s2 10.0.0.2\n", "s1=10.0.0.1 s2=10.0.0.2"),
        new ListOfServers("web\ndb\ncache\n", "web db cache"),
        new ListOfServers(
            "isu1.example.net\nisu2.example.net\n", "isu1=isu1.example.net isu2=isu2.example.net"),
        new ListOfServers(
            "Host isu1\n"
                + "  HostName xx.xx.xx.xx\n"
                + "Host isu2\n"
                + "  HostName <サーバー2のIP>\n"
                + "Host isu3\n"
                + "  HostName ホスト名\n",
            "isu1 isu2 isu3"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void lists(ListOfServers list) {
    assertEquals(list.expected(), said(list.text()), list.text());
  }

  /** Better nothing than junk: and the first line that says no server is shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "terraform output\n",
        "Today we moved the database to the second server.\nThen we rebooted.\n",
        "今日は2台目にDBを移しました。\n",
        "| 指標 | 前 | 後 |\n|---|---|---|\n| スコア | 1,096 | 1,294 |\n",
        "15:36:48.825044 ERR: load: invalid-status-code: GET /api/condition: 500\n",
        "{\"pass\":true,\"score\":1234,\"messages\":[]}\n",
        "package main\n\nimport \"fmt\"\n\nfunc main() {\n  fmt.Println(\"x\")\n}\n",
        "c5.large\n",
        "xx.xx.xx.xx\n",
        "ホスト名\n",
        "SERVERS\n:=\n"
      })
  void whatIsNoListIsNone(String text) {
    var pasted = Pasted.read(text);
    assertEquals(List.of(), pasted.found(), text);
  }

  record Printed(String title, String text) {}

  /** The texts of a file, each below a line with {@code ===} and its title. */
  private static List<Printed> printed(String file) throws IOException {
    return Stream.of(Files.readString(CASES.resolveSibling(file)).split("(?m)^=== "))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("\n", 2))
        .map(part -> new Printed(part[0], part[1]))
        .toList();
  }

  static List<Printed> outputsOfPrograms() throws IOException {
    return printed("not-servers.txt");
  }

  /** What commands print on a server, their errors, logs, files of a project and sentences. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("outputsOfPrograms")
  void whatProgramsPrintIsNoList(Printed output) {
    var pasted = Pasted.read(output.text());
    assertEquals(List.of(), pasted.found(), output.title());
    assertEquals("", said(output.text().replace("\n", "\r\n")), output.title());
  }

  static List<Printed> listsOfPrograms() throws IOException {
    return printed("servers-as-printed.txt");
  }

  /** Machines as the tools of clouds list them, and addresses below a heading with the name. */
  @ParameterizedTest
  @MethodSource("listsOfPrograms")
  void listsAsTheyArePrinted(Printed list) {
    assertEquals(list.title(), said(list.text()), list.text());
  }

  @Test
  void theFirstLineThatNamesNoServerIsShown() {
    var pasted = Pasted.read("isu1 10.0.0.1\nthe weather is fine\nand the rest, too\n");
    assertEquals(List.of(), pasted.found());
    assertEquals(List.of(new Remark(2, Kind.NOT_A_LIST, "the weather is fine")), pasted.remarks());
    var most = Pasted.read("isu1 10.0.0.1\nisu2 10.0.0.2\nthe weather is fine\n");
    assertEquals(2, most.found().size());
    assertEquals(List.of(new Remark(3, Kind.NOT_A_NAME, "the weather is fine")), most.remarks());
  }
}
