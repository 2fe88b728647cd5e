package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toName;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.SheetField;
import java.util.Optional;

/** Decides about the servers. */
final class DecideServers {
  private DecideServers() {}

  static Decision decide(ContestDay day, ServerIntent intent) {
    return switch (intent) {
      case ServerIntent.AddServer i ->
          Decision.unless(
              toPresent(Thing.SERVER, day.servers(), i.server())
                  .or(() -> toSheet(day, i.server(), i.sheet())),
              () -> new ServerEvent.ServerAdded(i.server(), tidy(i.sheet())));
      case ServerIntent.ChangeServer i ->
          Decision.unless(
              toMissing(Thing.SERVER, day.servers(), i.server())
                  .or(() -> toProbes(i.sheet()))
                  .or(() -> toSheet(day, i.server(), wanted(day, i)))
                  .or(() -> toSame(day.servers().get(i.server()).sheet(), wanted(day, i))),
              () -> {
                var wanted = wanted(day, i);
                var now = day.servers().get(i.server()).sheet();
                return new ServerEvent.ServerChanged(
                    i.server(), wanted, SheetField.differing(ServerSheet.Field.class, now, wanted));
              });
      case ServerIntent.PlaceInReboot i -> place(day, i);
      case ServerIntent.RemoveServer i ->
          Decision.unless(
              toMissing(Thing.SERVER, day.servers(), i.server())
                  .or(() -> toRemoving(day, day.servers().get(i.server()))),
              () -> new ServerEvent.ServerRemoved(i.server()));
    };
  }

  private static Decision place(ContestDay day, ServerIntent.PlaceInReboot intent) {
    return toMissing(Thing.SERVER, day.servers(), intent.server())
        .<Decision>map(Decision.Rejected::new)
        .orElseGet(
            () ->
                Ordering.move(
                    intent.server(),
                    intent.before(),
                    Server.inRebootOrder(day).stream()
                        .map(one -> new Ordering.Placed<>(one.id(), one.rebootPlace()))
                        .toList(),
                    moved -> new ServerEvent.RebootPlaced(moved.item(), moved.place())));
  }

  private static ServerSheet wanted(ContestDay day, ServerIntent.ChangeServer intent) {
    return day.servers().get(intent.server()).sheet().with(tidy(intent.sheet()), intent.changed());
  }

  private static Optional<Rejection> toSheet(ContestDay day, ServerId self, ServerSheet sheet) {
    var others =
        day.servers().values().stream().filter(s -> !s.id().equals(self)).map(Server::name);
    return toName(Thing.SERVER, sheet.name(), others)
        .or(
            () ->
                Checks.toLength(
                    Thing.SERVER,
                    sheet.sshAlias(),
                    sheet.spec(),
                    sheet.note(),
                    sheet.sshUser(),
                    sheet.proxyJump()))
        .or(
            () ->
                sheet
                    .sshPort()
                    .filter(port -> port < 1 || port > 65_535)
                    .map(Rejection.NotAPort::new))
        .or(() -> toProbes(sheet));
  }

  private static Optional<Rejection> toProbes(ServerSheet sheet) {
    return sheet.probes().stream()
        .filter(line -> !line.isBlank() && Probe.parse(line).isEmpty())
        .findFirst()
        .<Rejection>map(line -> new Rejection.NotAProbe(Excerpt.of(line, Limits.NAME_LETTERS)))
        .or(
            () ->
                sheet.probes().size() > Probe.MOST
                    ? Optional.of(new Rejection.TooManyProbes(Probe.MOST))
                    : Optional.empty());
  }

  private static ServerSheet tidy(ServerSheet sheet) {
    return new ServerSheet(
        sheet.name().strip(),
        sheet.addresses().stream().map(String::strip).filter(a -> !a.isEmpty()).toList(),
        sheet.sshAlias().strip(),
        sheet.external(),
        sheet.spec().strip(),
        sheet.note().strip(),
        sheet.sshUser().strip(),
        sheet.sshPort(),
        sheet.proxyJump().strip(),
        sheet.probes().stream()
            .flatMap(line -> Probe.parse(line).stream())
            .map(Probe::line)
            .distinct()
            .toList());
  }

  private static Optional<Rejection> toRemoving(ContestDay day, Server server) {
    var played = server.roles().stream().filter(role -> !role.equals(Role.IDLE));
    var names = played.map(role -> roleName(day, role)).sorted().toList();
    if (!names.isEmpty()) {
      return Optional.of(new Rejection.ServerStillPlays(server.name(), names));
    }
    return day.openRound()
        .filter(_ -> !server.sheet().external())
        .map(_ -> new Rejection.ServerInOpenRound(server.name()));
  }

  static String roleName(ContestDay day, RoleId role) {
    return day.role(role).map(Role::name).orElse(role.value());
  }
}
