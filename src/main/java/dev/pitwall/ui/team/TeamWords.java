package dev.pitwall.ui.team;

import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.team.wire.Parting;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Duration;

/** The Team screen's words about a laptop. */
final class TeamWords {
  private TeamWords() {}

  /** Whether it is reached, how, and since when; and what is in view there. */
  static String standing(Texts texts, Teammate teammate, TeamState team) {
    var title = teammate.presence().screen() + ".title";
    var reached = standing(texts, teammate.standing(), team);
    // A newer version may have screens that are not known here.
    if (!texts.keys().contains(title)) {
      return reached;
    }
    var at = teammate.presence().editing().isEmpty() ? "team.atScreen" : "team.editing";
    return texts.of(at, reached, texts.of(title));
  }

  private static String standing(Texts texts, Standing standing, TeamState team) {
    return switch (standing) {
      case Standing.Connected connected ->
          texts.of("team.connected", Times.minute(texts, connected.since()));
      case Standing.Through through ->
          texts.of(
              "team.through",
              team.teammate(through.laptop()).map(one -> one.laptop()).orElse("?"),
              Times.minute(texts, through.since()));
      case Standing.NotMet _ -> texts.of("team.notMet");
      case Standing.Away away ->
          texts.of("team.away", Times.minute(texts, away.since()), parting(texts, away.why()));
    };
  }

  /** Why a connection ended. */
  static String parting(Texts texts, Parting parting) {
    return switch (parting) {
      case Parting.Left _ -> texts.of("team.parting.left");
      case Parting.Duplicate _ -> texts.of("team.parting.duplicate");
      case Parting.Oneself _ -> texts.of("team.parting.oneself");
      case Parting.Twin _ -> texts.of("team.parting.twin");
      case Parting.OtherDay _ -> texts.of("team.parting.otherDay");
      case Parting.PeerTooOld _ -> texts.of("team.parting.tooOld");
      case Parting.PeerTooNew _ -> texts.of("team.parting.tooNew");
      case Parting.NotUnderstood _ -> texts.of("team.parting.notUnderstood");
      case Parting.Overloaded _ -> texts.of("team.parting.overloaded");
      case Parting.Silent _ -> texts.of("team.parting.silent");
      case Parting.Lost _ -> texts.of("team.parting.lost");
      case Parting.Other other -> texts.of("team.parting.other", other.word());
    };
  }

  /** What is on its way to this laptop; empty when nothing is. */
  static String blobs(Texts texts, BlobProgress blobs) {
    if (blobs.missing() == 0) {
      return "";
    }
    return blobs.size() == 0
        ? texts.of("team.blobs", blobs.missing())
        : texts.of("team.blobs.coming", blobs.missing(), 100 * blobs.bytes() / blobs.size());
  }

  /** That its clock is astray, and by how much. */
  static String clock(Texts texts, Duration ahead) {
    return texts.of(
        ahead.isNegative() ? "team.clock.behind" : "team.clock.ahead",
        Spans.clock(texts, ahead.abs()));
  }
}
