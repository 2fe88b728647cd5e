package dev.pitwall.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.testing.MemoryDays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileInTitleTest {
  private static final List<ProfileSheet> SHEETS = MemoryDays.PROFILES.profiles().sheets();

  private static String found(String title) {
    return ProfileInTitle.find(SHEETS, title).map(ProfileSheet::id).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "ISUCON14 practice, isucon14",
    "ISUCON 14, isucon14",
    "isucon14 練習, isucon14",
    "ＩＳＵＣＯＮ１４, isucon14",
    "素振りisucon-14会, isucon14",
    "ISHOCON3, ishocon3",
    "ISUCON2026 本番, isucon2026",
    "RISUCON 2022, risucon",
    "PISCON2026 夏, piscon2026",
    "isucon11-qualify, isucon11-qualifier",
    "ISUCON11予選の復習, isucon11-qualifier",
    "ISUCON11 本選, isucon11-final",
    "ISUCON 3 finals again, isucon3-final",
    // The longest name wins over a shorter one that stands there as well.
    "From ISHOCON3 to ISUCON9 final, isucon9-final",
  })
  void aNameIsFoundHoweverItIsWritten(String title, String id) {
    assertEquals(id, found(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Free practice",
        "社内チューニング大会",
        "ISUCON",
        "ISUCON140",
        "ISUCON1",
        "ISUCON 1 4",
        "ISUCON practice 14",
        // Two profiles are of ISUCON11: which one, the title does not say.
        "ISUCON11",
      })
  void anythingElseOffersNothing(String title) {
    assertEquals("", found(title));
  }
}
