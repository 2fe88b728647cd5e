package dev.pitwall.domain;

import dev.pitwall.domain.Id.ServerId;
import java.util.Optional;

/**
 * What is written on a task's card.
 *
 * @param undo how to put it back: the line to type, the commit to revert
 */
public record TaskSheet(String title, String note, Optional<ServerId> server, String undo) {
  public static TaskSheet titled(String title) {
    return new TaskSheet(title, "", Optional.empty(), "");
  }
}
