package dev.pitwall.profiles;

import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineProof;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.json.Checked;
import dev.pitwall.json.CheckedJson;
import dev.pitwall.json.JsonProblem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lines that are ticked per server, as they stand in files: those for every contest in {@code
 * assets/checks/usual.json}, those of one kind of contest in its profile.
 */
final class LineFile {
  private static final String PLACE = "/assets/checks/usual.json";
  private static final Set<String> KEYS = Set.of("list", "on", "layer", "proof", "en", "ja");

  /** It stands beside others under a server's name. */
  private static final int LETTERS = 80;

  private LineFile() {}

  /**
   * Those that come with the app.
   *
   * @throws IllegalStateException when the file is bad: the app is broken then
   */
  static List<ProfileSheet.Line> usual() {
    return switch (CheckedJson.read(text(), Set.of("lines"), LineFile::read)) {
      case Checked.Good(var lines) -> lines;
      case Checked.Bad(var problems) -> throw new IllegalStateException(PLACE + ": " + problems);
    };
  }

  /** The lines of a file under the key {@code lines}. */
  static List<ProfileSheet.Line> read(CheckedJson file) {
    return file.children("lines", KEYS).stream().map(LineFile::line).toList();
  }

  private static ProfileSheet.Line line(CheckedJson in) {
    in.need("list");
    in.need("on");
    return new ProfileSheet.Line(
        in.word("list", LineList.values(), LineFile::code).orElse(LineList.REBOOT),
        in.notation("on", Kind.WORD, LineFile::scope).orElseGet(LineScope.OnEveryServer::new),
        in.word("layer", LineLayer.values(), LineFile::code).orElse(LineLayer.APPLICATION),
        in.word("proof", LineProof.values(), LineFile::code),
        new BilingualText(in.need("en", LETTERS), in.need("ja", LETTERS)));
  }

  private static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** A file does not know the servers of a day. */
  private static Optional<LineScope> scope(String written) {
    return LineScope.read(written).filter(scope -> !(scope instanceof LineScope.OnServer));
  }

  private static String text() {
    try (var stream = LineFile.class.getResourceAsStream(PLACE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
