package dev.pitwall.command;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.ManualPages;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every command of the manual's tables can be typed as it stands there, and the day takes it. */
class ManualCommandsTest {
  private static final List<String> SECTIONS =
      List.of(
          "commands-runs",
          "commands-roles",
          "commands-tasks",
          "commands-reboot",
          "commands-notes",
          "commands-time");

  /** What happened before, by the command's first words; the others need nothing. */
  private static final Map<String, List<String>> BEFORE =
      Map.ofEntries(
          Map.entry("take", List.of("assign redis cl @ken")),
          Map.entry("引き受け", List.of("assign redis cl @ken")),
          Map.entry("restore", List.of("discard last")),
          Map.entry("復活", List.of("discard last")),
          Map.entry("up s2", List.of("reboot s2")),
          Map.entry("起動 s2", List.of("reboot s2")),
          Map.entry("ok s2", List.of("reboot s2", "up s2")),
          Map.entry("ng s2", List.of("reboot s2")),
          Map.entry("close round", List.of("round")),
          Map.entry("ラウンド終了", List.of("round")),
          Map.entry("untick", List.of("tick ssh")),
          Map.entry("チェック解除", List.of("tick ssh")),
          Map.entry("ack", List.of("milestone lunch 12:00")),
          Map.entry("確認済み", List.of("milestone lunch 12:00")),
          Map.entry("snooze", List.of("milestone lunch 12:00")),
          Map.entry("後で", List.of("milestone lunch 12:00")));

  @TestFactory
  Stream<DynamicTest> everyCommandIsTaken() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                SECTIONS.stream()
                    .flatMap(section -> commands(language, section))
                    .map(
                        command ->
                            DynamicTest.dynamicTest(
                                language + " " + command, () -> isTaken(language, command))));
  }

  /** The last column says what it does. */
  private static Stream<String> commands(Language language, String section) {
    var commands =
        ManualPages.in(language).rows(section).stream()
            .flatMap(row -> row.subList(0, row.size() - 1).stream())
            .flatMap(ManualPages::code)
            .toList();
    assertTrue(commands.size() > 7, section);
    return commands.stream();
  }

  private static void isTaken(Language language, String command) {
    var day = new CommandDay(language);
    // Called out by somebody else, so that it may be confirmed.
    boolean confirms = command.equals("ok s2");
    day.day.as(confirms ? TestDay.KEN : TestDay.MEI);
    BEFORE.entrySet().stream()
        .filter(one -> command.startsWith(one.getKey()))
        .forEach(one -> one.getValue().forEach(day::enter));
    assertInstanceOf(Reading.Ready.class, day.read(command), day.says(command));
  }
}
