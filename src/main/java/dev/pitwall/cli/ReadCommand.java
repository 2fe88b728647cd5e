package dev.pitwall.cli;

import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.results.AskReason;
import dev.pitwall.results.Format;
import dev.pitwall.results.Formats;
import dev.pitwall.results.Reading;
import dev.pitwall.results.ReadingJson;
import dev.pitwall.results.ResultReader;
import dev.pitwall.text.JsonProblemText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code pitwall read}: what benchmarkers printed, as one JSON line a file. A question is an
 * answer, too, and a file that cannot be read one of them: the exit code is 0. The lines are UTF-8
 * wherever the command runs, for they are data.
 */
final class ReadCommand {
  private final InputStream in;
  private final Console console;

  ReadCommand(InputStream in, Console console) {
    this.in = in;
    this.console = console;
  }

  /**
   * @param dataFolder whose formats are known as well; empty: those of the app alone, so that an
   *     output reads the same wherever the command runs
   */
  int run(List<String> files, Optional<String> format, Optional<Path> dataFolder)
      throws CannotGoOn, WrongValue {
    var formats = formats(dataFolder);
    if (format.isPresent() && formats.named(format.get()).isEmpty()) {
      var known = formats.all().stream().map(Format::id).collect(Collectors.joining(", "));
      throw new WrongValue("--format", format.get(), known);
    }
    var reader = new ResultReader(formats);
    for (var file : files) {
      var reading = read(reader, file, format);
      print(ReadingJson.line(file, reading, why(reading)));
    }
    return CommandLineApp.OK;
  }

  /** What is wrong with a file of formats is said beside the answers, which do without it. */
  private Formats formats(Optional<Path> dataFolder) {
    if (dataFolder.isEmpty()) {
      return Formats.shipped();
    }
    var found = new FormatFiles(dataFolder.get().resolve("formats")).withThoseOfDays();
    for (var trouble : found.troubles()) {
      var problem = trouble.problem();
      console.warn("json.file", trouble.file(), JsonProblemText.sentence(console.texts(), problem));
    }
    return found.all();
  }

  private Reading read(ResultReader reader, String file, Optional<String> format) {
    try {
      return file.equals("-") ? reader.read(in, format) : reader.read(Path.of(file), format);
    } catch (IOException e) {
      return unreadable(FileTrouble.reason(e, console.texts()));
    } catch (InvalidPathException e) {
      return unreadable(e.getReason());
    }
  }

  private static Reading unreadable(String reason) {
    return new Reading.Ask(AskReason.UNREADABLE, List.of(reason), List.of(), List.of());
  }

  private String why(Reading reading) {
    return switch (reading) {
      case Reading.Read _ -> "";
      case Reading.Ask ask ->
          console.texts().of("enum.AskReason." + ask.why().name(), ask.facts().toArray());
    };
  }

  private void print(String line) throws CannotGoOn {
    var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    console.out().write(bytes, 0, bytes.length);
    if (console.out().checkError()) {
      throw FileTrouble.with(
          "-", new IOException(console.texts().of("cli.export.broken")), console.texts());
    }
  }
}
