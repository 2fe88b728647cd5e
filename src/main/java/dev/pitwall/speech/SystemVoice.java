package dev.pitwall.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The voice of this system. A sentence is handed to its program on standard input or as one
 * argument, and no shell reads it. Lives as long as an open day; closing it falls silent.
 */
public final class SystemVoice implements Voice, AutoCloseable {
  /** Three times the longest call-out. */
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private static final int SENTENCE_LETTERS = 300;

  /** Takes the place of the sentence, where the program wants it as an argument. */
  static final String SENTENCE = "{}";

  private static final String POWERSHELL =
      "[Console]::InputEncoding = [System.Text.Encoding]::UTF8; Add-Type -AssemblyName"
          + " System.Speech; $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
          + " $voice.SelectVoiceByHints('NotSet', 'NotSet', 0,"
          + " [System.Globalization.CultureInfo]::GetCultureInfo('%s'));"
          + " $voice.Speak([Console]::In.ReadToEnd())";

  /** The programs of a system, the one to try first in front. */
  interface Programs {
    List<List<String>> in(Locale language);
  }

  private final Programs programs;
  private final Duration limit;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("voice-", 0).factory());
  private final AtomicReference<Process> speaking = new AtomicReference<>();

  public SystemVoice() {
    this(language -> programs(System.getProperty("os.name"), language), LIMIT);
  }

  SystemVoice(Programs programs, Duration limit) {
    this.programs = programs;
    this.limit = limit;
  }

  /**
   * @param system as {@code os.name} names it
   */
  static List<List<String>> programs(String system, Locale language) {
    boolean japanese = language.getLanguage().equals("ja");
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return japanese
          ? List.of(List.of("say", "-v", "Kyoko", "-f", "-"), List.of("say", "-f", "-"))
          : List.of(List.of("say", "-f", "-"));
    } else if (name.startsWith("windows")) {
      var script = POWERSHELL.formatted(japanese ? "ja-JP" : "en-US");
      return List.of(
          List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script));
    }
    var code = japanese ? "ja" : "en";
    return List.of(
        List.of("spd-say", "--wait", "--language", code, "--", SENTENCE),
        List.of("espeak-ng", "-v", code, "--stdin"));
  }

  @Override
  public CompletableFuture<Optional<Silence>> say(String sentence, Locale language) {
    var words = sentence.substring(0, Math.min(sentence.length(), SENTENCE_LETTERS)).strip();
    try {
      return CompletableFuture.supplyAsync(() -> spoken(words, language), threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }

  private Optional<Silence> spoken(String words, Locale language) {
    var silence = Silence.NO_VOICE;
    for (var program : programs.in(language)) {
      try {
        var silenceOfOne = spoken(words, program);
        if (silenceOfOne.isEmpty() || silenceOfOne.get() == Silence.TIMED_OUT) {
          return silenceOfOne;
        }
        silence = silenceOfOne.get();
      } catch (IOException e) {
        // There is no such program here; the next one may be.
        continue;
      } catch (InterruptedException e) {
        return Optional.empty();
      }
    }
    return Optional.of(silence);
  }

  private Optional<Silence> spoken(String words, List<String> program)
      throws IOException, InterruptedException {
    var command = program.stream().map(part -> part.equals(SENTENCE) ? words : part).toList();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    end(speaking.getAndSet(process));
    try {
      write(process, command.equals(program) ? words : "");
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of(Silence.TIMED_OUT);
      }
      boolean brokenOff = speaking.get() != process;
      return brokenOff || process.exitValue() == 0 ? Optional.empty() : Optional.of(Silence.FAILED);
    } finally {
      speaking.compareAndSet(process, null);
      end(process);
    }
  }

  private static void write(Process process, String words) {
    try (var in = process.getOutputStream()) {
      in.write(words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended without reading: its exit code says whether that was a failure.
      System.getLogger("dev.pitwall.speech").log(System.Logger.Level.DEBUG, "Not read", e);
    }
  }

  private static void end(Process process) {
    if (process != null && process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    end(speaking.getAndSet(null));
  }
}
