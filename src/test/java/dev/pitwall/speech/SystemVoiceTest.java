package dev.pitwall.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.speech.Voice.Silence;
import dev.pitwall.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By programs in the place of a voice, which write down what they were given. */
class SystemVoiceTest {
  private static final String HOSTILE = "サーバー2 \"$(touch x)\" `id`; -x 'y'";
  private static final Duration LONG = Duration.ofSeconds(30);
  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh to stand in for a voice");
  }

  private List<String> program(String name, String script, String... arguments) throws IOException {
    var file = Files.writeString(folder.resolve(name), script);
    var command = new java.util.ArrayList<>(List.of("/bin/sh", file.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Optional<Silence> say(SystemVoice voice, String words) throws Exception {
    return voice.say(words, Locale.JAPANESE).get(60, TimeUnit.SECONDS);
  }

  @Test
  void theSentenceArrivesAsItIs() throws Exception {
    var heard = folder.resolve("heard");
    var piped = program("piped", "cat > " + heard);
    try (var voice = new SystemVoice(_ -> List.of(piped), LONG)) {
      assertEquals(Optional.empty(), say(voice, HOSTILE));
      assertEquals(HOSTILE, Files.readString(heard));
    }
    var argument = program("argument", "printf %s \"$2\" > " + heard, "--", SystemVoice.SENTENCE);
    try (var voice = new SystemVoice(_ -> List.of(argument), LONG)) {
      assertEquals(Optional.empty(), say(voice, HOSTILE + " again"));
      assertEquals(HOSTILE + " again", Files.readString(heard));
    }
    assertTrue(Files.notExists(folder.resolve("x")));
  }

  @Test
  void theNextProgramIsTriedAndAFailureIsSaid() throws Exception {
    var none = List.of(folder.resolve("none").toString());
    var fails = program("fails", "exit 1");
    var works = program("works", "exit 0");
    try (var voice = new SystemVoice(_ -> List.of(none, fails, works), LONG)) {
      assertEquals(Optional.empty(), say(voice, "s2"));
    }
    try (var voice = new SystemVoice(_ -> List.of(none), LONG)) {
      assertEquals(Optional.of(Silence.NO_VOICE), say(voice, "s2"));
    }
    try (var voice = new SystemVoice(_ -> List.of(fails, none), LONG)) {
      assertEquals(Optional.of(Silence.FAILED), say(voice, "s2"));
    }
    var hangs = program("hangs", "exec sleep 600");
    try (var voice = new SystemVoice(_ -> List.of(hangs), Duration.ofMillis(100))) {
      assertEquals(Optional.of(Silence.TIMED_OUT), say(voice, "s2"));
    }
  }

  @Test
  void theNextSentenceBreaksOffTheOneBefore() throws Exception {
    var began = folder.resolve("began");
    var script = "read w; if [ \"$w\" = first ]; then touch " + began + "; exec sleep 600; fi";
    var program = program("long", script);
    try (var voice = new SystemVoice(_ -> List.of(program), LONG)) {
      var first = voice.say("first\n.", Locale.ENGLISH);
      Await.until("the first", () -> Files.exists(began));
      assertEquals(Optional.empty(), say(voice, "second"));
      assertEquals(Optional.empty(), first.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void everySystemHasItsOwn() {
    assertEquals(
        List.of(List.of("say", "-f", "-")), SystemVoice.programs("Mac OS X", Locale.ENGLISH));
    assertEquals("say", SystemVoice.programs("Mac OS X", Locale.JAPANESE).getFirst().getFirst());
    var windows = SystemVoice.programs("Windows 11", Locale.JAPANESE).getFirst();
    assertEquals("powershell.exe", windows.getFirst());
    assertTrue(windows.getLast().contains("'ja-JP'"), "its voice");
    assertEquals("spd-say", SystemVoice.programs("Linux", Locale.JAPANESE).getFirst().getFirst());
  }
}
