package dev.pitwall.report.export;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MemberIntent.ChangeMember;
import dev.pitwall.domain.intent.MemberIntent.RemoveMember;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A day that is full of what must not leave the team, in every place where people type. */
public final class SecretDay {
  /** In small letters: people write names as they like. */
  public static final List<String> NAMES =
      List.of("tanaka", "田中", "芽衣", "yui", "kappabot", "aiko", "ｔａｎａｋａ");

  public static final List<String> ADDRESSES =
      List.of(
          "203.0.113.7",
          "10.1.2.3",
          "2001:db8::7",
          "isu-web.example.net",
          "bastion.example.org",
          "mtan@",
          "02:42:ac:11:00:02",
          "ip-10-1-2-3",
          "portal.example.com");

  public static final List<String> SNIPPETS = List.of("hushhush", "topsecret");

  private static final ServerId WEB = new ServerId("web-tanaka");
  private static final ServerId SECOND = new ServerId("second");
  private static final MemberId TARO = new MemberId("tanaka");
  private static final MemberId YUI = new MemberId("yui");
  private static final MemberId BOT = new MemberId("kappabot");

  private final TestDay day = new TestDay("laptop1");
  private final Blobs blobs;
  private int number;

  private SecretDay(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * @param blobs takes its attachments
   */
  public static TestDay made(Blobs blobs) {
    return new SecretDay(blobs).make();
  }

  private void does(Intent intent) {
    day.after(Duration.ofMinutes(1)).does(intent);
  }

  private TestDay make() {
    does(
        new CreateContest(
            "ISUCON of team Tanaka",
            TestDay.TOKYO,
            TestDay.START,
            TestDay.END,
            FinalScoreRule.LAST_RUN));
    does(new AddMember(TARO, "Aiko", Tint.BLUE));
    does(new ChangeMember(TARO, "Taro Tanaka", Tint.BLUE, Set.of(Member.Field.NAME)));
    does(new AddMember(YUI, "Yui", Tint.ORANGE));
    does(new AddMember(new MemberId("mei"), "芽衣", Tint.GREEN));
    does(new AddMember(new MemberId("gone"), "田中", Tint.GREY));
    does(new AddMember(BOT, "KappaBot", Tint.GREY, Member.Kind.AGENT));
    day.as(TARO);
    does(
        new AddServer(
            WEB,
            new ServerSheet(
                "web-tanaka",
                List.of("203.0.113.7", "2001:db8::7", "isu-web.example.net"),
                "isu-web",
                false,
                "2 cores",
                "asks Tanaka",
                "mtan",
                Optional.of(2222),
                "bastion.example.org")));
    does(new AddServer(SECOND, ServerSheet.named("s1")));
    does(
        new ChangeServer(
            SECOND,
            new ServerSheet("s1", List.of("10.1.2.3"), "", false, "", ""),
            Set.of(ServerSheet.Field.ADDRESSES)));
    texts();
    does(new RemoveMember(new MemberId("gone")));
    return day;
  }

  private void texts() {
    var text =
        "Tanakaが10.1.2.3で nginx を直した, ask yui (田中さん, 芽衣), mtan@203.0.113.7:/home/tanaka2 "
            + "http://portal.example.com/team [2001:db8::7]:80 02:42:ac:11:00:02 ip-10-1-2-3 "
            + "ＴＡＮＡＫＡ AIKO at 17:54:10 on isu-web.example.net via bastion.example.org";
    does(new AddNote(day.ids().note(), Optional.empty(), text));
    does(new NoteChange(day.ids().note(), Optional.empty(), Optional.of(WEB), text));
    does(
        new AddTask(
            new TaskId("task1"),
            new TaskSheet("Tanaka: redis on 10.1.2.3", text, Optional.of(WEB), "ask @yui", text),
            Optional.of(YUI),
            TaskColumn.DOING));
    does(
        new RecordRun(
            day.ids().run(),
            Optional.empty(),
            Optional.empty(),
            new RunSetup(Set.of(WEB), "by Tanaka", "tanaka/cache 1a2b", text),
            new RunResult(Verdict.FAIL, Optional.of(Score.of(100)), "10.1.2.3 refused", text)));
    does(
        new RecordRun(
            day.ids().run(),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(2_000))));
    var round = new RoundId("round1");
    does(new OpenRound(round, Optional.empty()));
    does(new CallOutServer(round, WEB, CallOutStep.NG, Optional.empty(), text, true));
    does(new RecordEvidence(WEB, Optional.empty(), false, Examples.FINDINGS));
    snippet(SnippetContent.Kind.TEXT, text + " hushhush", Optional.empty());
    snippet(SnippetContent.Kind.TEXT, "topsecret\nTana", Optional.of(kept("topsecret\n" + text)));
    snippet(SnippetContent.Kind.PICTURE, "", Optional.of(kept("PNG topsecret 10.1.2.3")));
  }

  private void snippet(SnippetContent.Kind kind, String text, Optional<BlobHash> blob) {
    does(
        new AddSnippet(
            new SnippetId("snippet" + ++number),
            Optional.empty(),
            new SnippetSource("isu-web", "cat hushhush /home/tanaka"),
            new SnippetContent(kind, blob.isPresent() ? 5_000 : text.length(), text, blob),
            SnippetSheet.titled("hushhush of Tanaka")));
  }

  private BlobHash kept(String text) {
    try {
      return blobs.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).hash();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
