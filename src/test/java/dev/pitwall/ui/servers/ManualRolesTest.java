package dev.pitwall.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.testing.ManualPages;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letters of the roles are those in the manual. */
class ManualRolesTest {
  @ParameterizedTest
  @EnumSource
  void everyRoleHasItsLetter(Language language) {
    var keys = new LinkedHashMap<String, String>();
    for (var one : PaletteRole.of(TestDay.begun().day().roles().values().stream().toList())) {
      keys.put(one.role().name(), one.key());
    }
    assertEquals(keys, written(language));
  }

  private static Map<String, String> written(Language language) {
    var written = new LinkedHashMap<String, String>();
    ManualPages.in(language)
        .rows("servers-roles")
        .forEach(row -> written.put(row.getFirst().plain(), row.getLast().plain()));
    return written;
  }
}
