package dev.pitwall.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent.EditLine;
import dev.pitwall.domain.intent.LineIntent.RemoveLine;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.Role;
import dev.pitwall.json.Checked;
import dev.pitwall.json.CheckedJson;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lines that are ticked per server: from the app's file and from a profile. */
class CheckLinesOfProfilesTest {
  private final ProfileSheet isucon3 =
      MemoryDays.PROFILES.profiles().named("isucon3-final").orElseThrow();
  private final TestDay day = TestDay.begun();

  private ProfileMerge missing() {
    return ProfileMerge.missing(day.day(), isucon3, Language.JA);
  }

  @Test
  void everyRoleHasALineAndEveryLayerHasClosingWork() {
    var usual = LineFile.usual();
    assertEquals(
        Role.BUILT_IN.stream().map(Role::id).collect(Collectors.toSet()),
        usual.stream()
            .filter(line -> line.list() == LineList.REBOOT)
            .flatMap(
                line ->
                    line.scope() instanceof LineScope.OnRole(var role)
                        ? java.util.stream.Stream.of(role)
                        : java.util.stream.Stream.of())
            .collect(Collectors.toSet()));
    assertEquals(
        Set.of(LineLayer.values()),
        usual.stream()
            .filter(line -> line.list() == LineList.CLOSING)
            .map(ProfileSheet.Line::layer)
            .collect(Collectors.toSet()));
  }

  @Test
  void aProfileBringsTheUsualLinesAndItsOwnOnce() {
    day.does(new Intent.Several(missing().intents()));
    var lines = day.day().checkLines().lines().values();
    assertEquals(isucon3.lines().size(), lines.size());
    assertTrue(lines.stream().anyMatch(line -> line.in("en").startsWith("release.txt")));
    assertTrue(
        lines.stream().allMatch(line -> line.text().equals(line.in("ja"))),
        "brought in the language of whoever brought them");
    assertTrue(missing().nothing());
  }

  @Test
  void whatTheTeamChangedOrRemovedStaysSo() {
    day.does(new Intent.Several(missing().intents()));
    var ids = day.day().checkLines().lines().keySet().iterator();
    day.does(new EditLine(ids.next(), "in our words"));
    var removed = ids.next();
    day.does(new RemoveLine(removed));
    assertTrue(missing().nothing());
    assertFalse(day.day().checkLines().lines().containsKey(removed));
  }

  @Test
  void aBadLineOfATeamsProfileIsNamedWithItsPlace() {
    var bad =
        CheckedJson.read(
            """
            { "lines": [
              { "list": "reboot", "on": "server:s1", "en": "x", "ja": "x" },
              { "list": "never", "on": "servers", "en": "x" }
            ] }
            """,
            Set.of("lines"),
            LineFile::read);
    assertEquals(
        Set.of("lines/0/on", "lines/1/list", "lines/1/ja"),
        ((Checked.Bad<?>) bad)
            .problems().stream().map(problem -> problem.place()).collect(Collectors.toSet()));
  }
}
