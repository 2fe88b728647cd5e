package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Server;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.ComeBack;
import dev.pitwall.evidence.ComeBack.Phase;
import dev.pitwall.ui.fx.FxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Sees the servers go down and come back that were called out on this laptop: asks each again and
 * again, and records its evidence once it is back. It says nothing for a person: that a server is
 * up is still somebody's to call.
 */
final class RebootWatch {
  /** Between an answer and the next question: a boot takes tens of seconds. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** From here on a server is not coming back soon. */
  private static final Duration LONG = Duration.ofMinutes(5);

  private static final Duration LONG_PAUSE = Duration.ofSeconds(15);

  /**
   * A server to be watched.
   *
   * @param called when its reboot was called out; a new call is watched anew
   * @param known boot ids that it had before
   */
  record Rebooting(Server server, Instant called, Set<String> known) {}

  private record Round(ComeBack comeBack, Optional<Instant> answered) {}

  private final FxClock clock;
  private final Gathering gathering;
  private final Supplier<Map<ServerId, Rebooting>> watched;
  private final Map<ServerId, Round> rounds = new HashMap<>();
  private final Set<ServerId> asking = new HashSet<>();

  /**
   * @param watched those that are rebooting now by a call of whoever sits here
   */
  RebootWatch(FxClock clock, Gathering gathering, Supplier<Map<ServerId, Rebooting>> watched) {
    this.clock = clock;
    this.gathering = gathering;
    this.watched = watched;
    clock.now().subscribe(_ -> look());
  }

  /** Asks those whose turn it is. */
  void look() {
    var now = watched.get();
    rounds
        .entrySet()
        .removeIf(
            one ->
                !now.containsKey(one.getKey())
                    || !now.get(one.getKey()).called().equals(one.getValue().comeBack().called()));
    now.forEach(
        (id, one) -> {
          var round =
              rounds.computeIfAbsent(
                  id, _ -> new Round(ComeBack.begun(one.known(), one.called()), Optional.empty()));
          if (gathering.agreed(one.server()) && !asking.contains(id) && isDue(round)) {
            ask(one);
          }
        });
    show();
  }

  private boolean isDue(Round round) {
    var away = Duration.between(round.comeBack().called(), clock.instant());
    var pause = away.compareTo(LONG) > 0 ? LONG_PAUSE : PAUSE;
    return round.comeBack().waits()
        && round.answered().filter(at -> clock.instant().isBefore(at.plus(pause))).isEmpty();
  }

  private void ask(Rebooting one) {
    asking.add(one.server().id());
    var unused =
        gathering
            .answer(one.server())
            .thenAccept(answer -> Platform.runLater(() -> heard(one, answer)));
  }

  private void heard(Rebooting one, Answer answer) {
    var id = one.server().id();
    asking.remove(id);
    var round = rounds.get(id);
    if (round == null || !round.comeBack().called().equals(one.called())) {
      return;
    }
    var before = round.comeBack();
    var next = before.heard(answer, clock.instant());
    rounds.put(id, new Round(next, Optional.of(clock.instant())));
    boolean news = next.phase() != before.phase();
    if (news && isBack(next.phase()) && answer instanceof Answer.Good(var findings, var at)) {
      gathering.record(one.server(), Optional.of(at), false, findings);
    }
    if (news && next.phase() == Phase.HELPLESS) {
      gathering.failed(id, answer);
    }
    show();
  }

  private static boolean isBack(Phase phase) {
    return phase == Phase.STARTING || phase == Phase.BACK;
  }

  private void show() {
    var now = new HashMap<ServerId, ComeBack>();
    rounds.forEach(
        (id, round) -> {
          if (round.answered().isPresent()) {
            now.put(id, round.comeBack());
          }
        });
    if (!now.equals(gathering.comeBacks().get())) {
      gathering.comeBacks().set(Map.copyOf(now));
    }
  }
}
