package dev.pitwall.inbox.mcp;

import java.util.List;

/**
 * Rule 10: a step that is for a person alone. An agent that tries it by this name is refused with a
 * sentence that says who may.
 *
 * @param what it is, as the beginning of the sentence
 */
record PersonsStep(String name, String what) {
  static final List<PersonsStep> ALL =
      List.of(
          new PersonsStep("call_out", "Calling out a reboot"),
          new PersonsStep("confirm", "Confirming a server"),
          new PersonsStep("waive", "Waiving a proof"),
          new PersonsStep("acknowledge", "Acknowledging an alarm"),
          new PersonsStep("close_round", "Closing a reboot round"),
          new PersonsStep("undo", "Undoing a step"),
          new PersonsStep("apply_plan", "Applying a plan"));

  String sentence() {
    return what + " is for a person at a laptop of the team, never for an agent: ask one.";
  }
}
