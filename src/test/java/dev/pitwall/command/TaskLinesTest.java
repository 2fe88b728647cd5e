package dev.pitwall.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.command.TaskLines.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb #s1\nc",
        "a\r\nb #s1\r\n\r\nc\r\n",
        "- a\n* b #s1\n+ c\n",
        "1. a\n2. b #s1\n10) c\n",
        "- [ ] a\n- [ ] b #s1\n  - [ ] c\n",
        "・a\n・b #s1\n• c\n",
        "> - a\n> - b #s1\n> c\n",
        "## Ideas\n\n```\na\nb #s1\n```\n---\nc\n",
        "☐ a\n☐ b #s1\n☐ c\n"
      })
  void aLineIsATask(String pasted) {
    assertEquals(
        List.of(new Line("a", false), new Line("b #s1", false), new Line("c", false)),
        TaskLines.read(pasted));
  }

  @Test
  void whatIsTickedIsDone() {
    assertEquals(
        List.of(
            new Line("a", true), new Line("b", false), new Line("c", true), new Line("d", true)),
        TaskLines.read("- [x] a\n- [ ] b\n- [X] c\n✅ d\n"));
  }

  @Test
  void signsWithinALineStay() {
    assertEquals(
        List.of(
            new Line("-40% on s1", false),
            new Line("#s1 restart", false),
            new Line("*bold*", false)),
        TaskLines.read("-40% on s1\n#s1 restart\n*bold*\n"));
    assertEquals(List.of(), TaskLines.read("\n- \n- [ ] \n***\n"));
  }
}
