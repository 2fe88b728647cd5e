package dev.pitwall.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.pitwall.domain.event.MilestoneEvent;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.UnitState;
import dev.pitwall.domain.model.WholeOutput;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the words of the domain, which know nothing of JSON, stand in it. */
final class DomainModule extends SimpleModule {
  @Serial private static final long serialVersionUID = 1;

  /** Digits before and after the point; more than any score has, few enough to write out. */
  private static final int SCORE_DIGITS = 40;

  private static final Duration LONGEST = Duration.ofDays(366);

  DomainModule() {
    id(Id.MemberId.class, Id.MemberId::new);
    id(Id.ServerId.class, Id.ServerId::new);
    id(Id.RoleId.class, Id.RoleId::new);
    id(Id.RunId.class, Id.RunId::new);
    id(Id.TaskId.class, Id.TaskId::new);
    id(Id.MilestoneId.class, Id.MilestoneId::new);
    id(Id.NoteId.class, Id.NoteId::new);
    id(Id.SnippetId.class, Id.SnippetId::new);
    text(BlobHash.class, BlobHash::value, BlobHash::new);
    id(Id.PlanId.class, Id.PlanId::new);
    id(Id.ItemId.class, Id.ItemId::new);
    id(Id.RoundId.class, Id.RoundId::new);
    id(Id.FormatId.class, Id.FormatId::new);
    text(LineScope.class, LineScope::written, DomainModule::scope);
    text(Origin.class, Origin::value, Origin::new);
    addKeySerializer(Origin.class, new OriginKeyWriter());
    addKeyDeserializer(Origin.class, new OriginKeyReader());
    text(
        Instant.class,
        moment -> StoredMoment.written(StoredMoment.check(moment)),
        StoredMoment::any);
    text(Duration.class, span -> check(span).toString(), text -> check(Duration.parse(text)));
    addSerializer(Score.class, new ScoreWriter());
    addDeserializer(Score.class, new ScoreReader());
    addSerializer(Set.class, new SetWriter());
    addSerializer(MilestoneTime.class, new MilestoneTimeWriter());
    addDeserializer(MilestoneTime.class, new MilestoneTimeReader());
    setMixInAnnotation(ServerSheet.class, ServerSheetSoFar.class);
    setMixInAnnotation(Findings.class, FindingsSoFar.class);
    setMixInAnnotation(UnitState.class, UnitStateSoFar.class);
    setMixInAnnotation(TaskSheet.class, TaskSheetSoFar.class);
    setMixInAnnotation(RunResult.class, RunResultSoFar.class);
    setMixInAnnotation(MilestoneEvent.MilestoneSet.class, MilestoneSetSoFar.class);
    setMixInAnnotation(RoleEvent.RoleMapChanged.class, RoleMapChangedAsStored.class);
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(new RecordInstantiators());
  }

  private static LineScope scope(String written) {
    return LineScope.read(written)
        .orElseThrow(() -> new IllegalArgumentException("Where no line is ticked: " + written));
  }

  /** What a server's sheet did not have at first: absent is empty. */
  private interface ServerSheetSoFar {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String sshUser();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String proxyJump();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> probes();
  }

  /** What a server was not asked at first: absent is empty, and empty is not written. */
  private interface FindingsSoFar {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> memoryCaches();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<ProbeResult> probes();
  }

  /** What a server was not asked about a service at first: absent is unknown. */
  private interface UnitStateSoFar {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<List<String>> pullsIn();
  }

  /** What a task's card did not have at first: absent is empty, and empty is not written. */
  private interface TaskSheetSoFar {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String lesson();
  }

  /** What a run's result did not have at first: an output that is all there has no more. */
  private interface RunResultSoFar {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Optional<WholeOutput> whole();
  }

  /** The stored name is older than the name in the code. */
  private interface RoleMapChangedAsStored {
    @JsonProperty("told")
    String typed();
  }

  /** What a milestone did not have at first: absent is empty. */
  private interface MilestoneSetSoFar {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String action();
  }

  /** Longer ones, taken from a moment, end outside of every calendar. */
  private static Duration check(Duration span) {
    if (span.abs().compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("Longer than any contest: " + span);
    }
    return span;
  }

  private <T extends Id> void id(Class<T> type, Function<String, T> read) {
    text(type, Id::value, new SharedIds<>(read));
  }

  private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(type, new TextWriter<>(type, write));
    addDeserializer(type, new TextReader<>(type, read));
  }

  private static final class TextWriter<T> extends StdSerializer<T> {
    private final Function<T, String> write;

    TextWriter(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(write.apply(value));
    }
  }

  private static final class TextReader<T> extends StdDeserializer<T> {
    private final Function<String, T> read;

    TextReader(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      var text = json.getString();
      try {
        return text == null ? null : read.apply(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  private static final class OriginKeyWriter extends StdSerializer<Origin> {
    OriginKeyWriter() {
      super(Origin.class);
    }

    @Override
    public void serialize(Origin value, JsonGenerator json, SerializationContext context) {
      json.writeName(value.value());
    }
  }

  private static final class OriginKeyReader extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return new Origin(key);
    }
  }

  /** A JSON number with all its digits, so that SQL and people can read it as one. */
  private static final class ScoreWriter extends StdSerializer<Score> {
    ScoreWriter() {
      super(Score.class);
    }

    @Override
    public void serialize(Score value, JsonGenerator json, SerializationContext context) {
      json.writeNumber(value.plain());
    }
  }

  private static final class ScoreReader extends StdDeserializer<Score> {
    ScoreReader() {
      super(Score.class);
    }

    @Override
    public Score deserialize(JsonParser json, DeserializationContext context) {
      BigDecimal points = json.getDecimalValue();
      if (Math.abs(points.scale()) > SCORE_DIGITS || points.precision() > SCORE_DIGITS) {
        throw new IllegalArgumentException("More digits than a score has");
      }
      return new Score(points);
    }
  }

  /** Sets have no order of their own; equal ones are written alike all the same. */
  @SuppressWarnings("rawtypes") // A class literal, by which writers are registered, is raw.
  private static final class SetWriter extends StdSerializer<Set> {
    SetWriter() {
      super(Set.class);
    }

    @Override
    public void serialize(Set value, JsonGenerator json, SerializationContext context) {
      Set<?> words = value;
      json.writeStartArray();
      words.stream().map(SetWriter::word).sorted().forEach(json::writeString);
      json.writeEndArray();
    }

    private static String word(Object value) {
      return switch (value) {
        case Enum<?> name -> name.name();
        case String text -> text;
        case Id id -> id.value();
        default -> throw new IllegalArgumentException("A set of " + value.getClass());
      };
    }
  }

  /** How a time is stored that a rule gives. */
  private static final String LAST_SAFE_START = "last-safe-start";

  private static final class MilestoneTimeWriter extends StdSerializer<MilestoneTime> {
    MilestoneTimeWriter() {
      super(MilestoneTime.class);
    }

    @Override
    public void serialize(MilestoneTime value, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      switch (value) {
        case MilestoneTime.Fixed fixed -> json.writeStringProperty("at", fixed.at().toString());
        case MilestoneTime.AfterStart relative ->
            json.writeStringProperty("afterStart", relative.after().toString());
        case MilestoneTime.BeforeEnd relative ->
            json.writeStringProperty("beforeEnd", relative.before().toString());
        case MilestoneTime.AtLastSafeStart _ -> json.writeStringProperty("rule", LAST_SAFE_START);
      }
      json.writeEndObject();
    }
  }

  private static final class MilestoneTimeReader extends StdDeserializer<MilestoneTime> {
    /** One of the four is there. */
    private record Stored(
        Optional<Instant> at,
        Optional<Duration> afterStart,
        Optional<Duration> beforeEnd,
        Optional<String> rule) {}

    MilestoneTimeReader() {
      super(MilestoneTime.class);
    }

    @Override
    public MilestoneTime deserialize(JsonParser json, DeserializationContext context) {
      var stored = context.readValue(json, Stored.class);
      return stored
          .at()
          .<MilestoneTime>map(MilestoneTime.Fixed::new)
          .or(() -> stored.afterStart().map(MilestoneTime.AfterStart::new))
          .or(() -> stored.beforeEnd().map(MilestoneTime.BeforeEnd::new))
          .or(
              () ->
                  stored
                      .rule()
                      .filter(LAST_SAFE_START::equals)
                      .map(_ -> new MilestoneTime.AtLastSafeStart()))
          .orElseThrow(() -> new IllegalArgumentException("A milestone without a time"));
    }
  }
}
