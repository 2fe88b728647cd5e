package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads outputs and says in a word what came of it: {@code PASS 1902}, {@code ASK DAMAGED}. */
final class Readings {
  static final Path SAMPLES = Path.of("src/test/resources/dev/pitwall/results");
  static final ResultReader READER = new ResultReader(Formats.shipped());

  private Readings() {}

  static String said(String output) {
    return said(READER.read(output, Optional.empty()));
  }

  static String said(Reading reading) {
    return switch (reading) {
      case Reading.Read read ->
          read.verdict() + read.score().map(score -> " " + score.plain()).orElse("");
      case Reading.Ask ask -> "ASK " + ask.why();
    };
  }

  static void reads(String expected, String output) {
    assertEquals(expected, said(output), output);
  }

  /** Whatever the reason: it is asked about. */
  static void asks(String output) {
    assertEquals("ASK", said(output).split(" ")[0], output);
  }

  static String sample(String name) {
    try {
      return Files.readString(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
