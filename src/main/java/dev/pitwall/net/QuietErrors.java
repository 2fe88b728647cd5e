package dev.pitwall.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Errors are answered by their status, with the sentence that the door has for it, if any: Jetty's
 * own pages name the server and the cause.
 */
final class QuietErrors extends ErrorHandler {
  private final IntFunction<String> sentences;

  /**
   * @param sentences for a status; empty for none
   */
  QuietErrors(IntFunction<String> sentences) {
    this.sentences = sentences;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RouteHandler.closeAfter(response);
    var sentence = sentences.apply(response.getStatus());
    if (sentence.isEmpty()) {
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    } else {
      GuardedConnector.takeRestBeforeClosing(request);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      var line = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
      response.write(true, ByteBuffer.wrap(line), callback);
    }
    return true;
  }
}
