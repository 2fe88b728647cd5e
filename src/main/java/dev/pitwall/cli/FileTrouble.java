package dev.pitwall.cli;

import dev.pitwall.problem.Problem;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Why a file could not be read or written, in words. */
final class FileTrouble {
  private FileTrouble() {}

  static CannotGoOn with(String file, IOException e, Texts texts) {
    var reason = reason(e, texts);
    return new CannotGoOn(
        new Problem(Problem.Kind.FILE_UNREADABLE, List.of(file, reason), e.toString()));
  }

  static String reason(IOException e, Texts texts) {
    return switch (e) {
      case NoSuchFileException _ -> texts.of("cli.file.missing");
      case AccessDeniedException _ -> texts.of("cli.file.denied");
      case FileAlreadyExistsException _ -> texts.of("cli.file.exists");
      default -> String.valueOf(e.getMessage());
    };
  }
}
