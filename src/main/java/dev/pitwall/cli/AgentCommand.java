package dev.pitwall.cli;

import dev.pitwall.inbox.Call;
import dev.pitwall.inbox.InboxClient;
import dev.pitwall.inbox.OpenInbox;
import dev.pitwall.inbox.mcp.AgentServer;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code pitwall agent} lets an agent in or out; {@code pitwall mcp} is what the agent starts. Both
 * need the running app: a day has one writer.
 */
final class AgentCommand {
  private final Surroundings here;
  private final Console console;

  AgentCommand(Surroundings here, Console console) {
    this.here = here;
    this.console = console;
  }

  /** Prints the agent's token, alone on a line. */
  int admit(CliOptions asked, Path dataFolder) throws CannotGoOn {
    var path = asked.flag("--withdraw") ? "/agents/withdraw" : "/agents";
    var fields = Map.of("name", asked.files().getFirst());
    var call = new Call("POST", path, fields, InputStream::nullInputStream);
    try {
      var at = OpenInbox.of(here.laptopFolder(), dataFolder);
      Optional<Call.Answer> answer =
          at.isPresent() ? InboxClient.ask(at.get(), call, console.texts()) : Optional.empty();
      if (answer.isEmpty()) {
        return console.problem(Problem.of(Problem.Kind.INBOX_NOT_RUNNING));
      }
      return console.answer(answer.get());
    } catch (IOException e) {
      throw brokeOff(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw brokeOff(new IOException("interrupted", e));
    }
  }

  private static CannotGoOn brokeOff(IOException e) {
    return new CannotGoOn(
        new Problem(
            Problem.Kind.INBOX_BROKE_OFF, List.of(String.valueOf(e.getMessage())), e.toString()));
  }

  /** Returns when the agent closes its end. */
  int serve(String token, Path dataFolder) {
    try {
      AgentServer.serve(
          call -> ask(token, call, dataFolder), here.version(), here.in(), here.out());
      return CommandLineApp.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandLineApp.PROBLEM;
    }
  }

  /** Looked up each time: the window may be closed and opened while the agent works. */
  private Call.Answer ask(String token, Call call, Path dataFolder) throws IOException {
    try {
      var at = OpenInbox.of(here.laptopFolder(), dataFolder);
      Optional<Call.Answer> answer =
          at.isPresent()
              ? InboxClient.ask(at.get(), token, call, console.texts())
              : Optional.empty();
      return answer.orElseGet(
          () -> {
            var words = console.texts().of(Problem.of(Problem.Kind.INBOX_NOT_RUNNING));
            return new Call.Answer(false, words.what() + " " + words.next());
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
