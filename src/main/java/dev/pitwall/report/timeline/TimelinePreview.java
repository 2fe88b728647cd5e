package dev.pitwall.report.timeline;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent;
import dev.pitwall.domain.intent.RoleIntent;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.ServerSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an import would do, before it is done: shown first, then submitted as one step, which one
 * undo takes back.
 *
 * @param newServers names of servers the day does not have yet
 * @param entries what would be recorded, by time
 * @param remarks what was kept in its words because it could not be understood
 * @param badLines what is not taken; the rest is offered all the same
 * @param alreadyThere rows that the day has, word for word
 * @param withoutVerdict rows with a score of which nothing says whether it passed: asked once for
 *     all
 * @param leftOut headings of columns that say nothing here
 */
public record TimelinePreview(
    List<String> newServers,
    List<Entry> entries,
    List<Remark> remarks,
    List<BadLine> badLines,
    int alreadyThere,
    int withoutVerdict,
    List<String> leftOut) {

  /** One thing that would be recorded. */
  public sealed interface Entry {
    Instant at();
  }

  public record ImportedRun(Instant at, RunResult result, String note) implements Entry {}

  public record ImportedNote(Instant at, String text) implements Entry {}

  /**
   * @param map by server name; no roles where nothing could be said
   */
  public record RolesStep(Instant at, Map<String, Set<RoleId>> map, String typed)
      implements Entry {}

  /**
   * Written roles that are kept as words only.
   *
   * @param line where they were written first
   */
  public record Remark(long line, String words) {}

  public TimelinePreview {
    newServers = List.copyOf(newServers);
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
    badLines = List.copyOf(badLines);
    leftOut = List.copyOf(leftOut);
  }

  public long runs() {
    return count(ImportedRun.class);
  }

  public long notes() {
    return count(ImportedNote.class);
  }

  public long roleSteps() {
    return count(RolesStep.class);
  }

  private long count(Class<? extends Entry> kind) {
    return entries.stream().filter(kind::isInstance).count();
  }

  /** Everything as one step; empty when there is nothing to record. */
  public Optional<Intent> intent(ContestDay day, IdSource ids) {
    var servers = new HashMap<String, ServerId>();
    day.servers().values().forEach(server -> servers.put(server.name(), server.id()));
    var intents = new ArrayList<Intent>();
    for (var name : newServers) {
      servers.put(name, ids.server());
      intents.add(new ServerIntent.AddServer(servers.get(name), ServerSheet.named(name)));
    }
    for (var entry : entries) {
      var at = Optional.of(entry.at());
      intents.add(
          switch (entry) {
            case ImportedRun run ->
                new RunIntent.RecordRun(
                    ids.run(), Optional.empty(), at, RunSetup.noted(run.note()), run.result());
            case ImportedNote note -> new NoteIntent.AddNote(ids.note(), at, note.text());
            case RolesStep step -> {
              var map = new HashMap<ServerId, Set<RoleId>>();
              step.map().forEach((name, roles) -> map.put(servers.get(name), roles));
              yield new RoleIntent.ArrangeRoles(at, map, step.typed());
            }
          });
    }
    return intents.isEmpty() ? Optional.empty() : Optional.of(new Intent.Several(intents));
  }
}
