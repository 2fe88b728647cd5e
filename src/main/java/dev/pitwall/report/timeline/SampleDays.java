package dev.pitwall.report.timeline;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.core.Days.Sample.Words;
import dev.pitwall.core.SampleCatalog;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample days that come with the app: recorded days of real contests, with what the records do
 * not tell filled in, as each one's {@code about} says.
 */
public final class SampleDays implements SampleCatalog {
  private static final String PLACE = "/assets/samples/";

  @Override
  public List<Sample> samples() {
    // Made here and not before: a start that asks for no sample does not wait for it.
    var json = new JsonMapper();
    return json.readTree(text("samples.json"))
        .valueStream()
        .map(name -> sample(json, name))
        .toList();
  }

  public Optional<Sample> named(String name) {
    return samples().stream().filter(sample -> sample.name().equals(name)).findFirst();
  }

  private static Sample sample(JsonMapper json, JsonNode name) {
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
  @Override
  public List<Envelope> load(String name, Origin origin) {
    return new SampleReader(new JsonMapper(), origin).read(text(name + "/day.jsonl"));
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
