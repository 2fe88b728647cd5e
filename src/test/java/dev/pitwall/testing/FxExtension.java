package dev.pitwall.testing;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Starts the toolkit once and moves test methods onto its thread. */
final class FxExtension implements BeforeAllCallback, BeforeEachCallback, InvocationInterceptor {
  /** Longer than the slowest picture takes on a busy machine; a hang is a failure. */
  private static final long PATIENCE_SECONDS = 300;

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
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFx(invocation);
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
