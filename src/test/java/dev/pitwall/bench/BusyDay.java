package dev.pitwall.bench;

import dev.pitwall.domain.event.ContestEvent.ContestCreated;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.MemberEvent.MemberAdded;
import dev.pitwall.domain.event.NoteEvent.ChangeNoted;
import dev.pitwall.domain.event.RoleEvent.RoleMapChanged;
import dev.pitwall.domain.event.RoundEvent.CalledOut;
import dev.pitwall.domain.event.RoundEvent.RoundOpened;
import dev.pitwall.domain.event.RunEvent.RunRecorded;
import dev.pitwall.domain.event.ServerEvent.ServerAdded;
import dev.pitwall.domain.event.TaskEvent.TaskAdded;
import dev.pitwall.domain.event.TaskEvent.TaskMoved;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A day of any size for measurements: five servers, and of every hundred events 30 runs, 45 about
 * tasks, 20 change notes and call-outs, 5 steps of the role map. The same seed, the same day.
 */
public final class BusyDay {
  private static final long USUAL_MILLIS = 100;

  private static final MemberId MEI = new MemberId("mei");
  private final Random random = new Random(7);
  private final List<Envelope> envelopes = new ArrayList<>();
  private final Origin origin;
  private final long millis;
  private Stamp stamp = Stamp.ZERO;

  private BusyDay(Origin origin, long millis) {
    this.origin = origin;
    this.millis = millis;
  }

  public static List<Envelope> of(int events, Origin origin) {
    return of(events, origin, USUAL_MILLIS);
  }

  /**
   * @param millis between two events
   */
  public static List<Envelope> of(int events, Origin origin, long millis) {
    var day = new BusyDay(origin, millis);
    day.begin();
    while (day.envelopes.size() < events) {
      day.add(day.next());
    }
    return day.envelopes;
  }

  private void begin() {
    add(
        new ContestCreated(
            "Busy day", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN));
    add(new MemberAdded(MEI, "Mei", Tint.BLUE));
    for (int i = 1; i <= 5; i++) {
      add(new ServerAdded(new ServerId("s" + i), ServerSheet.named("s" + i)));
    }
    add(new RoundOpened(new RoundId("round"), TestDay.START));
  }

  private Event next() {
    int kind = random.nextInt(100);
    var number = envelopes.size();
    var server = new ServerId("s" + (1 + random.nextInt(5)));
    if (kind < 30) {
      var verdict = random.nextInt(5) == 0 ? Verdict.FAIL : Verdict.PASS;
      var score = Optional.of(Score.of(1000 + number * 3L + random.nextInt(500)));
      return new RunRecorded(
          new RunId("r" + number),
          Optional.empty(),
          at(),
          RunSetup.noted("try number " + number),
          new RunResult(verdict, score, "", ""));
    }
    if (kind < 60) {
      return new TaskAdded(
          new TaskId("t" + number),
          TaskSheet.titled("Task number " + number),
          Optional.of(MEI),
          TaskColumn.READY,
          number);
    }
    if (kind < 75) {
      var column = TaskColumn.values()[random.nextInt(TaskColumn.values().length)];
      return new TaskMoved(new TaskId("t" + random.nextInt(number)), column, number);
    }
    if (kind < 90) {
      return new ChangeNoted(
          new NoteId("n" + number), at(), Optional.of(server), "nginx.conf, change " + number);
    }
    if (kind < 95) {
      return new CalledOut(
          new RoundId("round"), server, CallOutStep.UP, at(), "", Map.of(origin, 1L), false);
    }
    var roles = List.of(Role.AP, Role.DB, Role.CACHE);
    var role = roles.get(random.nextInt(roles.size()));
    return new RoleMapChanged(
        at(),
        List.of(
            random.nextBoolean()
                ? new RoleChange(server, Set.of(role), Set.of())
                : new RoleChange(server, Set.of(), Set.of(role))),
        "");
  }

  private Instant at() {
    return TestDay.START.plusMillis(envelopes.size() * millis);
  }

  private void add(Event event) {
    stamp = stamp.next(at());
    envelopes.add(
        new Envelope(new EventId(origin, envelopes.size() + 1L), stamp, Optional.of(MEI), event));
  }
}
