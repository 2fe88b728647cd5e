package dev.pitwall.testing;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Score;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Any intent there is, made of random parts: every record below {@link Intent}, found by itself, so
 * that a new intent is tried without a line here. Things have few ids, so that intents meet.
 *
 * <p>Throws for a part of a type that it cannot make: a new one needs its line in {@link #make}.
 */
public final class RandomIntents {
  private static final List<Class<?>> INTENTS = records(Intent.class).toList();
  private static final int THINGS = 4;

  private final Random random;
  private TestDay laptop;
  private int made;

  public RandomIntents(Random random) {
    this.random = random;
  }

  /** Every intent that can be made. */
  public static List<Class<?>> kinds() {
    return INTENTS;
  }

  private static Stream<Class<?>> records(Class<?> sealed) {
    return sealed.isRecord()
        ? Stream.of(sealed)
        : Stream.of(sealed.getPermittedSubclasses()).flatMap(RandomIntents::records);
  }

  /** One for somebody at this laptop. */
  public Intent next(TestDay at) {
    return next(at, INTENTS.get(random.nextInt(INTENTS.size())));
  }

  /** One of this kind. */
  public Intent next(TestDay at, Class<?> kind) {
    laptop = at;
    made++;
    var ticks = List.copyOf(at.day().checkLines().ticks().keySet());
    if (kind == LineIntent.UntickLines.class && !ticks.isEmpty()) {
      // Three parts that fit each other hardly ever come together by chance.
      var one = ticks.get(random.nextInt(ticks.size()));
      return new LineIntent.UntickLines(Set.of(one.line()), one.server(), one.round());
    }
    return (Intent) record(kind);
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = make(components[i]);
    }
    try {
      var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type, e);
    }
  }

  private Object make(RecordComponent component) {
    return switch (component.getName()) {
      case "mark" -> "R" + random.nextInt(9);
      case "start" -> TestDay.START;
      case "end" -> TestDay.END.plusSeconds(random.nextInt(99));
      // Of several at once one is nearly always not there.
      case "lines" -> Set.of(idOf(Id.ItemId.class));
      default -> make(component.getGenericType());
    };
  }

  private Object make(Type type) {
    if (type instanceof ParameterizedType several) {
      return container((Class<?>) several.getRawType(), several.getActualTypeArguments());
    }
    var kind = (Class<?>) type;
    if (kind == String.class) {
      return "text " + made + " " + random.nextInt(3);
    }
    if (kind == int.class || kind == Integer.class) {
      return 1 + random.nextInt(THINGS);
    }
    if (kind == long.class) {
      return (long) random.nextInt(THINGS);
    }
    if (kind == boolean.class) {
      return random.nextBoolean();
    }
    if (kind == Instant.class) {
      return laptop.now().minusSeconds(random.nextInt(90));
    }
    if (kind == Duration.class) {
      return Duration.ofMinutes(1 + random.nextInt(THINGS));
    }
    if (kind == ZoneId.class) {
      return TestDay.TOKYO;
    }
    if (kind == Score.class) {
      return Score.of(random.nextInt(1000));
    }
    if (kind == Profile.class) {
      return profile();
    }
    if (kind == long.class) {
      return random.nextLong(1L << 20);
    }
    if (kind == BlobHash.class) {
      return new BlobHash("%064x".formatted(random.nextInt(THINGS)));
    }
    if (kind == Id.MemberId.class) {
      return random.nextBoolean() ? TestDay.MEI : idOf(kind);
    }
    if (kind == Id.RoleId.class) {
      var roles = List.of(Role.AP, Role.DB, Role.CACHE, new Id.RoleId("own"));
      return roles.get(random.nextInt(roles.size()));
    }
    if (kind == StepId.class) {
      var all = laptop.timeline().envelopes();
      return all.get(random.nextInt(all.size())).step();
    }
    if (kind == Intent.class) {
      var kinds = INTENTS.stream().filter(one -> one != Intent.Several.class).toList();
      return record(kinds.get(random.nextInt(kinds.size())));
    }
    if (kind.isEnum()) {
      var values = kind.getEnumConstants();
      return values[random.nextInt(values.length)];
    }
    if (kind.isSealed()) {
      var permitted = kind.getPermittedSubclasses();
      return record(permitted[random.nextInt(permitted.length)]);
    }
    if (kind.isRecord() && Id.class.isAssignableFrom(kind)) {
      return idOf(kind);
    }
    if (kind.isRecord()) {
      return record(kind);
    }
    throw new IllegalStateException("No random value for a part of type " + type);
  }

  /** A sensible one: the parts of a profile must fit each other. */
  private Profile profile() {
    var free = Profile.FREE;
    return new Profile(
        "profile" + random.nextInt(THINGS),
        free.name(),
        free.load(),
        free.wholeRun(),
        free.abortAfter(),
        free.freeze(),
        free.reproducePercent(),
        free.resultFormat(),
        free.failLimit());
  }

  private Object container(Class<?> kind, Type[] of) {
    if (kind == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(make(of[0]));
    }
    if (kind == Map.class) {
      var map = new HashMap<Object, Object>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        map.put(make(of[0]), make(of[1]));
      }
      return map;
    }
    var values = new ArrayList<Object>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(make(of[0]));
    }
    if (kind == List.class) {
      return values;
    }
    if (kind == Set.class) {
      return new HashSet<>(values);
    }
    throw new IllegalStateException("No random value for a part of type " + kind);
  }

  private Object idOf(Class<?> kind) {
    try {
      return kind.getConstructor(String.class).newInstance("x" + random.nextInt(THINGS));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + kind, e);
    }
  }
}
