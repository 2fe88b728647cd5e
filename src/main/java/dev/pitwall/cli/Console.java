package dev.pitwall.cli;

import dev.pitwall.core.Replica;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.inbox.Call;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.Texts;
import java.io.PrintStream;

/** Says things in one language; what went wrong goes to standard error. */
record Console(Texts texts, PrintStream out, PrintStream err) {
  int page(String page) {
    out.println(page);
    return CommandLineApp.OK;
  }

  void print(String key, Object... filled) {
    out.println(texts.of(key, filled));
  }

  void warn(String key, Object... filled) {
    err.println(texts.of(key, filled));
  }

  int usage(String sentence) {
    err.println(sentence + " " + texts.of("cli.usage.help"));
    return CommandLineApp.USAGE;
  }

  /** What a day said to a call. */
  int answer(Call.Answer answer) {
    (answer.recorded() ? out : err).println(answer.text().stripTrailing());
    return answer.recorded() ? CommandLineApp.OK : CommandLineApp.PROBLEM;
  }

  int problem(Problem problem) {
    var words = texts.of(problem);
    err.println(words.what() + " " + words.safe() + " " + words.next());
    return CommandLineApp.PROBLEM;
  }

  /**
   * Says what was found wrong with a day when it was opened, or since.
   *
   * @return the exit code: a loss must not look like success
   */
  int found(Replica replica) {
    int code = CommandLineApp.OK;
    for (var problem : replica.settled().join().problems()) {
      problem(problem);
      if (problem.kind() == Problem.Kind.RECORDS_LOST) {
        code = CommandLineApp.PROBLEM;
      }
    }
    return code;
  }

  int rejected(Rejection reason) {
    err.println(texts.of(reason));
    return CommandLineApp.PROBLEM;
  }
}
