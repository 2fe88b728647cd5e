package dev.pitwall.evidence;

import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.rules.RebootProof;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A server that was called out as rebooting, as somebody sees it who asks it again and again: still
 * up, down, back with a new boot, and settled once its probes answer. Pure: an answer in, the next
 * state out.
 *
 * @param known boot ids that it had before the call
 * @param called when the reboot was called out
 * @param phase what is known now
 * @param since when that began
 */
public record ComeBack(Set<String> known, Instant called, Phase phase, Instant since) {
  /** A service that has not started by then is not going to. */
  static final Duration SETTLES = Duration.ofMinutes(2);

  /** How far it came. */
  public enum Phase {
    /** It answers, and is the boot of before. */
    STILL_UP,
    DOWN,
    /** It was away, and is the same boot: a network, and no reboot. */
    SAME_BOOT,
    /** It is back with a new boot, and not all of its probes answer yet. */
    STARTING,
    /** It is back, and nothing more is waited for. */
    BACK,
    /** This laptop cannot ask it: more of the same changes nothing. */
    HELPLESS
  }

  public ComeBack {
    known = Set.copyOf(known);
  }

  public static ComeBack begun(Set<String> known, Instant called) {
    return new ComeBack(known, called, Phase.STILL_UP, called);
  }

  /** Whether asking goes on. */
  public boolean waits() {
    return phase != Phase.BACK && phase != Phase.HELPLESS;
  }

  /**
   * @param at when the answer came
   */
  public ComeBack heard(Answer answer, Instant at) {
    return switch (answer) {
      case Answer.Good(var findings, var asked) -> good(findings, asked, at);
      // A server that is about to be up says that it is booting, in words of its own.
      case Answer.Unreadable _ -> this;
      case Answer.Failed(var why, _) -> failed(why, at);
    };
  }

  private ComeBack good(Findings findings, Instant asked, Instant at) {
    if (!isNew(findings, asked)) {
      return phase == Phase.STILL_UP ? this : become(Phase.SAME_BOOT, at);
    }
    boolean settled =
        findings.probes().stream()
            .allMatch(
                one ->
                    one.state() != ProbeResult.State.REFUSED
                        && one.state() != ProbeResult.State.SILENT
                        && one.state() != ProbeResult.State.WRONG);
    boolean longEnough =
        phase == Phase.STARTING && Duration.between(since, at).compareTo(SETTLES) >= 0;
    return become(settled || longEnough ? Phase.BACK : Phase.STARTING, at);
  }

  private boolean isNew(Findings findings, Instant asked) {
    // Known boots of before make up for clocks that lie apart.
    var since = known.isEmpty() ? called : called.minus(RebootProof.CLOCKS_APART);
    return !known.contains(findings.bootId()) && asked.minus(findings.uptime()).isAfter(since);
  }

  private ComeBack failed(Answer.Why why, Instant at) {
    return switch (why) {
      case UNREACHABLE, REFUSED, CUT_OFF, TIMED_OUT, SSH_FAILED, TOO_LONG ->
          phase == Phase.STARTING ? this : become(Phase.DOWN, at);
      // While a server boots, it lets nobody but root in.
      case KEY_REFUSED ->
          phase == Phase.DOWN || phase == Phase.STARTING ? this : become(Phase.HELPLESS, at);
      case SSH_MISSING, NO_ADDRESS, NAME_UNKNOWN, HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, DAY_CLOSED ->
          become(Phase.HELPLESS, at);
    };
  }

  private ComeBack become(Phase next, Instant at) {
    return next == phase ? this : new ComeBack(known, called, next, at);
  }
}
