package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.hosts.Pasted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What adding a pasted server would do.
 *
 * @param there the server that is there already; empty for a new one
 * @param wanted its sheet afterwards
 */
record PastedRow(Pasted.Found found, Optional<Server> there, ServerSheet wanted) {
  enum Kind {
    NEW,
    CHANGED,
    SAME
  }

  static List<PastedRow> of(ContestDay day, Pasted pasted) {
    return pasted.found().stream().map(found -> of(day, found)).toList();
  }

  private static PastedRow of(ContestDay day, Pasted.Found found) {
    var there = known(day, found.sheet());
    return new PastedRow(
        found,
        there,
        there.map(server -> joined(server.sheet(), found.sheet())).orElse(found.sheet()));
  }

  /** The same name, else the same ssh alias, else an address in common. */
  private static Optional<Server> known(ContestDay day, ServerSheet sheet) {
    var servers = day.servers().values();
    var plain = Names.plain(sheet.name());
    return servers.stream()
        .filter(one -> Names.plain(one.name()).equals(plain))
        .findFirst()
        .or(
            () ->
                servers.stream()
                    .filter(one -> !sheet.sshAlias().isEmpty())
                    .filter(one -> one.sheet().sshAlias().equals(sheet.sshAlias()))
                    .findFirst())
        .or(
            () ->
                servers.stream()
                    .filter(
                        one ->
                            one.sheet().addresses().stream().anyMatch(sheet.addresses()::contains))
                    .findFirst());
  }

  /** What the text has replaces what is there; what it does not mention stays. */
  private static ServerSheet joined(ServerSheet now, ServerSheet paste) {
    return new ServerSheet(
        now.name(),
        Stream.concat(paste.addresses().stream(), now.addresses().stream()).distinct().toList(),
        paste.sshAlias().isEmpty() ? now.sshAlias() : paste.sshAlias(),
        now.external(),
        now.spec(),
        now.note(),
        paste.sshUser().isEmpty() ? now.sshUser() : paste.sshUser(),
        paste.sshPort().or(now::sshPort),
        paste.proxyJump().isEmpty() ? now.proxyJump() : paste.proxyJump());
  }

  Kind kind() {
    return there.isEmpty()
        ? Kind.NEW
        : there.get().sheet().equals(wanted) ? Kind.SAME : Kind.CHANGED;
  }

  /**
   * Taken unless one leaves it out: not what is there already, nor what others are reached over.
   */
  boolean taken() {
    return kind() != Kind.SAME && !found.jumpHost();
  }

  Intent intent(IdSource ids) {
    return there
        .<Intent>map(server -> new ChangeServer(server.id(), wanted, changed(server)))
        .orElseGet(() -> new AddServer(ids.server(), wanted));
  }

  private Set<ServerSheet.Field> changed(Server server) {
    return SheetField.differing(ServerSheet.Field.class, server.sheet(), wanted);
  }

  /** How it is reached, as ssh writes it: {@code -J gate isucon@10.0.0.1:2222}. */
  String reached() {
    return there.isEmpty() || kind() == Kind.SAME
        ? reached(wanted)
        : reached(there.get().sheet()) + " → " + reached(wanted);
  }

  private static String reached(ServerSheet sheet) {
    var user = sheet.sshUser().isEmpty() ? "" : sheet.sshUser() + "@";
    var port = sheet.sshPort().map(one -> ":" + one).orElse("");
    var host = String.join(" ", sheet.addresses());
    var whole = user + (host.isEmpty() ? sheet.sshAlias() : host) + port;
    var jump = sheet.proxyJump().isEmpty() ? "" : "-J " + sheet.proxyJump();
    var words = Stream.of(jump, whole).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    return words.isEmpty() ? "–" : words;
  }

  /** The id of the server that is there already. */
  Optional<ServerId> present() {
    return there.map(Server::id);
  }
}
