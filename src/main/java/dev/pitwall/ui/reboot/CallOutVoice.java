package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.speech.Voice;
import dev.pitwall.text.SpokenText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;

/** Lets the machine say a call-out that was made here, once it is recorded. */
final class CallOutVoice {
  private final FxTexts texts;
  private final Desk desk;
  private final Voice voice;
  private final ObservableBooleanValue on;

  CallOutVoice(FxTexts texts, Desk desk, Voice voice, ObservableBooleanValue on) {
    this.texts = texts;
    this.desk = desk;
    this.voice = voice;
    this.on = on;
  }

  void say(CallOutStep step, String server) {
    if (on.get()) {
      var now = texts.now();
      var unused =
          voice
              .say(SpokenText.of(now, step, server), now.language().locale())
              .thenAccept(
                  silence -> silence.ifPresent(why -> Platform.runLater(() -> failed(why))));
    }
  }

  private void failed(Voice.Silence why) {
    desk.report(
        new Notice.Hint(
            switch (why) {
              case NO_VOICE -> "reboot.voice.none";
              case FAILED -> "reboot.voice.failed";
              case TIMED_OUT -> "reboot.voice.timedOut";
            },
            List.of()));
  }
}
