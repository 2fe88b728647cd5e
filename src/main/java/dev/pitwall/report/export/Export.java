package dev.pitwall.report.export;

import dev.pitwall.files.WholeFiles;
import dev.pitwall.report.bundle.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is written, not yet anywhere.
 *
 * @param files the contents by file names, the one that was asked for first; the others stand
 *     beside it
 * @param leftOut what it lacks on purpose, in words for people
 * @param missing attachments that this laptop does not have
 */
public record Export(Map<String, Content> files, List<String> leftOut, int missing) {
  /** One file's. */
  public interface Content {
    /**
     * @param progress of this file
     */
    void to(OutputStream out, Progress progress) throws IOException;
  }

  public Export {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Puts the files into the folder of the first one: all or none.
   *
   * @param file of the first one's name
   * @param replaces whether a file that is there already goes
   * @throws FileAlreadyExistsException when one is there that stays
   */
  public void write(Path file, Predicate<Path> replaces, Progress progress) throws IOException {
    var places = new LinkedHashMap<Path, WholeFiles.Content>();
    for (var one : files.entrySet()) {
      int before = places.size();
      places.put(
          before == 0 ? file : file.resolveSibling(one.getKey()),
          out -> one.getValue().to(out, done -> progress.at((before + done) / files.size())));
    }
    WholeFiles.write(places, replaces);
  }
}
