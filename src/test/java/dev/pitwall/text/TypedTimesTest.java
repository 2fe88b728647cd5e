package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.text.TypedTimes.Field;
import dev.pitwall.text.TypedTimes.Reading;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TypedTimesTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static Instant tokyo(String moment) {
    return Instant.parse(moment + "+09:00");
  }

  private static Reading read(String start, String end) {
    return new Reading.Read(tokyo(start), tokyo(end));
  }

  private static Contest contest(String start, String end) {
    return new Contest(
        "ISUCON",
        TOKYO,
        tokyo(start),
        tokyo(end),
        FinalScoreRule.values()[0],
        Profile.FREE,
        new StepId(new Origin("o"), Stamp.ZERO));
  }

  @Test
  void anEndBeforeTheStartIsOnTheNextDay() {
    assertEquals(
        read("2026-11-21T22:00:00", "2026-11-22T06:00:00"),
        new TypedTimes("2026-11-21", "22:00", "06:00").read(TOKYO));
    assertEquals(
        read("2026-11-21T10:00:00", "2026-11-22T01:30:00"),
        new TypedTimes("2026-11-21", "10:00", "01:30").read(TOKYO));
    assertEquals(
        read("2026-11-21T10:00:00", "2026-11-21T10:00:00"),
        new TypedTimes("2026-11-21", "10:00", "10:00").read(TOKYO),
        "the same twice is a slip");
    assertEquals(
        read("2026-11-21T10:00:00", "2026-11-21T18:00:00"),
        new TypedTimes("2026-11-21", "10:00", "18:00").read(TOKYO));
  }

  @Test
  void lettersOfEitherWidthAreRead() {
    assertEquals(
        read("2026-11-21T10:00:00", "2026-11-21T17:30:00"),
        new TypedTimes("２０２６ー１１ー２１", "１０：００", "１７：３０").read(TOKYO));
    assertEquals(
        new Reading.Wrong(Field.END, "kit.wrong.time"),
        new TypedTimes("２０２６／１１／２１", "10:00", "soon").read(TOKYO));
  }

  @Test
  void whatIsUnchangedMeansWhatItWas() {
    var weekend = contest("2026-11-21T10:00:00.250", "2026-11-23T18:00:00.500");
    assertEquals(
        new Reading.Read(weekend.start(), weekend.end()), TypedTimes.of(weekend).read(weekend));
    var night = contest("2026-11-21T22:00:00", "2026-11-22T06:00:00");
    assertEquals(new Reading.Read(night.start(), night.end()), TypedTimes.of(night).read(night));
  }

  @Test
  void anotherEndOfALongContestStaysOnItsLastDay() {
    var weekend = contest("2026-11-21T10:00:00", "2026-11-23T18:00:00");
    assertEquals(
        read("2026-11-21T10:00:00", "2026-11-23T18:30:00"),
        new TypedTimes("2026-11-21", "10:00:00", "18:30").read(weekend));
    var night = contest("2026-11-21T22:00:00", "2026-11-22T06:00:00");
    assertEquals(
        read("2026-11-21T22:00:00", "2026-11-21T23:30:00"),
        new TypedTimes("2026-11-21", "22:00:00", "23:30").read(night));
  }

  @Test
  void anotherDateMovesBothTimes() {
    var night = contest("2026-11-21T22:00:00", "2026-11-22T06:00:00");
    assertEquals(
        read("2026-11-28T22:00:00", "2026-11-29T06:00:00"),
        new TypedTimes("2026-11-28", "22:00:00", "06:00:00").read(night));
  }

  @Test
  void anEndOfTheDayBecomesOneOfTheNight() {
    var day = contest("2026-11-21T10:00:00", "2026-11-21T18:00:00");
    assertEquals(
        read("2026-11-21T10:00:00", "2026-11-22T01:30:00"),
        new TypedTimes("2026-11-21", "10:00:00", "01:30").read(day));
    assertEquals(tokyo("2026-11-22T01:30:00"), TypedTimes.end(day, LocalTime.of(1, 30)));
    var night = contest("2026-11-21T22:00:00", "2026-11-22T06:00:00");
    assertEquals(tokyo("2026-11-21T23:30:00"), TypedTimes.end(night, LocalTime.of(23, 30)));
    assertEquals(
        read("2026-11-21T20:00:00", "2026-11-21T18:00:00"),
        new TypedTimes("2026-11-21", "20:00", "18:00:00").read(day),
        "an end that nobody typed stays, for the day to refuse");
  }

  @Test
  void whatTheTimesDoNotSayIsNoted() {
    var texts = new Texts(Language.EN, TOKYO);
    var day = (Reading.Read) read("2026-11-21T10:00:00", "2026-11-21T18:00:00");
    var night = (Reading.Read) read("2026-11-21T16:00:00", "2026-11-22T01:30:00");
    var weekend = (Reading.Read) read("2026-11-21T10:00:00", "2026-11-23T18:00:00");
    assertEquals("", TypedTimes.note(texts, day, TOKYO, TOKYO));
    assertEquals("", TypedTimes.note(texts, day, TOKYO, ZoneId.of("+09:00")), "the same clock");
    assertEquals(
        "The end is on the next day, 2026-11-22: 9 h 30 min long.",
        TypedTimes.note(texts, night, TOKYO, TOKYO));
    assertEquals(
        "The end is on 2026-11-23: 2 days long. Times of Asia/Tokyo; this laptop is on"
            + " Europe/Berlin.",
        TypedTimes.note(texts, weekend, TOKYO, ZoneId.of("Europe/Berlin")));
  }
}
