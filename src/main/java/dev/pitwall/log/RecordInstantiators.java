package dev.pitwall.log;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records by a handle that is prepared once. Jackson's own way prepares it anew for each
 * record, which is a quarter of reading an event.
 */
final class RecordInstantiators extends ValueInstantiators.Base {
  @Override
  public ValueInstantiator modifyValueInstantiator(
      DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator usual) {
    return usual instanceof StdValueInstantiator standard
            && standard.getWithArgsCreator() != null
            && standard.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
            && isOfAPublicRecord(constructor)
        ? new OfRecord(standard, constructor)
        : usual;
  }

  private static boolean isOfAPublicRecord(Constructor<?> constructor) {
    return constructor.getDeclaringClass().isRecord()
        && constructor.canAccess(null)
        && constructor.getParameterCount() > 0;
  }

  private static final class OfRecord extends StdValueInstantiator {
    private final MethodHandle maker;

    OfRecord(StdValueInstantiator usual, Constructor<?> constructor) {
      super(usual);
      try {
        maker =
            MethodHandles.lookup()
                .unreflectConstructor(constructor)
                .asFixedArity()
                .asSpreader(Object[].class, constructor.getParameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("The constructor of a public record", e);
      }
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] parts) {
      try {
        return maker.invokeExact(parts);
      } catch (Exception e) {
        return context.handleInstantiationProblem(
            getValueClass(), parts, rewrapCtorProblem(context, e));
      } catch (Throwable e) {
        throw (Error) e;
      }
    }
  }
}
