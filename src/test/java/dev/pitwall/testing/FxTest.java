package dev.pitwall.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test of views: the toolkit runs, and each test method runs on the JavaFX thread. Make controls
 * in the test, never in a field's initialiser. Wait with {@link Fx#waitFor}. One class at a time
 * has the toolkit; classes without it run beside that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FxExtension.class)
@ResourceLock("the JavaFX toolkit")
public @interface FxTest {}
