package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The description of the routes is that of the routes. */
class OpenApiTest {
  @TempDir Path folder;
  private OpenInboxDay day;
  private JsonNode api;

  @BeforeEach
  void open() throws Exception {
    day = new OpenInboxDay(folder);
    api = JsonResult.JSON.readTree(day.get("/openapi.json").body());
  }

  @AfterEach
  void close() {
    day.close();
  }

  @Test
  void itDescribesEveryRouteWithItsMethodsAndNoOther() {
    var described = new TreeMap<String, TreeSet<String>>();
    for (var path : api.path("paths").properties()) {
      var methods = new TreeSet<String>();
      path.getValue().propertyNames().forEach(one -> methods.add(one.toUpperCase(Locale.ROOT)));
      described.put(path.getKey(), methods);
    }
    var served = new TreeMap<String, TreeSet<String>>();
    day.inbox.routes().forEach((path, route) -> served.put(path, new TreeSet<>(route.methods())));
    assertEquals(served, described);
  }

  @Test
  void whatItRefersToIsThere() {
    refers(api);
  }

  private void refers(JsonNode node) {
    if (node.has("$ref")) {
      var pointer = node.path("$ref").asString().substring(1);
      assertFalse(api.at(pointer).isMissingNode(), pointer);
    }
    node.forEach(this::refers);
  }

  /** Each answer that is given here is one that it describes. */
  @Test
  void whatIsAnsweredIsDescribed() throws Exception {
    described("GET", "/day?only=counts", "");
    described("GET", "/health", "");
    described("GET", "/status", "");
    described("GET", "/snippets/search?text=x", "");
    described("GET", "/snippet?number=9", "");
    described("POST", "/snippets?host=s1", "x");
    described("PUT", "/notes", "x");
    described("POST", "/notes", "");
    described("POST", "/notes", "x".repeat(100_000));
    described("POST", "/changes", "x");
    described("POST", "/tasks?for=nobody", "x");
    described("POST", "/runs/start", "");
    described("POST", "/runs/start", "");
    described("POST", "/runs", "{\"score\":1}");
    described("POST", "/runs", "{\"score\":\"x\"}");
    described("POST", "/runs", "who knows 11023");
    described("POST", "/agents?name=Bot", "");
    described("POST", "/agents?name=Mei", "");
    described("POST", "/agents/withdraw?name=Bot", "");
    described("POST", "/agents/withdraw?name=Bot", "");
    described("POST", "/mcp", "{}");
  }

  private void described(String method, String path, String body) throws Exception {
    var answer = day.send(day.request(path).method(method, BodyPublishers.ofString(body)));
    var responses =
        api.path("paths")
            .path(path.replaceFirst("\\?.*", ""))
            .path(method.toLowerCase(Locale.ROOT))
            .path("responses");
    assertTrue(
        responses.has(String.valueOf(answer.statusCode())),
        () -> Map.of(method + " " + path, answer.statusCode()).toString());
  }
}
