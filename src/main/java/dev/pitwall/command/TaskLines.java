package dev.pitwall.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Several tasks at once, a line each, as they stand in notes: with the signs of a Markdown list, a
 * check box or a number before them. Headings, fences and empty lines are none.
 */
public final class TaskLines {
  /**
   * @param text as it would be typed, see {@link TaskLine}
   * @param ticked a check box before it is ticked
   */
  public record Line(String text, boolean ticked) {}

  private static final Pattern AROUND = Pattern.compile("#{1,6}\\s.*|`{3}.*|[-=*_]{3,}");
  private static final Pattern SIGN =
      Pattern.compile("(?:>\\s*)*(?:[-*+•・](?=\\s|$)|[•・]|\\d{1,3}[.)](?=\\s))?\\s*");
  private static final Pattern BOX = Pattern.compile("\\[([ xX✓]?)\\](?:\\s+|$)|([☐☑✅])\\s*");

  private TaskLines() {}

  public static List<Line> read(String pasted) {
    return pasted.lines().flatMap(line -> line(line).stream()).toList();
  }

  private static Optional<Line> line(String written) {
    var bare = written.strip();
    if (AROUND.matcher(bare).matches()) {
      return Optional.empty();
    }
    var sign = SIGN.matcher(bare);
    var content = sign.lookingAt() ? bare.substring(sign.end()) : bare;
    var box = BOX.matcher(content);
    if (!box.lookingAt()) {
      return content.isBlank() ? Optional.empty() : Optional.of(new Line(content, false));
    }
    boolean ticked = box.group(2) == null ? !box.group(1).isBlank() : !box.group(2).equals("☐");
    var text = content.substring(box.end());
    return text.isBlank() ? Optional.empty() : Optional.of(new Line(text, ticked));
  }
}
