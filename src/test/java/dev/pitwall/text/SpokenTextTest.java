package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.testing.SampleDay;
import org.junit.jupiter.api.Test;

class SpokenTextTest {
  private static final Texts EN = new Texts(Language.EN, SampleDay.ZONE);
  private static final Texts JA = new Texts(Language.JA, SampleDay.ZONE);

  @Test
  void eachStepHasItsWords() {
    assertEquals("Rebooting s2.", SpokenText.of(EN, CallOutStep.REBOOTING, "s2"));
    assertEquals("s2 is up.", SpokenText.of(EN, CallOutStep.UP, "s2"));
    assertEquals("s2 OK.", SpokenText.of(EN, CallOutStep.OK, "s2"));
    assertEquals("サーバー2 再起動します", SpokenText.of(JA, CallOutStep.REBOOTING, "s2"));
    assertEquals("サーバー2 起動しました", SpokenText.of(JA, CallOutStep.UP, "s2"));
    assertEquals("サーバー2 OK", SpokenText.of(JA, CallOutStep.OK, "s2"));
  }

  @Test
  void onlyNumberedNamesAreSaidAsServers() {
    assertEquals("サーバー12", SpokenText.name(JA, "S12"));
    assertEquals("rds", SpokenText.name(JA, "rds"));
    assertEquals("s2-old", SpokenText.name(JA, "s2-old"));
    assertEquals("s2", SpokenText.name(EN, "s2"));
  }
}
