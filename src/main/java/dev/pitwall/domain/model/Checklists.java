package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.ItemId;
import org.pcollections.PMap;

/**
 * The lines of all lists.
 *
 * @param items in the order in which they were added
 * @param former what was removed, so that no profile adds it again
 */
public record Checklists(PMap<ItemId, CheckItem> items, PMap<ItemId, CheckItem> former) {}
