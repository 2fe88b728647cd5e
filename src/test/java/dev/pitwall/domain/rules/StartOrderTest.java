package dev.pitwall.domain.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.UnitState;
import dev.pitwall.domain.rules.RebootForecast.NotEnabled;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting.Missing;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.testing.Examples;
import dev.pitwall.text.EvidenceText;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a boot starts the database before the application, by what their unit files ask for. */
class StartOrderTest {
  private static final String APP = "app.service";
  private static final String DB = "mysql.service";

  private static UnitState unit(
      String name, RoleId role, String enabled, List<String> after, List<String> pullsIn) {
    return new UnitState(
        name, enabled, "active", Set.of(role), true, after, Optional.ofNullable(pullsIn));
  }

  private static List<Trouble> of(UnitState... units) {
    var like = Examples.FINDINGS;
    return RebootForecast.of(
        new Findings(
            like.host(),
            like.bootId(),
            like.uptime(),
            like.printedAt(),
            List.of(units),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            Optional.empty(),
            List.of(),
            List.of(),
            Set.of()),
        Set.of());
  }

  private static List<String> only(String name, boolean there) {
    return there ? List.of(name) : List.of();
  }

  @ParameterizedTest
  @CsvSource({
    "enabled,  true,  true,  ",
    "enabled,  true,  false, ",
    "enabled,  false, true,  AFTER",
    "enabled,  false, false, AFTER",
    "disabled, true,  true,  ",
    "disabled, true,  false, WANTS",
    "disabled, false, true,  AFTER",
    "disabled, false, false, BOTH"
  })
  void theApplicationWaitsForADatabaseThatIsStarted(
      String enabled, boolean after, boolean wants, Missing missing) {
    var troubles =
        of(
            unit(APP, Role.AP, "enabled", only(DB, after), only(DB, wants)),
            unit(DB, Role.DB, enabled, List.of(), List.of()));
    assertEquals(
        Optional.ofNullable(missing).map(one -> new NotWaiting(APP, DB, one)),
        troubles.stream().filter(NotWaiting.class::isInstance).findFirst());
    // What an enabled application starts does not have to be enabled itself.
    assertEquals(
        enabled.equals("disabled") && !wants,
        troubles.contains(new NotEnabled(DB, enabled)),
        troubles + "");
  }

  @Test
  void whatAnEarlierVersionDidNotAskIsNotSaidToBeMissing() {
    assertEquals(
        List.of(new NotEnabled(DB, "disabled")),
        of(
            unit(APP, Role.AP, "enabled", List.of(DB), null),
            unit(DB, Role.DB, "disabled", List.of(), null)));
  }

  @Test
  void orderAndStartAreFollowedFromServiceToService() {
    assertEquals(
        List.of(),
        of(
            unit(APP, Role.AP, "enabled", List.of("cache.service"), List.of("cache.service")),
            unit("cache.service", Role.CACHE, "disabled", List.of(DB), List.of(DB)),
            unit(DB, Role.DB, "disabled", List.of(APP), List.of(APP))));
  }

  @Test
  void theSentenceNamesWhatIsMissing() {
    var en = new Texts(Language.EN, ZoneOffset.UTC);
    var ja = new Texts(Language.JA, ZoneOffset.UTC);
    assertEquals(
        "app waits for mysql, but nothing starts it at boot: Wants=mysql.service is missing",
        EvidenceText.of(en, new NotWaiting(APP, DB, Missing.WANTS)));
    assertEquals(
        "app は mysql の起動を待たない（After=mysql.service がない）",
        EvidenceText.of(ja, new NotWaiting(APP, DB, Missing.AFTER)));
  }
}
