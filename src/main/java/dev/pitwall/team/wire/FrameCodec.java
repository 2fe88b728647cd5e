package dev.pitwall.team.wire;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.net.HostPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Frames to and from JSON. Immutable, for any thread. */
public final class FrameCodec {
  private static final int MOST_VERSIONS = 1_000_000;

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(WireLimits.NESTED)
                          .maxDocumentLength(WireLimits.FRAME_LETTERS)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final FrameWriter writer = new FrameWriter(json);

  public String write(Frame frame) {
    return writer.write(frame);
  }

  /**
   * @throws BadFrame when it is too long, no JSON, or a known frame with fields that it cannot have
   */
  public Frame read(String text) throws BadFrame {
    if (text.length() > WireLimits.FRAME_LETTERS) {
      throw new BadFrame("longer than " + WireLimits.FRAME_LETTERS + " letters");
    }
    var object = json.createObjectNode();
    var events = new EventReader(text);
    try (var parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadFrame("not an object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("events")) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            events.read(parser);
          }
        } else {
          object.set(name, parser.readValueAsTree());
        }
      }
      if (parser.nextToken() != null) {
        throw new BadFrame("more than one object");
      }
    } catch (JacksonException e) {
      throw new BadFrame(e.getOriginalMessage());
    }
    return frame(new Fields(object, ""), events);
  }

  private Frame frame(Fields fields, EventReader events) throws BadFrame {
    var type = fields.text("type");
    return switch (type) {
      case FrameWriter.HELLO -> hello(fields);
      case FrameWriter.HAVE -> have(fields);
      case FrameWriter.EVENTS -> events.frame();
      case FrameWriter.NOTICE -> new Frame.Notice(fields.text("text", WireLimits.NOTICE_LETTERS));
      case FrameWriter.WANT ->
          new Frame.Want(fields.blob("blob"), fields.number("from", 0, WireLimits.MOST_BLOB_BYTES));
      case FrameWriter.PIECE -> piece(fields);
      case FrameWriter.LACKING -> new Frame.Lacking(fields.blob("blob"));
      case FrameWriter.DIGEST -> digest(fields);
      case FrameWriter.GOODBYE ->
          new Frame.Goodbye(Parting.heard(fields.text("why"), fields.textOrEmpty("detail")));
      default -> new Frame.Unknown(type);
    };
  }

  private static Frame hello(Fields fields) throws BadFrame {
    var wire = fields.object("wire");
    int oldest = (int) wire.number("oldest", 1, MOST_VERSIONS);
    return new Frame.Hello(
        new WireVersions(oldest, (int) wire.number("newest", oldest, MOST_VERSIONS)),
        fields.text("app"),
        fields.text("day"),
        fields.origin("origin"),
        fields.text("life"),
        fields.text("link"),
        fields.text("laptop"));
  }

  private static Frame have(Fields fields) throws BadFrame {
    var laptops = new ArrayList<Neighbour>();
    for (var laptop : fields.objects("laptops", WireLimits.MOST_LAPTOPS)) {
      laptops.add(neighbour(laptop, 1));
    }
    for (var laptop : fields.objects("beyond", WireLimits.MOST_LAPTOPS)) {
      laptops.add(neighbour(laptop, (int) laptop.number("hops", 2, Integer.MAX_VALUE)));
    }
    return new Frame.Have(
        fields.vector("held"),
        fields.vector("refused"),
        fields.number("handled", 0, Long.MAX_VALUE),
        clock(fields.object("clock")),
        presence(fields.object("presence")),
        laptops,
        addresses(fields));
  }

  private static Neighbour neighbour(Fields laptop, int hops) throws BadFrame {
    return new Neighbour(
        laptop.origin("origin"),
        laptop.text("laptop"),
        laptop.vector("held"),
        presence(laptop.object("presence")),
        hops,
        Duration.ofMillis(laptop.has("age") ? laptop.number("age", 0, Long.MAX_VALUE) : 0));
  }

  private static Frame digest(Fields fields) throws BadFrame {
    return new Frame.Digest(
        fields.origin("origin"),
        fields.number("number", 1, Long.MAX_VALUE - 1),
        fields.text("digest"),
        fields.text("form"));
  }

  private static Frame piece(Fields fields) throws BadFrame {
    long size = fields.number("size", 0, WireLimits.MOST_BLOB_BYTES);
    return new Frame.Piece(
        fields.blob("blob"),
        fields.number("from", 0, size),
        size,
        fields.text("data", WireLimits.PIECE_LETTERS));
  }

  /** An address that is none harms nobody: it is not dialled. */
  private static List<HostPort> addresses(Fields fields) throws BadFrame {
    var addresses = new ArrayList<HostPort>();
    for (var text : fields.texts("addresses", WireLimits.MOST_ADDRESSES)) {
      HostPort.read(text).ifPresent(addresses::add);
    }
    return addresses;
  }

  private static Frame.Clock clock(Fields fields) throws BadFrame {
    return new Frame.Clock(
        fields.moment("sent"),
        fields.maybe(
            "echo",
            all -> {
              var echo = all.object("echo");
              return new Frame.Echo(echo.moment("sent"), echo.moment("received"));
            }));
  }

  private static Presence presence(Fields fields) throws BadFrame {
    try {
      return new Presence(
          fields.maybe("member", all -> new MemberId(all.text("member"))),
          fields.textOrEmpty("screen"),
          fields.textOrEmpty("editing"));
    } catch (IllegalArgumentException e) {
      throw fields.bad("member", e.getMessage());
    }
  }
}
