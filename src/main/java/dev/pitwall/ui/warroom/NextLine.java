package dev.pitwall.ui.warroom;

import dev.pitwall.domain.id.Id;
import java.util.Optional;

/**
 * A line of what comes next, or of how it ended.
 *
 * @param key of the row; stable while it is about the same thing
 * @param screen where a click leads
 * @param thing that is shown there
 * @param when may be empty
 */
record NextLine(
    String key, String screen, Optional<Id> thing, String icon, String words, String when) {}
