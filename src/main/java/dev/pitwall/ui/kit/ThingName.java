package dev.pitwall.ui.kit;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How laptops name to each other a card or a run that somebody edits: {@code task:t1}. Other things
 * have no name here.
 */
public final class ThingName {
  /** Of each kind, what stands in front of the id in the id of the node that shows it. */
  private static final Map<String, String> NODES =
      Map.of("task", "tasks-card-", "server", "servers-card-", "run", "scores-run-");

  private static final Pattern NAME = Pattern.compile("(task|server|run):([A-Za-z0-9_-]{1,40})");

  private ThingName() {}

  public static Optional<String> of(Id thing) {
    if (thing instanceof TaskId) {
      return Optional.of("task:" + thing.value());
    }
    if (thing instanceof ServerId) {
      return Optional.of("server:" + thing.value());
    }
    return thing instanceof RunId ? Optional.of("run:" + thing.value()) : Optional.empty();
  }

  /** What a step changed. */
  public static Optional<String> of(Envelope step) {
    return thing(step.event()).flatMap(ThingName::of);
  }

  private static Optional<Id> thing(Event event) {
    if (event instanceof TaskEvent task) {
      return Optional.of(
          switch (task) {
            case TaskEvent.TaskAdded one -> one.task();
            case TaskEvent.TaskEdited one -> one.task();
            case TaskEvent.TaskAssigned one -> one.task();
            case TaskEvent.TaskMoved one -> one.task();
          });
    }
    if (event instanceof ServerEvent server) {
      return Optional.of(
          switch (server) {
            case ServerEvent.ServerAdded one -> one.server();
            case ServerEvent.ServerChanged one -> one.server();
            case ServerEvent.RebootPlaced one -> one.server();
            case ServerEvent.ServerRemoved one -> one.server();
          });
    }
    return event instanceof RunEvent run ? Optional.of(run.run()) : Optional.empty();
  }

  /** The id of the node that shows it; a name from elsewhere may be none. */
  public static Optional<String> node(String name) {
    var match = NAME.matcher(name);
    return match.matches()
        ? Optional.of(NODES.get(match.group(1)) + match.group(2))
        : Optional.empty();
  }
}
