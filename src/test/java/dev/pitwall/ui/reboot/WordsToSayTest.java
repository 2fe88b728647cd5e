package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.testing.DayBuilder;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import org.junit.jupiter.api.Test;

class WordsToSayTest {
  private static final Texts EN = new Texts(Language.EN, DayBuilder.ZONE);
  private static final Texts JA = new Texts(Language.JA, DayBuilder.ZONE);

  @Test
  void eachStepHasItsWords() {
    assertEquals("Rebooting s2.", WordsToSay.of(EN, CallOutStep.REBOOTING, "s2"));
    assertEquals("s2 is up.", WordsToSay.of(EN, CallOutStep.UP, "s2"));
    assertEquals("s2 OK.", WordsToSay.of(EN, CallOutStep.OK, "s2"));
    assertEquals("サーバー2 再起動します", WordsToSay.of(JA, CallOutStep.REBOOTING, "s2"));
    assertEquals("サーバー2 起動しました", WordsToSay.of(JA, CallOutStep.UP, "s2"));
    assertEquals("サーバー2 OK", WordsToSay.of(JA, CallOutStep.OK, "s2"));
  }

  @Test
  void onlyNumberedNamesAreSaidAsServers() {
    assertEquals("サーバー12", WordsToSay.name(JA, "S12"));
    assertEquals("rds", WordsToSay.name(JA, "rds"));
    assertEquals("s2-old", WordsToSay.name(JA, "s2-old"));
    assertEquals("s2", WordsToSay.name(EN, "s2"));
  }
}
