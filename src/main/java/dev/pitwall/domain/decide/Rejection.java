package dev.pitwall.domain.decide;

import java.time.Instant;
import java.util.List;

/**
 * Why an intent changes nothing, as a fact. Each has one sentence in each language, with its
 * components in their order.
 */
public sealed interface Rejection {
  enum Thing {
    CONTEST,
    MEMBER,
    SERVER,
    ROLE,
    RUN,
    TASK,
    NOTE,
    SNIPPET,
    MILESTONE,
    PLAN,
    ITEM,
    ROUND,
    FORMAT
  }

  /** Nothing can happen before the contest has a name and its times. */
  record NoContestYet() implements Rejection {}

  record ContestAlreadyThere(String name) implements Rejection {}

  record NameMissing(Thing thing) implements Rejection {}

  record NameTaken(Thing thing, String name) implements Rejection {}

  /**
   * @param letters the most that are taken
   */
  record TooLong(Thing thing, int letters) implements Rejection {}

  record EndNotAfterStart(Instant start, Instant end) implements Rejection {}

  /** A milestone lies after the end, or longer than {@code days} days before it. */
  record MilestoneTooFar(long days) implements Rejection {}

  /** An alarm may be put off for 1 to {@code minutes} minutes. */
  record SnoozeTooLong(long minutes) implements Rejection {}

  /** An alarm rings at most {@code hours} hours before its milestone. */
  record WarningTooEarly(long hours) implements Rejection {}

  record AlreadyTicked() implements Rejection {}

  record NotTicked() implements Rejection {}

  /** A tick is somebody's: this laptop does not know whose. */
  record NobodyTicks() implements Rejection {}

  /** The line is not to be ticked there: the server plays another role now. */
  record LineNotThere() implements Rejection {}

  /**
   * @param most lines of one list
   */
  record TooManyLines(int most) implements Rejection {}

  /** The lengths in a contest's profile cannot be reckoned with. */
  record ProfileNotSensible(String profile) implements Rejection {}

  /** "Go back?" is asked after 1 to {@code most} FAILs in a row. */
  record FailLimitOutOfRange(int most) implements Rejection {}

  record NotAPort(int port) implements Rejection {}

  /** The contest would last longer than {@code days} days: a slip of the date, not a contest. */
  record TooLongAContest(long days) implements Rejection {}

  /** It is not there, or no more: a teammate may have removed it a moment ago. */
  record Gone(Thing thing) implements Rejection {}

  record AlreadyThere(Thing thing) implements Rejection {}

  record ServerStillPlays(String server, List<String> roles) implements Rejection {}

  record ServerInOpenRound(String server) implements Rejection {}

  record RoleStillPlayed(String role, List<String> servers) implements Rejection {}

  record BuiltInRole(String role) implements Rejection {}

  /** Two letters are what fits beside a role's colour. */
  record MarkNotTwoLetters(String mark) implements Rejection {}

  record IdleExcludesOthers(String server) implements Rejection {}

  record NothingChanges() implements Rejection {}

  record InTheFuture(Instant at) implements Rejection {}

  record FinishBeforeStart(Instant start, Instant finish) implements Rejection {}

  record RunHasResult() implements Rejection {}

  /** A run that has ended keeps a result; to remove it, discard the run. */
  record ResultWouldBeLost() implements Rejection {}

  record RunWithoutMoment() implements Rejection {}

  record RunAlreadyDiscarded() implements Rejection {}

  record RunNotDiscarded() implements Rejection {}

  record TextMissing(Thing thing) implements Rejection {}

  /**
   * @param most that a snippet may bear
   */
  record TooManyTags(int most) implements Rejection {}

  record RoundAlreadyOpen() implements Rejection {}

  record RoundIsClosed() implements Rejection {}

  /** Only the newest round is reopened: confirmations are read from it. */
  record NewerRound() implements Rejection {}

  record NoServersToReboot() implements Rejection {}

  /** A managed service: the team cannot reboot it. */
  record ServerIsExternal(String server) implements Rejection {}

  record ReasonMissing(String server) implements Rejection {}

  /** A server is called up before it is confirmed. */
  record NotCalledUp(String server) implements Rejection {}

  /** A confirmation is somebody's: this laptop does not know whose. */
  record NobodyConfirms(String server) implements Rejection {}

  /** Who called a reboot does not also confirm it, unless they say that they are alone. */
  record NeedsSecondPerson(String server, String caller) implements Rejection {}

  /** No server says so little, or so much. */
  record NotEvidence(String server) implements Rejection {}

  /** To go without a proof needs somebody who says so. */
  record NobodyWaives(String server) implements Rejection {}

  record WaiverNeedsReason(String server) implements Rejection {}

  /** There is a proof: nothing to go without. */
  record AlreadyProved(String server) implements Rejection {}

  /** An agent records; confirming, deciding and closing are a person's. */
  record OnlyAPerson(String agent) implements Rejection {}

  record AlreadyUndone() implements Rejection {}

  record NothingToUndo() implements Rejection {}

  /** Without its first step there is no contest. */
  record CannotUndoTheContest() implements Rejection {}
}
