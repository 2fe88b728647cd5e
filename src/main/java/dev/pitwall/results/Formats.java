package dev.pitwall.results;

import dev.pitwall.json.JsonProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The formats there are: those that come with the app, and a team's own. Immutable. */
public final class Formats {
  /** A format's data, read. */
  public sealed interface Parsed {}

  public record Good(Format format) implements Parsed {}

  /**
   * @param problems every one of them; never empty
   */
  public record Bad(List<JsonProblem> problems) implements Parsed {}

  private static final String PLACE = "/assets/formats/";
  private static final String LIST = "formats.json";

  private final List<Format> all;

  private Formats(List<Format> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Those that come with the app, listed in {@code formats.json}.
   *
   * @throws IllegalStateException with file and place when one is bad: the app is broken then
   */
  public static Formats shipped() {
    var formats = new ArrayList<Format>();
    for (var name : JsonObjects.read(text(LIST)).orElseThrow()) {
      var file = name.asString() + ".json";
      switch (parse(text(file))) {
        case Good good -> formats.add(good.format());
        case Bad bad -> throw new IllegalStateException(PLACE + file + ": " + bad.problems());
      }
    }
    var ids = new HashSet<String>();
    for (var format : formats) {
      if (!ids.add(format.id())) {
        throw new IllegalStateException(PLACE + " has two formats " + format.id());
      }
    }
    return new Formats(formats);
  }

  /** Reads one format's data, as a team writes its own; see {@link Format}. */
  public static Parsed parse(String json) {
    return FormatParser.parse(json);
  }

  static Formats only(Format format) {
    return new Formats(List.of(format));
  }

  /**
   * The data of one that comes with the app, to begin one's own with.
   *
   * @throws IllegalStateException when there is none of that id
   */
  public static String shippedText(String id) {
    return text(id + ".json");
  }

  /**
   * A small one that explains itself, to begin one's own with.
   *
   * @param language {@code en} or {@code ja}
   */
  public static String startingText(String language) {
    return resource("/assets/format-start/" + language + ".json");
  }

  /** With this one, too; it takes the place of one of the same id. */
  public Formats with(Format format) {
    var others = new ArrayList<>(all);
    others.removeIf(other -> other.id().equals(format.id()));
    others.add(format);
    return new Formats(others);
  }

  public List<Format> all() {
    return all;
  }

  /** By id or by contest; empty when there is none. */
  public List<Format> named(String name) {
    return all.stream().filter(format -> format.is(name)).toList();
  }

  private static String text(String file) {
    return resource(PLACE + file);
  }

  private static String resource(String place) {
    try (var in = Formats.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("The app comes without its " + place);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
