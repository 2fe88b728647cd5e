package dev.pitwall.testing;

import java.lang.reflect.Method;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Starts the toolkit once and moves test methods onto its thread. What is thrown there outside of
 * them fails the test, too: the toolkit only prints it.
 */
final class FxExtension implements BeforeAllCallback, BeforeEachCallback, InvocationInterceptor {
  /** Longer than the slowest picture takes on a busy machine; a hang is a failure. */
  private static final long PATIENCE_SECONDS = 300;

  private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var started = new CompletableFuture<Void>();
    try {
      Platform.startup(() -> started.complete(null));
      Platform.setImplicitExit(false);
    } catch (IllegalStateException running) {
      Platform.runLater(() -> started.complete(null));
    }
    started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Platform.runLater(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler(
                    (_, thrown) -> {
                      thrown.printStackTrace();
                      uncaught.add(thrown);
                    }));
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    MonocleMouse.forgetDrag();
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFx(invocation);
    failOnUncaught();
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFx(invocation);
    failOnUncaught();
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFx(invocation);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFx(invocation);
  }

  /** What a handler of a node or a snapshot threw belongs to the test that made it run. */
  private void failOnUncaught() {
    var thrown = uncaught.poll();
    if (thrown != null) {
      uncaught.clear();
      throw new AssertionError("Thrown on the JavaFX thread and not caught", thrown);
    }
  }

  private static void onFx(Invocation<Void> invocation) throws Throwable {
    var done = new CompletableFuture<Void>();
    Platform.runLater(
        () -> {
          try {
            invocation.proceed();
            done.complete(null);
          } catch (Throwable failure) {
            done.completeExceptionally(failure);
          }
        });
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause();
    }
  }
}
