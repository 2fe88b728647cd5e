package dev.pitwall.testing;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.TeamDatabase;
import dev.pitwall.team.invitation.Invitation;
import dev.pitwall.team.invitation.InvitationText;
import dev.pitwall.team.invitation.Token;
import dev.pitwall.team.postgres.PostgresState;
import dev.pitwall.team.postgres.PostgresTrouble;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.team.wire.Parting;
import dev.pitwall.team.wire.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Teams as screens show them: on Mei's laptop, of which 240 steps are known. */
public final class TeamPictures {
  public static final Origin HERE = new Origin("here");
  public static final Origin KEN = new Origin("ken-pc");
  public static final Origin AOI = new Origin("aoi-pc");
  public static final Origin DATABASE = new Origin(Teammate.DATABASE + "1");
  private static final long STEPS = 240;

  private TeamPictures() {}

  public static VersionVector upTo(long steps) {
    return VersionVector.EMPTY.with(HERE, SequenceSet.upTo(steps));
  }

  public static Teammate laptop(
      Origin origin, String name, Optional<MemberId> member, long steps, Standing standing) {
    return new Teammate(
        origin,
        name,
        upTo(steps),
        VersionVector.EMPTY,
        standing instanceof Standing.Away ? Presence.NOBODY : new Presence(member, "scores", ""),
        standing,
        Optional.of(Duration.ofMillis(40)));
  }

  public static Team.Picture of(List<Teammate> teammates) {
    return new Team.Picture(
        new TeamState(teammates, Map.of(), Map.of()),
        HERE,
        "mei-thinkpad",
        upTo(STEPS),
        new Team.Reach.Open(List.of(new HostPort("192.168.11.4", 7400))),
        Optional.empty(),
        BlobProgress.NOTHING);
  }

  /** Everybody is here and has everything. */
  public static Team.Picture complete() {
    var since = new Standing.Connected(SampleDay.time("09:40"));
    return of(
        List.of(
            laptop(KEN, "ken-mbp", Optional.of(SampleDay.KEN), STEPS, since),
            laptop(AOI, "葵のPC", Optional.of(SampleDay.AOI), STEPS, since)));
  }

  /** One is away and lacks much, one is reached by the other and has a clock that is astray. */
  public static Team.Picture apart() {
    var away = new Standing.Away(SampleDay.time("17:12"), new Parting.Silent());
    var through = new Standing.Through(KEN, SampleDay.time("16:50"));
    var aoi = laptop(AOI, "葵のPC", Optional.of(SampleDay.AOI), STEPS - 3, through);
    var astray =
        new Teammate(
            aoi.origin(),
            aoi.laptop(),
            aoi.held(),
            aoi.refused(),
            aoi.presence(),
            aoi.standing(),
            Optional.of(Duration.ofSeconds(-95)));
    var state = of(List.of(laptop(KEN, "ken-mbp", Optional.empty(), STEPS - 31, away), astray));
    return new Team.Picture(
        new TeamState(
            state.state().teammates(),
            Map.of("someone-else", new Parting.OtherDay(), "old-laptop", new Parting.PeerTooOld()),
            Map.of()),
        HERE,
        state.laptop(),
        state.held(),
        state.reach(),
        Optional.empty(),
        BlobProgress.NOTHING);
  }

  /** One of the team was not met since the morning, and one has come. */
  public static Team.Picture notMet() {
    var since = new Standing.Connected(SampleDay.time("09:40"));
    var one = of(List.of(laptop(KEN, "ken-mbp", Optional.of(SampleDay.KEN), STEPS, since)));
    return new Team.Picture(
        one.state(),
        one.own(),
        one.laptop(),
        one.held(),
        one.reach(),
        one.invite(),
        one.blobs(),
        List.of(Teammate.notMet(AOI, "葵のPC")),
        one.database());
  }

  /** With an invitation that is open until then. */
  public static Team.Picture inviting(Team.Picture picture, Instant until, int wrongTokens) {
    var invitation =
        new Invitation(
            List.of(new HostPort("192.168.11.4", 7400), new HostPort("10.8.0.2", 7400)),
            Fingerprint.of(new byte[32]),
            Token.random(new Random(7)),
            until,
            "contest-1",
            "ISUCON 素振り");
    return new Team.Picture(
        picture.state(),
        picture.own(),
        picture.laptop(),
        picture.held(),
        picture.reach(),
        Optional.of(
            new Team.Invite(invitation, InvitationText.write(invitation), until, wrongTokens)),
        picture.blobs());
  }

  /** The same with a database beside the laptops that has everything, in that state. */
  public static Team.Picture withDatabase(Team.Picture picture, PostgresState state) {
    var teammates = new ArrayList<>(picture.state().teammates());
    if (state instanceof PostgresState.Connected(var since, _, _, _)) {
      teammates.add(
          laptop(DATABASE, "PostgreSQL", Optional.empty(), STEPS, new Standing.Connected(since)));
    }
    return new Team.Picture(
        new TeamState(teammates, picture.state().strangers(), picture.state().refused()),
        picture.own(),
        picture.laptop(),
        picture.held(),
        picture.reach(),
        picture.invite(),
        picture.blobs(),
        picture.notMet(),
        new TeamDatabase.Use(state, Optional.of("mei@db.example.com:5432/isucon"), true));
  }

  public static PostgresState connected(Optional<PostgresTrouble> refused) {
    return new PostgresState.Connected(SampleDay.time("10:02"), false, false, refused);
  }

  public static PostgresState polled() {
    return new PostgresState.Connected(SampleDay.time("10:02"), true, false, Optional.empty());
  }

  public static PostgresState away() {
    return new PostgresState.Away(
        new PostgresTrouble(PostgresTrouble.Fault.NO_ANSWER, "connect timed out"),
        SampleDay.time("16:58"));
  }
}
