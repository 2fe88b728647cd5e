package dev.pitwall.team.wire;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.net.HostPort;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Frames as JSON; the manual describes them. */
final class FrameWriter {
  static final String HELLO = "hello";
  static final String HAVE = "have";
  static final String EVENTS = "events";
  static final String NOTICE = "notice";
  static final String WANT = "want";
  static final String PIECE = "piece";
  static final String LACKING = "lacking";
  static final String DIGEST = "digest";
  static final String GOODBYE = "goodbye";

  private final JsonMapper json;

  FrameWriter(JsonMapper json) {
    this.json = json;
  }

  String write(Frame frame) {
    return switch (frame) {
      case Frame.Hello hello -> json.writeValueAsString(hello(hello));
      case Frame.Have have -> json.writeValueAsString(have(have));
      case Frame.Events events -> events(events.events());
      case Frame.Notice notice -> json.writeValueAsString(typed(NOTICE).put("text", notice.text()));
      case Frame.Want want ->
          json.writeValueAsString(blob(WANT, want.blob()).put("from", want.from()));
      case Frame.Piece piece ->
          json.writeValueAsString(
              blob(PIECE, piece.blob())
                  .put("from", piece.from())
                  .put("size", piece.size())
                  .put("data", piece.data()));
      case Frame.Digest digest ->
          json.writeValueAsString(
              typed(DIGEST)
                  .put("origin", digest.origin().value())
                  .put("number", digest.number())
                  .put("digest", digest.digest())
                  .put("form", digest.form()));
      case Frame.Lacking lacking -> json.writeValueAsString(blob(LACKING, lacking.blob()));
      case Frame.Goodbye goodbye -> json.writeValueAsString(goodbye(goodbye.why()));
      case Frame.Unknown unknown -> json.writeValueAsString(typed(unknown.type()));
    };
  }

  private ObjectNode typed(String type) {
    return json.createObjectNode().put("type", type);
  }

  private ObjectNode blob(String type, BlobHash hash) {
    return typed(type).put("blob", hash.value());
  }

  private ObjectNode hello(Frame.Hello hello) {
    var object = typed(HELLO);
    object
        .putObject("wire")
        .put("oldest", hello.wire().oldest())
        .put("newest", hello.wire().newest());
    return object
        .put("app", hello.app())
        .put("day", hello.day())
        .put("origin", hello.origin().value())
        .put("life", hello.life())
        .put("link", hello.link())
        .put("laptop", hello.laptop());
  }

  private ObjectNode have(Frame.Have have) {
    var object = typed(HAVE);
    object.set("held", vector(have.held()));
    object.set("refused", vector(have.refused()));
    object.put("handled", have.handled());
    var clock = object.putObject("clock").put("sent", have.clock().sent().toEpochMilli());
    have.clock()
        .echo()
        .ifPresent(
            echo ->
                clock
                    .putObject("echo")
                    .put("sent", echo.sent().toEpochMilli())
                    .put("received", echo.received().toEpochMilli()));
    object.set("presence", presence(have.presence()));
    // Apart from each other: a reader who knows of the first alone takes all of them for connected.
    var laptops = object.putArray("laptops");
    var beyond = object.putArray("beyond");
    for (var laptop : have.laptops()) {
      boolean near = laptop.hops() == 1;
      var one = (near ? laptops : beyond).addObject();
      one.put("origin", laptop.origin().value()).put("laptop", laptop.laptop());
      one.set("held", vector(laptop.held()));
      one.set("presence", presence(laptop.presence()));
      one.put("age", laptop.age().toMillis());
      if (!near) {
        one.put("hops", laptop.hops());
      }
    }
    var addresses = object.putArray("addresses");
    have.addresses().stream().map(HostPort::toString).forEach(addresses::add);
    return object;
  }

  /** Every origin with its ranges, both ends included. */
  private ObjectNode vector(VersionVector vector) {
    var object = json.createObjectNode();
    new TreeMap<>(vector.held())
        .forEach(
            (origin, numbers) -> {
              var ranges = object.putArray(origin.value());
              numbers
                  .ranges()
                  .forEach(range -> ranges.addArray().add(range.first()).add(range.last()));
            });
    return object;
  }

  private ObjectNode presence(Presence presence) {
    var object = json.createObjectNode();
    presence.member().ifPresent(member -> object.put("member", member.value()));
    return object.put("screen", presence.screen()).put("editing", presence.editing());
  }

  /** By hand: their data are JSON already, and stay as they are to the letter. */
  private static String events(List<StoredEvent> events) {
    var text = new StringBuilder("{\"type\":\"" + EVENTS + "\",\"events\":[");
    for (int i = 0; i < events.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      events.get(i).write(text);
    }
    return text.append("]}").toString();
  }

  private ObjectNode goodbye(Parting why) {
    return typed(GOODBYE).put("why", why.word()).put("detail", why.detail());
  }
}
