package dev.pitwall.ui.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
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
}
