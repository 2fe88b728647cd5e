package dev.pitwall.testing;

import com.sun.glass.events.MouseEvent;
import java.lang.reflect.Field;

/**
 * Monocle remembers the view of the last mouse drag, in a field that the next drag-and-drop in
 * another window trips over. In a real window there is no Monocle and nothing to do.
 */
final class MonocleMouse {
  private MonocleMouse() {}

  static void forgetDrag() throws ReflectiveOperationException {
    Class<?> input;
    try {
      input = Class.forName("com.sun.glass.ui.monocle.MouseInput");
    } catch (ClassNotFoundException _) {
      return;
    }
    var instance = field(input, "instance").get(null);
    field(input, "dragView").set(instance, null);
    field(input, "dragInProgress").set(instance, false);
    field(input, "dragButton").set(instance, MouseEvent.BUTTON_NONE);
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    var field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
