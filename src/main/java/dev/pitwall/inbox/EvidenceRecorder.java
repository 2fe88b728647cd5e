package dev.pitwall.inbox;

import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.RebootForecast;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.Reading;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.text.BootIds;
import dev.pitwall.text.EvidenceText;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records what a server printed of itself, for teams whose laptops have no ssh to it. When it was
 * printed says the server alone, as with a text that was pasted.
 */
final class EvidenceRecorder {
  /** A terminal's line or two; the board has all. */
  private static final int TROUBLES = 3;

  private final Recorder recorder;
  private final Function<ContestDay, RoleUnits> units;

  EvidenceRecorder(Recorder recorder, Function<ContestDay, RoleUnits> units) {
    this.recorder = recorder;
    this.units = units;
  }

  Reply record(Request request) throws IOException {
    var texts = request.texts();
    var bytes = request.body().readNBytes(EvidenceReader.MOST_LETTERS + 1);
    if (bytes.length > EvidenceReader.MOST_LETTERS) {
      return Reply.of(Reply.TOO_LARGE, texts.of("evidence.bad.TOO_LONG"));
    }
    var day = recorder.day();
    var host = request.name("host");
    var server = Hosts.server(day, host);
    if (server.isEmpty()) {
      return Reply.of(Reply.REFUSED, texts.of("inbox.evidence.noServer", host));
    }
    var reading =
        new EvidenceReader(units.apply(day))
            .read(
                new String(bytes, StandardCharsets.UTF_8),
                Optional.empty(),
                server.get().sheet().readProbes());
    return switch (reading) {
      case Reading.Good(var findings) ->
          recorder.submit(
              request,
              new RecordEvidence(server.get().id(), Optional.empty(), true, findings),
              () -> recorded(texts, server.get(), findings));
      case Reading.Bad(var why, var fact) ->
          Reply.of(Reply.BAD, texts.of("evidence.bad." + why.name(), fact));
    };
  }

  private Reply recorded(Texts texts, Server server, Findings findings) {
    var troubles =
        RebootForecast.of(recorder.day(), server).stream()
            .map(one -> EvidenceText.of(texts, one))
            .toList();
    var facts =
        Map.<String, Object>of(
            "server", server.name(), "boot", findings.bootId(), "troubles", troubles);
    var boot = BootIds.brief(findings.bootId());
    return Reply.of(
        Reply.CREATED,
        troubles.isEmpty()
            ? texts.of("inbox.evidence", server.name(), boot)
            : texts.of("inbox.evidence.troubles", server.name(), boot, first(texts, troubles)),
        facts);
  }

  private static String first(Texts texts, List<String> troubles) {
    var shown = String.join("; ", troubles.stream().limit(TROUBLES).toList());
    return troubles.size() > TROUBLES
        ? shown + "; " + texts.of("reboot.evidence.more", troubles.size() - TROUBLES)
        : shown;
  }
}
