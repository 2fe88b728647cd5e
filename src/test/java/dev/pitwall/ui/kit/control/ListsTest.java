package dev.pitwall.ui.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** A list brought up to date by ids. */
class ListsTest {
  private record Thing(String id, String words) {}

  @Test
  void onlyWhatDiffersIsTouched() {
    var a = new Thing("a", "1");
    var b = new Thing("b", "1");
    var c = new Thing("c", "1");
    var shown = FXCollections.observableArrayList(a, b, c);
    var touched = new ArrayList<Thing>();
    shown.addListener(
        (ListChangeListener<Thing>)
            change -> {
              while (change.next()) {
                touched.addAll(change.getAddedSubList());
              }
            });
    var newer = new Thing("b", "2");
    Lists.diffById(shown, List.of(new Thing("a", "1"), newer, new Thing("c", "1")), Thing::id);
    assertEquals(List.of(newer), touched);
    assertSame(a, shown.getFirst());
    Lists.diffById(shown, List.of(c, new Thing("d", "1"), a), Thing::id);
    assertEquals(List.of("c", "d", "a"), shown.stream().map(Thing::id).toList());
  }

  @Test
  void manyThatComeTogetherAreOneChange() {
    var shown = FXCollections.observableArrayList(new Thing("a", "1"), new Thing("b", "1"));
    var changes = new ArrayList<Integer>();
    shown.addListener(
        (ListChangeListener<Thing>)
            change -> {
              while (change.next()) {
                changes.add(change.getAddedSize());
              }
            });
    var newest = new ArrayList<Thing>();
    for (int i = 0; i < 100; i++) {
      newest.add(new Thing("new" + i, "1"));
    }
    newest.addAll(shown);
    newest.add(1, new Thing("b", "2"));
    newest.removeLast();
    newest.add(new Thing("c", "1"));
    Lists.diffById(shown, newest, Thing::id);
    assertEquals(newest, shown);
    // The first, the one that moves and changes (three), the rest, and the last.
    assertEquals(List.of(1, 0, 1, 1, 99, 1), changes);
  }

  /** A list of thousands gets a few new ones ten times a second. */
  @Test
  void whatStaysIsNotLookedAtWhenSomethingComes() {
    var shown = FXCollections.<Thing>observableArrayList();
    for (int i = 0; i < 100; i++) {
      shown.add(new Thing("t" + i, "1"));
    }
    var newest = new ArrayList<>(shown);
    newest.addAll(3, List.of(new Thing("new", "1"), new Thing("newer", "1")));
    Lists.diffById(
        shown,
        newest,
        one -> {
          throw new AssertionError("The id of " + one);
        });
    assertEquals(newest, shown);
  }

  @Test
  void anyListBecomesAnyOther() {
    var random = new Random(5);
    var shown = FXCollections.<Thing>observableArrayList();
    for (int round = 0; round < 500; round++) {
      var newest = new ArrayList<Thing>();
      for (int i = 0; i < 12; i++) {
        if (random.nextBoolean()) {
          newest.add(new Thing("t" + i, "" + random.nextInt(2)));
        }
      }
      Collections.shuffle(newest, random);
      Lists.diffById(shown, newest, Thing::id);
      assertEquals(newest, shown);
    }
  }
}
