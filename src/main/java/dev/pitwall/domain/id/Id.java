package dev.pitwall.domain.id;

/**
 * The name of one thing of the day, for machines: never shown to people, never used twice. Letters,
 * digits, {@code -} and {@code _}, 1 to 40 of them.
 */
public sealed interface Id {
  String value();

  record MemberId(String value) implements Id {
    public MemberId {
      check(value);
    }
  }

  record ServerId(String value) implements Id {
    public ServerId {
      check(value);
    }
  }

  /** A built-in role or one of the team's own. */
  record RoleId(String value) implements Id {
    public RoleId {
      check(value);
    }
  }

  record RunId(String value) implements Id {
    public RunId {
      check(value);
    }
  }

  record TaskId(String value) implements Id {
    public TaskId {
      check(value);
    }
  }

  record MilestoneId(String value) implements Id {
    public MilestoneId {
      check(value);
    }
  }

  /** A note of the day or a change note. */
  record NoteId(String value) implements Id {
    public NoteId {
      check(value);
    }
  }

  record SnippetId(String value) implements Id {
    public SnippetId {
      check(value);
    }
  }

  record PlanId(String value) implements Id {
    public PlanId {
      check(value);
    }
  }

  /** A line of a list that is ticked off. */
  record ItemId(String value) implements Id {
    public ItemId {
      check(value);
    }
  }

  record RoundId(String value) implements Id {
    public RoundId {
      check(value);
    }
  }

  /** A result format of the team's own: the {@code id} written in it, chosen by people. */
  record FormatId(String value) implements Id {
    public FormatId {
      check(value);
    }
  }

  int MOST_LETTERS = 40;

  /**
   * @throws IllegalArgumentException when {@code value} has another shape
   */
  static void check(String value) {
    boolean good = !value.isEmpty() && value.length() <= MOST_LETTERS;
    for (int i = 0; good && i < value.length(); i++) {
      good = isLetter(value.charAt(i));
    }
    if (!good) {
      throw new IllegalArgumentException("Not an id: '" + value + "'");
    }
  }

  /** By hand: each event that is read has several ids. */
  private static boolean isLetter(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= '0' && letter <= '9'
        || letter >= 'A' && letter <= 'Z'
        || letter == '-'
        || letter == '_';
  }
}
