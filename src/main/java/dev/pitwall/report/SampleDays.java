package dev.pitwall.report;

import dev.pitwall.domain.Envelope;
import dev.pitwall.domain.Origin;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample days that come with the app: recorded days of real contests, with what the records do
 * not tell filled in, as each one's {@code about} says.
 */
public final class SampleDays {
  /** A sample's title, and what of it is recorded and what filled in. */
  public record Words(String title, String about) {}

  public record Sample(String name, Map<Language, Words> words) {
    public Words in(Language language) {
      return words.get(language);
    }
  }

  private static final String PLACE = "/assets/samples/";

  private final JsonMapper json = new JsonMapper();

  /** The best one to begin with first. */
  public List<Sample> all() {
    return json.readTree(text("samples.json")).valueStream().map(this::sample).toList();
  }

  public Optional<Sample> named(String name) {
    return all().stream().filter(sample -> sample.name().equals(name)).findFirst();
  }

  private Sample sample(JsonNode name) {
    var about = json.readTree(text(name.asString() + "/about.json"));
    var words = new EnumMap<Language, Words>(Language.class);
    for (var language : Language.values()) {
      var one = about.required(language.locale().getLanguage());
      words.put(
          language, new Words(one.required("title").asString(), one.required("about").asString()));
    }
    return new Sample(name.asString(), words);
  }

  /**
   * The sample's events, filed anew under {@code origin} from number 1 on, stamped with the times
   * they happened at. One step a line.
   */
  public List<Envelope> load(Sample sample, Origin origin) {
    return new SampleReader(json, origin).read(text(sample.name() + "/day.jsonl"));
  }

  private static String text(String file) {
    try (InputStream in = SampleDays.class.getResourceAsStream(PLACE + file)) {
      if (in == null) {
        throw new IllegalStateException("The app comes without its " + PLACE + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
