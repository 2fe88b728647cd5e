package dev.pitwall.text;

import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.rules.RebootForecast.AnswersDiffer;
import dev.pitwall.domain.rules.RebootForecast.ByHand;
import dev.pitwall.domain.rules.RebootForecast.ClockOff;
import dev.pitwall.domain.rules.RebootForecast.DiskFull;
import dev.pitwall.domain.rules.RebootForecast.Failed;
import dev.pitwall.domain.rules.RebootForecast.FilesInMemory;
import dev.pitwall.domain.rules.RebootForecast.MemoryOnly;
import dev.pitwall.domain.rules.RebootForecast.NotAnswering;
import dev.pitwall.domain.rules.RebootForecast.NotBack;
import dev.pitwall.domain.rules.RebootForecast.NotEnabled;
import dev.pitwall.domain.rules.RebootForecast.NotRunning;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting;
import dev.pitwall.domain.rules.RebootForecast.PortGone;
import dev.pitwall.domain.rules.RebootForecast.SameMachine;
import dev.pitwall.domain.rules.RebootForecast.SwapUnlisted;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.domain.rules.RebootForecast.Unsynced;

/** What a server's evidence foretells, in few words each. */
public final class EvidenceText {
  private static final String SERVICE = ".service";
  private static final long KIB_PER_MIB = 1024;

  private EvidenceText() {}

  public static String of(Texts texts, Trouble trouble) {
    return switch (trouble) {
      case SameMachine(var other) -> texts.of("evidence.trouble.sameMachine", other);
      case NotBack(var unit) -> texts.of("evidence.trouble.notBack", brief(unit));
      case PortGone(var process, var port) ->
          texts.of(
              "evidence.trouble.portGone", process.isEmpty() ? "?" : process, String.valueOf(port));
      case NotAnswering(var result) ->
          texts.of(
              "evidence.trouble.probe." + result.state().name(), result.probe(), result.answer());
      case AnswersDiffer(var before, var after) -> ProbeText.differ(texts, before, after);
      case NotEnabled(var unit, var enabled) ->
          texts.of("evidence.trouble.notEnabled", brief(unit), enabled.isEmpty() ? "-" : enabled);
      case ByHand(var process, var port) ->
          texts.of("evidence.trouble.byHand", process, String.valueOf(port));
      case DiskFull(var mount, var percent) ->
          texts.of("evidence.trouble.diskFull", mount, percent);
      case Failed(var unit, _) -> texts.of("evidence.trouble.failed", brief(unit));
      case NotRunning(var role) ->
          texts.of(
              "evidence.trouble.notRunning",
              Role.BUILT_IN.stream()
                  .filter(one -> one.id().equals(role))
                  .map(Role::name)
                  .findFirst()
                  .orElse(role.value()));
      case NotWaiting(var application, var database, var missing) ->
          texts.of(
              switch (missing) {
                case AFTER -> "evidence.trouble.notWaiting.after";
                case WANTS -> "evidence.trouble.notWaiting.wants";
                case BOTH -> "evidence.trouble.notWaiting.both";
              },
              brief(application),
              brief(database));
      case MemoryOnly(var unit) -> texts.of("evidence.trouble.memoryOnly", brief(unit));
      case FilesInMemory(var mount, var kib) ->
          texts.of("evidence.trouble.filesInMemory", mount, String.valueOf(kib / KIB_PER_MIB));
      case Unsynced(var kib) ->
          texts.of("evidence.trouble.unsynced", String.valueOf(kib / KIB_PER_MIB));
      case SwapUnlisted(var file) -> texts.of("evidence.trouble.swapUnlisted", file);
      case ClockOff(var ahead) ->
          texts.of(
              ahead.isNegative() ? "evidence.trouble.clockBehind" : "evidence.trouble.clockAhead",
              Spans.clock(texts, ahead.abs()));
    };
  }

  /** Without what every service's name ends in. */
  private static String brief(String unit) {
    return unit.endsWith(SERVICE) ? unit.substring(0, unit.length() - SERVICE.length()) : unit;
  }
}
