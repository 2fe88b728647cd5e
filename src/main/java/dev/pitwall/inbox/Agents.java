package dev.pitwall.inbox;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Lets agents in, and out again: for whoever shows the day's token, never for an agent. An agent is
 * a member of its own kind with a token of its own.
 */
final class Agents {
  static final String PATH = "/agents";

  private final Recorder recorder;
  private final Tokens tokens;

  Agents(Recorder recorder, Tokens tokens) {
    this.recorder = recorder;
    this.tokens = tokens;
  }

  /** Gives a new token to the agent of that name; one that is not there yet joins the team. */
  Reply admit(Request request) throws IOException {
    var name = request.name("name");
    if (request.sender().agent().isPresent()) {
      return onlyAPerson(request);
    }
    var known = named(name);
    if (known.filter(member -> !member.agent()).isPresent()) {
      return Reply.of(Reply.CONFLICT, request.texts().of("inbox.agent.person", name));
    }
    var id = known.map(Member::id).orElseGet(recorder.ids()::member);
    if (known.isEmpty()) {
      var tint = recorder.day().team().freeTint();
      var added =
          recorder.submit(
              request,
              new AddMember(id, name, tint, Member.Kind.AGENT),
              () -> Reply.of(Reply.CREATED, ""));
      if (!added.done()) {
        return added;
      }
    }
    return Reply.of(Reply.CREATED, tokens.give(id), Map.of("agent", name));
  }

  Reply withdraw(Request request) throws IOException {
    var name = request.name("name");
    if (request.sender().agent().isPresent()) {
      return onlyAPerson(request);
    }
    Optional<MemberId> agent = named(name).filter(Member::agent).map(Member::id);
    if (agent.filter(tokens.agents()::contains).isEmpty()) {
      return Reply.of(Reply.REFUSED, request.texts().of("inbox.agent.none", name));
    }
    tokens.withdraw(agent.get());
    return Reply.of(Reply.OK, request.texts().of("inbox.agent.withdrawn", name));
  }

  private static Reply onlyAPerson(Request request) {
    return Reply.of(Reply.FORBIDDEN, request.texts().of("inbox.agent.onlyAPerson"));
  }

  private Optional<Member> named(String name) {
    return recorder.day().members().values().stream()
        .filter(member -> Names.plain(member.name()).equals(Names.plain(name)))
        .findFirst();
  }
}
