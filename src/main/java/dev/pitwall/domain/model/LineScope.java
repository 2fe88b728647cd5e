package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import java.util.Optional;

/** Where a line has to be ticked. */
public sealed interface LineScope {
  /** On each server that plays the role. */
  record OnRole(RoleId role) implements LineScope {}

  /** On one server: its own line. */
  record OnServer(ServerId server) implements LineScope {}

  record OnEveryServer() implements LineScope {}

  /** Once for the whole contest. */
  record OnContest() implements LineScope {}

  /** Whether it is to be ticked on this server, as the server is now. */
  default boolean holds(Server server) {
    return switch (this) {
      case OnRole(var role) -> server.roles().contains(role);
      case OnServer(var one) -> server.id().equals(one);
      case OnEveryServer _ -> true;
      case OnContest _ -> false;
    };
  }

  /** As it is written in files and in the log: {@code role:ap}, {@code server:s1}. */
  default String written() {
    return switch (this) {
      case OnRole(var role) -> ROLE + role.value();
      case OnServer(var server) -> SERVER + server.value();
      case OnEveryServer _ -> EVERY_SERVER;
      case OnContest _ -> CONTEST;
    };
  }

  /** Reads {@link #written}. */
  static Optional<LineScope> read(String text) {
    if (text.equals(EVERY_SERVER)) {
      return Optional.of(new OnEveryServer());
    } else if (text.equals(CONTEST)) {
      return Optional.of(new OnContest());
    } else if (text.startsWith(ROLE)) {
      return Optional.of(new OnRole(new RoleId(text.substring(ROLE.length()))));
    } else if (text.startsWith(SERVER)) {
      return Optional.of(new OnServer(new ServerId(text.substring(SERVER.length()))));
    }
    return Optional.empty();
  }

  String ROLE = "role:";
  String SERVER = "server:";
  String EVERY_SERVER = "servers";
  String CONTEST = "contest";
}
