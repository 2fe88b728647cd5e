package dev.pitwall.inbox;

import dev.pitwall.net.Exchange;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Optional;

/** A request without a network. */
final class StraightExchange implements Exchange {
  private final Call call;
  private Optional<InputStream> body = Optional.empty();

  StraightExchange(Call call) {
    this.call = call;
  }

  @Override
  public String method() {
    return call.method();
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(call.fields().get(name));
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.empty();
  }

  @Override
  public InetAddress remote() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public InputStream body() {
    if (body.isEmpty()) {
      body = Optional.of(call.body().get());
    }
    return body.get();
  }

  @Override
  public void put(String header, String value) {
    throw new IllegalStateException("Nobody answers in headers here");
  }

  @Override
  public void answer(int status, String type, byte[] content) {
    throw new IllegalStateException("The reply itself is the answer");
  }

  @Override
  public void notFound() {
    throw new IllegalStateException("The reply itself is the answer");
  }
}
