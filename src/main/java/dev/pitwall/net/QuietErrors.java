package dev.pitwall.net;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Errors are answered by their status alone: Jetty's own pages name the server and the cause. */
final class QuietErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RouteHandler.closeAfter(response);
    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    return true;
  }
}
