package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloserTest {
  private final List<String> closed = new ArrayList<>();
  private final Closer closer = new Closer();

  private void add(String name) {
    AutoCloseable one = () -> closed.add(name);
    assertSame(one, closer.add(one));
  }

  private void addBroken(String name, Exception failure) {
    closer.add(
        () -> {
          closed.add(name);
          throw failure;
        });
  }

  @Test
  void closesInReverseOrderAndOnce() {
    add("first");
    add("second");
    closer.close();
    closer.close();
    assertEquals(List.of("second", "first"), closed);
  }

  @Test
  void onePartThatDoesNotCloseKeepsNoOtherOpen() {
    add("first");
    addBroken("second", new IOException("meant: the second"));
    add("third");
    addBroken("fourth", new IllegalArgumentException("meant: the fourth"));
    var failure = assertThrows(IllegalArgumentException.class, closer::close);
    assertEquals(List.of("fourth", "third", "second", "first"), closed);
    assertEquals(IOException.class, failure.getSuppressed()[0].getCause().getClass());
  }

  @Test
  void whatGoesWrongAfterAnotherFailureIsKeptInIt() {
    addBroken("first", new IllegalArgumentException("meant"));
    var cause = new IllegalStateException("the opening failed");
    closer.closeAfter(cause);
    assertEquals("meant", cause.getSuppressed()[0].getMessage());
  }

  @Test
  void whatComesTooLateIsClosedAtOnce() {
    closer.close();
    assertThrows(IllegalStateException.class, () -> closer.add(() -> closed.add("late")));
    assertEquals(List.of("late"), closed);
  }
}
