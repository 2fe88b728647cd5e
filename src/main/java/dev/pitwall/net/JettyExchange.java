package dev.pitwall.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** One thread's. */
final class JettyExchange implements Exchange {
  private static final int NOT_FOUND = 404;

  private final Request request;
  private final Response response;
  private final Duration mostTime;
  private boolean answered;

  JettyExchange(Request request, Response response, Duration mostTime) {
    this.request = request;
    this.response = response;
    this.mostTime = mostTime;
  }

  boolean answered() {
    return answered;
  }

  /** Whether its body was not read to its end: the sender may still be sending. */
  boolean hasRest() {
    var next = request.read();
    if (next == null) {
      return true;
    }
    next.release();
    return !next.isLast();
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public Optional<String> query(String name) {
    try {
      return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    } catch (RuntimeException e) {
      throw new UnreadableQuery(e);
    }
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  @Override
  public InetAddress remote() {
    return ((InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress())
        .getAddress();
  }

  @Override
  public InputStream body() {
    return Content.Source.asInputStream(request);
  }

  @Override
  public void endWithin(Duration time) {
    if (time.compareTo(mostTime) < 0) {
      GuardedConnector.allow(request, time);
    }
  }

  @Override
  public void put(String header, String value) {
    response.getHeaders().put(header, value);
  }

  @Override
  public void answer(int status, String type, byte[] content) throws IOException {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    write(status, content);
  }

  @Override
  public void notFound() throws IOException {
    write(NOT_FOUND, new byte[0]);
  }

  private void write(int status, byte[] content) throws IOException {
    if (answered) {
      throw new IllegalStateException("Answered already");
    }
    answered = true;
    response.setStatus(status);
    // With it, a connection that breaks right behind the answer takes nothing of it away.
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
    try (var body = Content.Sink.asOutputStream(response)) {
      body.write(content);
    }
  }
}
