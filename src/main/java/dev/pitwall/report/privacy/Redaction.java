package dev.pitwall.report.privacy;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.MemberEvent.MemberAdded;
import dev.pitwall.domain.event.MemberEvent.MemberChanged;
import dev.pitwall.domain.event.ServerEvent.ServerAdded;
import dev.pitwall.domain.event.ServerEvent.ServerChanged;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.bundle.Progress;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rewrites a day without what is to be left out. For one rewriting on one thread. */
public final class Redaction {
  /** Parts of records that are names of files of this app, not words of people. */
  private static final Set<String> FILE_NAMES = Set.of("id", "resultFormat", "format");

  /** Parts whose words this app chooses. */
  private static final Set<String> OWN_WORDS = Set.of("icon", "bootId", "kind");

  /** Events between two looks at whether to go on. */
  private static final int AT_ONCE = 256;

  private final Set<Omission> without;
  private final Texts texts;
  private final KnownNames names;
  private final Pseudonyms pseudonyms;
  private final Addresses addresses;
  private final RedactedBlobs blobs;
  private final RecordRewriter rewriter = new RecordRewriter(this::instead);
  private final Map<Origin, Origin> origins = new HashMap<>();
  private int snippets;
  private int unknown;

  private Redaction(Timeline day, BlobSource blobs, Set<Omission> without, Texts texts) {
    this.without = without;
    this.texts = texts;
    names = new KnownNames(day.envelopes(), texts);
    pseudonyms = names.pseudonyms();
    addresses = names.addresses();
    this.blobs = new RedactedBlobs(blobs, this::text);
  }

  /**
   * @param texts the pseudonyms are in its language
   * @throws IOException when an attachment cannot be read, or {@code progress} stops it
   */
  public static RedactedDay of(
      Timeline day, BlobSource blobs, Set<Omission> without, Texts texts, Progress progress)
      throws IOException {
    return without.isEmpty()
        ? new RedactedDay(day, blobs, List.of())
        : new Redaction(day, blobs, without, texts).rewritten(day, progress);
  }

  private RedactedDay rewritten(Timeline day, Progress progress) throws IOException {
    var all = day.envelopes();
    var kept = new ArrayList<Envelope>(all.size());
    try {
      for (int i = 0; i < all.size(); i++) {
        if (i % AT_ONCE == 0) {
          progress.at((double) i / all.size());
        }
        rewritten(all.get(i)).ifPresent(kept::add);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    progress.at(1);
    return new RedactedDay(Timeline.of(kept), blobs, leftOut());
  }

  private List<String> leftOut() {
    var words = new ArrayList<String>();
    if (without(Omission.ADDRESSES)) {
      words.add(texts.of("privacy.left.addresses"));
    }
    if (without(Omission.NAMES)) {
      words.add(texts.of("privacy.left.names"));
    }
    if (without(Omission.SNIPPETS)) {
      words.add(texts.of("privacy.left.snippets", snippets));
    }
    if (blobs.leftOut() > 0) {
      words.add(texts.of("privacy.left.attachments", blobs.leftOut()));
    }
    if (unknown > 0) {
      words.add(texts.of("privacy.left.unknown", unknown));
    }
    return words;
  }

  private boolean without(Omission one) {
    return without.contains(one);
  }

  /** What only a newer version understands may hold anything. */
  private Optional<Envelope> rewritten(Envelope before) {
    if (before.event() instanceof Event.Unknown) {
      unknown++;
      return Optional.empty();
    }
    return Optional.of(
        new Envelope(
            new EventId(origin(before.id().origin()), before.id().sequence()),
            before.stamp(),
            before.author().map(this::member),
            event(before.event())));
  }

  /**
   * Another one for every choice of what is left out: these are other events under their numbers,
   * and must never meet the day's own.
   */
  private Origin origin(Origin before) {
    return origins.computeIfAbsent(
        before,
        _ ->
            new Origin(
                Sha256.of(before.value() + " " + new TreeSet<>(without) + " " + texts.language())
                    .substring(0, 12)));
  }

  private Event event(Event event) {
    return switch (event) {
      case MemberAdded added when without(Omission.NAMES) ->
          new MemberAdded(
              member(added.member()), names.member(added.member()), added.tint(), added.kind());
      case MemberChanged changed when without(Omission.NAMES) ->
          new MemberChanged(
              member(changed.member()),
              names.member(changed.member()),
              changed.tint(),
              changed.changed());
      case ServerAdded added ->
          new ServerAdded(server(added.server()), sheet(added.server(), added.sheet()));
      case ServerChanged changed ->
          new ServerChanged(
              server(changed.server()),
              sheet(changed.server(), changed.sheet()),
              changed.changed());
      default -> (Event) rewriter.rewritten((Record) event);
    };
  }

  private ServerSheet sheet(ServerId server, ServerSheet sheet) {
    boolean where = !without(Omission.ADDRESSES) && !without(Omission.NAMES);
    return new ServerSheet(
        without(Omission.NAMES) ? names.server(server) : text(sheet.name()),
        where ? sheet.addresses() : addresses(sheet),
        where ? sheet.sshAlias() : text(sheet.sshAlias()),
        sheet.external(),
        text(sheet.spec()),
        text(sheet.note()),
        where ? sheet.sshUser() : "",
        without(Omission.ADDRESSES) ? Optional.empty() : sheet.sshPort(),
        where ? sheet.proxyJump() : text(sheet.proxyJump()));
  }

  /** Host names go with names, all of it with addresses. */
  private List<String> addresses(ServerSheet sheet) {
    return without(Omission.ADDRESSES)
        ? List.of()
        : sheet.addresses().stream().map(this::text).distinct().toList();
  }

  private MemberId member(MemberId id) {
    return without(Omission.NAMES) ? names.pseudonym(id) : id;
  }

  private ServerId server(ServerId id) {
    return without(Omission.NAMES) ? names.pseudonym(id) : id;
  }

  private Optional<Object> instead(String part, Object value) {
    return switch (value) {
      case MemberId id -> Optional.of(member(id));
      case ServerId id -> Optional.of(server(id));
      case FormatId id -> Optional.of(new FormatId(fileName(id.value())));
      case Origin origin -> Optional.of(origin(origin));
      case StepId step -> Optional.of(new StepId(origin(step.origin()), step.stamp()));
      case String text when OWN_WORDS.contains(part) -> Optional.of(text);
      case String text when FILE_NAMES.contains(part) -> Optional.of(fileName(text));
      case String text -> Optional.of(text(text));
      case SnippetContent content -> Optional.of(content(content));
      case SnippetSource source -> Optional.of(source(source));
      case SnippetSheet sheet when without(Omission.SNIPPETS) ->
          Optional.of(
              new SnippetSheet(
                  "",
                  Set.of(),
                  sheet.pinned(),
                  "",
                  sheet.server().map(this::server),
                  sheet.task(),
                  sheet.run()));
      default -> Optional.empty();
    };
  }

  private SnippetSource source(SnippetSource source) {
    return without(Omission.SNIPPETS)
        ? SnippetSource.UNKNOWN
        : new SnippetSource(text(source.host()), text(source.command()));
  }

  private SnippetContent content(SnippetContent content) {
    if (without(Omission.SNIPPETS)) {
      snippets++;
      var words = texts.of("privacy.snippet");
      return new SnippetContent(
          SnippetContent.Kind.TEXT,
          words.getBytes(StandardCharsets.UTF_8).length,
          words,
          Optional.empty());
    }
    try {
      return blobs.rewritten(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String text) {
    if (text.isEmpty()) {
      return text;
    }
    var left = without(Omission.ADDRESSES) ? addresses.without(text) : text;
    return without(Omission.NAMES) ? pseudonyms.without(left) : left;
  }

  /** A name of a file has letters of its own. */
  private String fileName(String name) {
    var plain = text(name).replaceAll("[^A-Za-z0-9_-]+", "-");
    return plain.equals(name) || plain.isBlank()
        ? name
        : plain.substring(0, Math.min(40, plain.length()));
  }
}
