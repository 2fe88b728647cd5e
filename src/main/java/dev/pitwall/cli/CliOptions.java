package dev.pitwall.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/** What was said on the command line, in front of the command's name or behind it. */
record CliOptions(ParseResult whole, ParseResult command) {
  Optional<String> text(String option) {
    var after = command.<String>matchedOptionValue(option, null);
    return Optional.ofNullable(after != null ? after : whole.matchedOptionValue(option, null));
  }

  boolean flag(String option) {
    return command.hasMatchedOption(option);
  }

  String file() {
    return command.matchedPositionalValue(0, "");
  }

  List<String> files() {
    return List.of(command.matchedPositionalValue(0, new String[0]));
  }

  /**
   * @param wanted what the sentence names when {@code read} finds nothing
   */
  <T> Optional<T> value(String option, String wanted, Function<String, Optional<T>> read)
      throws WrongValue {
    var text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var value = read.apply(text.get());
    if (value.isEmpty()) {
      throw new WrongValue(option, text.get(), wanted);
    }
    return value;
  }
}
