package dev.pitwall.inbox;

import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Settings;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The door of one open day; what waits for the system or the disk does so on its own thread. */
final class LaptopInbox implements DayInbox {
  /** Under which this laptop remembers what was wanted, with the day's folder behind. */
  private static final String NETWORK = "inbox.network.";

  private static final String ON = "on";

  private final OpenDay day;
  private final Settings settings;
  private final Supplier<Inbox.Opened> opening;
  private final List<String> started;
  private final Path dataFolder;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("inbox").daemon().factory());
  private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
  private volatile Picture picture = Picture.NOTHING_YET;

  /** Only the thread of the door touches it. */
  private Optional<Inbox> inbox = Optional.empty();

  /**
   * @param opening opens the door; waits
   * @param started what starts this app on a command line
   */
  LaptopInbox(
      OpenDay day,
      Settings settings,
      Supplier<Inbox.Opened> opening,
      List<String> started,
      Path dataFolder) {
    this.day = day;
    this.settings = settings;
    this.opening = opening;
    this.started = List.copyOf(started);
    this.dataFolder = dataFolder;
    day.owns(thread::shutdown);
  }

  @Override
  public Picture now() {
    return picture;
  }

  @Override
  public Runnable listen(Consumer<Picture> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void open() {
    later(
        () -> {
          switch (opening.get()) {
            case Inbox.Opened.Open(var opened) -> {
              inbox = Optional.of(opened);
              opened.onChange(() -> later(this::show));
              if (settings.get(NETWORK + day.folder()).filter(ON::equals).isPresent()) {
                opened.onNetwork(true);
              }
              show();
            }
            case Inbox.Opened.Failed(var problem) -> failed(problem);
          }
        });
  }

  private void failed(Problem problem) {
    day.replica().report(problem);
    show(new Picture(new Reach.Failed(problem), Set.of(), List.of()));
  }

  @Override
  public void onNetwork(boolean wanted) {
    later(
        () -> {
          settings.put(NETWORK + day.folder(), wanted ? ON : "");
          inbox.ifPresent(opened -> opened.onNetwork(wanted));
          show();
        });
  }

  @Override
  public CompletableFuture<Given> give(MemberId agent) {
    var given = new CompletableFuture<Given>();
    later(
        () -> {
          given.complete(inbox.map(opened -> give(opened, agent)).orElseGet(LaptopInbox::notOpen));
          show();
        });
    return given;
  }

  private static Given give(Inbox opened, MemberId agent) {
    try {
      return new Given.Token(opened.give(agent));
    } catch (IOException e) {
      return new Given.Failed(
          new Problem(
              Problem.Kind.INBOX_NOT_SAVED, List.of(String.valueOf(e.getMessage())), e.toString()));
    }
  }

  private static Given notOpen() {
    return new Given.Failed(Problem.of(Problem.Kind.INBOX_NOT_OPEN));
  }

  @Override
  public AgentLines lines(String token) {
    int port = picture.reach() instanceof Reach.Open open ? open.port() : Inbox.PORT;
    return new AgentLines(started, dataFolder.toString(), port, token);
  }

  @Override
  public void withdraw(MemberId agent) {
    later(
        () -> {
          try {
            if (inbox.isPresent()) {
              inbox.get().withdraw(agent);
            }
          } catch (IOException e) {
            day.replica()
                .report(
                    new Problem(
                        Problem.Kind.INBOX_NOT_SAVED,
                        List.of(String.valueOf(e.getMessage())),
                        e.toString()));
          }
          show();
        });
  }

  private void later(Runnable work) {
    try {
      thread.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              failed(Unexpected.problem(e));
            }
          });
    } catch (RejectedExecutionException e) {
      // The day is closed, and its door with it.
      System.getLogger("dev.pitwall.inbox").log(System.Logger.Level.DEBUG, "Closed", e);
    }
  }

  private void show() {
    inbox.ifPresent(opened -> show(new Picture(opened.reach(), opened.agents(), opened.hosts())));
  }

  private void show(Picture newest) {
    picture = newest;
    listeners.forEach(listener -> listener.accept(newest));
  }
}
