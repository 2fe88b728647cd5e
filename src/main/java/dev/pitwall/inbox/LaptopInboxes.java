package dev.pitwall.inbox;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.output.OutputReader;
import dev.pitwall.problem.Problem;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The inboxes on this laptop's own address. */
public final class LaptopInboxes implements Inboxes {
  private final Days days;
  private final Path laptopFolder;
  private final Path dataFolder;
  private final IdSource ids;
  private final InstantSource clock;
  private final SecureRandom random;
  private final AgentMessages messages;
  private final List<String> started;

  /**
   * @param days whose formats outputs are read by
   * @param messages the protocol of agents
   * @param started what starts this app on a command line
   */
  public LaptopInboxes(
      Days days,
      Path laptopFolder,
      Path dataFolder,
      IdSource ids,
      InstantSource clock,
      SecureRandom random,
      AgentMessages messages,
      List<String> started) {
    this.days = days;
    this.laptopFolder = laptopFolder;
    this.dataFolder = dataFolder;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
    this.messages = messages;
    this.started = List.copyOf(started);
  }

  @Override
  public DayInbox of(OpenDay day) {
    return new LaptopInbox(day, days.settings(), () -> opened(day), started, dataFolder);
  }

  private Inbox.Opened opened(OpenDay day) {
    if (day.toLookAt()) {
      return new Inbox.Opened.Failed(Problem.of(Problem.Kind.DAY_LOOKED_AT, day.folder()));
    }
    var formats = CompletableFuture.completedFuture(days.formats());
    var reader = new OutputReader(Runnable::run, formats);
    return Inbox.open(
        day,
        reader,
        messages,
        laptopFolder,
        dataFolder,
        ids,
        clock,
        random,
        Inbox.PORT,
        Inbox.NetworkPlace.USUAL);
  }
}
