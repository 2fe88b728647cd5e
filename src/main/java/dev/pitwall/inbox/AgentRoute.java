package dev.pitwall.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Agents by their protocol over HTTP: one message, one answer, no session. What an agent asks for
 * becomes a call of the other routes in its name; only a token of an agent is taken, so that
 * nothing here is recorded as a person's.
 */
final class AgentRoute {
  static final String PATH = "/mcp";

  /** Of one message; longer texts go to {@code /snippets}. */
  private static final int MESSAGE_BYTES = 4 << 20;

  private final Map<String, Routes.Route> routes;
  private final AgentMessages messages;
  private final Answering answering;

  AgentRoute(Map<String, Routes.Route> routes, AgentMessages messages, Answering answering) {
    this.routes = routes;
    this.messages = messages;
    this.answering = answering;
  }

  Routes.Route route() {
    return new Routes.Route(Set.of("POST"), false, this::reply);
  }

  private Reply reply(Request request) throws IOException {
    var texts = request.texts();
    if (request.sender().agent().isEmpty()) {
      return Reply.of(Reply.FORBIDDEN, texts.of("inbox.mcp.agentsOnly"));
    }
    if (request.ofAPage()) {
      return Reply.of(Reply.FORBIDDEN, texts.of("inbox.mcp.page"));
    }
    var body = request.body().readNBytes(MESSAGE_BYTES + 1);
    if (body.length > MESSAGE_BYTES) {
      return Reply.of(Reply.TOO_LARGE, texts.of("inbox.mcp.tooLong", MESSAGE_BYTES >> 20));
    }
    try {
      return messages
          .answer(new String(body, StandardCharsets.UTF_8), call -> ask(call, request))
          .map(json -> Reply.written(Reply.OK, json))
          .orElseGet(() -> Reply.of(Reply.ACCEPTED, ""));
    } catch (AgentMessages.Unreadable e) {
      return Reply.of(Reply.BAD, texts.of("inbox.mcp.unreadable"));
    }
  }

  private Call.Answer ask(Call call, Request message) throws IOException {
    var request = message.with(new StraightExchange(call));
    var route = routes.get(call.path());
    return InboxClient.answer(answering.safely(request.texts(), () -> route.work().reply(request)));
  }
}
