package dev.pitwall.domain.id;

import java.util.random.RandomGenerator;

/** New ids from a source of randomness that is passed in, so that a test or a picture repeats. */
public final class IdSource {
  /** Without the letters that are misread as digits (i, l, o) or make words (u). */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /** 12 letters of 32 are 60 bits: two laptops never meet by chance within a day. */
  private static final int LENGTH = 12;

  private final RandomGenerator random;

  public IdSource(RandomGenerator random) {
    this.random = random;
  }

  public Id.MemberId member() {
    return new Id.MemberId(next());
  }

  public Id.ServerId server() {
    return new Id.ServerId(next());
  }

  public Id.RoleId role() {
    return new Id.RoleId(next());
  }

  public Id.RunId run() {
    return new Id.RunId(next());
  }

  public Id.TaskId task() {
    return new Id.TaskId(next());
  }

  public Id.MilestoneId milestone() {
    return new Id.MilestoneId(next());
  }

  public Id.NoteId note() {
    return new Id.NoteId(next());
  }

  public Id.SnippetId snippet() {
    return new Id.SnippetId(next());
  }

  public Id.PlanId plan() {
    return new Id.PlanId(next());
  }

  public Id.ItemId item() {
    return new Id.ItemId(next());
  }

  public Id.RoundId round() {
    return new Id.RoundId(next());
  }

  public Origin origin() {
    return new Origin(next());
  }

  private String next() {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
