package dev.pitwall.testing;

import dev.pitwall.speech.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it would say. */
public final class FakeVoice implements Voice {
  public final List<String> said = new CopyOnWriteArrayList<>();

  /** What comes of the next sentence. */
  public Optional<Silence> silence = Optional.empty();

  @Override
  public CompletableFuture<Optional<Silence>> say(String sentence, Locale language) {
    said.add(language.getLanguage() + " " + sentence);
    return CompletableFuture.completedFuture(silence);
  }
}
