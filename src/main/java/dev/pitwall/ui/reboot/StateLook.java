package dev.pitwall.ui.reboot;

import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;

/**
 * How a standing is shown: a word, a mark and a colour, any one of which suffices.
 *
 * @param icon empty for the broken ring of a void, which no icon font has
 */
record StateLook(String key, String styleClass, String icon) {
  static StateLook of(Standing standing) {
    return switch (standing) {
      case Standing.Waiting _ -> new StateLook("reboot.state.waiting", "waiting", "fth-circle");
      case Standing.Rebooting _ ->
          new StateLook("reboot.state.rebooting", "rebooting", "fth-refresh-cw");
      case Standing.Up _ -> new StateLook("reboot.state.up", "up", "fth-arrow-up-circle");
      case Standing.Confirmed _ ->
          new StateLook("reboot.state.confirmed", "confirmed", "fth-check-circle");
      case Standing.NotGood _ -> new StateLook("reboot.state.ng", "not-good", "fth-x-octagon");
      case Standing.Void _ -> new StateLook("reboot.state.void", "void", "");
    };
  }
}
