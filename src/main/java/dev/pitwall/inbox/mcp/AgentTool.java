package dev.pitwall.inbox.mcp;

import dev.pitwall.inbox.Call;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something an agent may do, which is a call of one route.
 *
 * @param body what is sent as the body; empty where the route has none
 * @param given what the call says of itself, each of it may be left out
 * @param always said by every call
 */
record AgentTool(
    String name,
    String description,
    String method,
    String path,
    Optional<Value> body,
    List<Value> given,
    Map<String, String> always) {
  /** One argument, a text. */
  record Value(String name, String description) {}

  private static final Value HOST = new Value("host", "The server, by its name in the day: s1");

  static final List<AgentTool> ALL =
      List.of(
          reads(
              "day",
              "The whole day as JSON: role map, what counts, last safe start, runs with"
                  + " verdict, disturbed or not, tasks, milestones, reboot round with its"
                  + " checks, closing work, newest snippets.",
              "/day"),
          reads("status", "How the day stands, in a few lines.", "/status"),
          part(
              "runs",
              "The newest runs: verdict, score, settings, revision, disturbed or not, and what each"
                  + " proved against the one before, with the advice: keep, revert, run-again.",
              "runs"),
          part("what_counts", "The run that counts now by the final-score rule.", "counts"),
          part(
              "last_safe_start",
              "The last moment to start a run so that it ends in the contest.",
              "lastSafeStart"),
          part(
              "reboot_round",
              "The newest reboot round, in the agreed order: per server how it stands, whether its"
                  + " reboot is proved, and which checks are left before its OK. Empty while there"
                  + " is none.",
              "round"),
          part(
              "closing_list",
              "The work before the end, per server and for the contest: each line open, ticked,"
                  + " proved by evidence, contradicted by it, or void. A person ticks it.",
              "closing"),
          reads(
              "snippets",
              "The newest snippets, or those in which a text stands.",
              "/snippets/search",
              new Value("text", "In their name, command, tags or first lines"),
              HOST),
          reads(
              "snippet",
              "The text of a snippet: at most its first 256 KB.",
              "/snippet",
              new Value("number", "Its number, as the day lists it")),
          writes(
              "record_snippet",
              "Keeps a text for the team: output, a configuration, a finding.",
              "/snippets",
              "text",
              HOST,
              new Value("command", "The command that printed it"),
              new Value("name", "What the team shall call it")),
          writes(
              "start_run",
              "Says that a benchmark run starts now. A note may say what is tried.",
              "/runs/start",
              "note",
              new Value("settings", "How it is run: workload=4"),
              new Value("revision", "Branch and commit")),
          writes(
              "record_run",
              "Records a finished run: the benchmarker's whole output, or"
                  + " {\"score\":11023,\"pass\":true}.",
              "/runs",
              "output",
              new Value("settings", "How it was run: workload=4"),
              new Value("revision", "Branch and commit"),
              new Value("note", "What was tried")),
          writes(
              "note_change",
              "Notes that something was changed on a server. Makes its reboot confirmation void and"
                  + " a run that is on disturbed.",
              "/changes",
              "text",
              HOST),
          writes("add_note", "Adds a note to the day.", "/notes", "text"),
          writes(
              "add_task",
              "Adds a task to the board: its first line is the title.",
              "/tasks",
              "text",
              HOST,
              new Value("for", "The member it is for")));

  private static AgentTool reads(String name, String description, String path, Value... given) {
    return new AgentTool(
        name, description, "GET", path, Optional.empty(), List.of(given), Map.of());
  }

  private static AgentTool part(String name, String description, String part) {
    return new AgentTool(
        name, description, "GET", "/day", Optional.empty(), List.of(), Map.of("only", part));
  }

  private static AgentTool writes(
      String name, String description, String path, String body, Value... given) {
    var text = new Value(body, "The text");
    return new AgentTool(
        name, description, "POST", path, Optional.of(text), List.of(given), Map.of());
  }

  /** Whether its answer is what somebody sent, as it is; others are ours, or JSON. */
  boolean quotes() {
    return path.equals("/snippet");
  }

  Call call(Map<String, Object> arguments) {
    var parameters = new HashMap<>(always);
    for (var one : given) {
      Optional.ofNullable(arguments.get(one.name()))
          .ifPresent(value -> parameters.put(one.name(), String.valueOf(value)));
    }
    var text = body.map(one -> String.valueOf(arguments.getOrDefault(one.name(), ""))).orElse("");
    if (path.equals("/runs/start")) {
      parameters.put("note", text);
    }
    return new Call(
        method,
        path,
        parameters,
        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
