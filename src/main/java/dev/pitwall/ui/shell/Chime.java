package dev.pitwall.ui.shell;

import dev.pitwall.problem.Problem;
import java.util.List;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/**
 * Two soft tones, made by reckoning: no file, no media library. Played on a thread of its own, one
 * at a time; a laptop without a sound device says so once and goes on in silence.
 */
final class Chime {
  private static final float RATE = 44_100;
  private static final double[] TONES = {660, 880};
  private static final double TONE_SECONDS = 0.22;

  /** A quarter of full volume: heard by the team, not by the room. */
  private static final double VOLUME = 0.25;

  private final Consumer<Problem> broken;
  private boolean playing;
  private boolean silent;

  /**
   * @param broken is given the reason, on the thread of the sound, when nothing can be played
   */
  Chime(Consumer<Problem> broken) {
    this.broken = broken;
  }

  synchronized void ring() {
    if (playing || silent) {
      return;
    }
    playing = true;
    Thread.ofPlatform().name("chime").daemon().start(this::play);
  }

  private void play() {
    try {
      var format = new AudioFormat(RATE, 16, 1, true, false);
      try (var line = AudioSystem.getSourceDataLine(format)) {
        line.open(format);
        line.start();
        var samples = samples();
        line.write(samples, 0, samples.length);
        line.drain();
      }
      over(false);
    } catch (LineUnavailableException | IllegalArgumentException e) {
      over(true);
      broken.accept(new Problem(Problem.Kind.NO_SOUND, List.of(), e.toString()));
    }
  }

  private synchronized void over(boolean withoutDevice) {
    playing = false;
    silent = withoutDevice;
  }

  /** 16 bits a sample, the low byte first; each tone swells and fades, so that nothing clicks. */
  static byte[] samples() {
    int each = (int) (RATE * TONE_SECONDS);
    var bytes = new byte[TONES.length * each * 2];
    for (int tone = 0; tone < TONES.length; tone++) {
      for (int i = 0; i < each; i++) {
        double swell = Math.sin(Math.PI * i / each);
        double wave = Math.sin(2 * Math.PI * TONES[tone] * i / RATE);
        short sample = (short) (Short.MAX_VALUE * VOLUME * swell * wave);
        int at = (tone * each + i) * 2;
        bytes[at] = (byte) sample;
        bytes[at + 1] = (byte) (sample >> 8);
      }
    }
    return bytes;
  }
}
