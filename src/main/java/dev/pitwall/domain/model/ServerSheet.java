package dev.pitwall.domain.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the team knows of a server. Empty strings where it knows nothing.
 *
 * @param name short and said aloud: "s1"
 * @param addresses host names or IPs, the one to use first
 * @param sshAlias the name after {@code ssh} on the members' laptops
 * @param external a managed service that the team cannot reboot
 * @param sshUser who logs in, as {@code User} in {@code ~/.ssh/config} says it
 * @param sshPort where, when it is not 22
 * @param proxyJump over which host, as {@code ProxyJump} says it
 * @param probes the lines of {@link Probe}, which are asked with its evidence
 */
public record ServerSheet(
    String name,
    List<String> addresses,
    String sshAlias,
    boolean external,
    String spec,
    String note,
    String sshUser,
    Optional<Integer> sshPort,
    String proxyJump,
    List<String> probes) {
  public ServerSheet {
    addresses = List.copyOf(addresses);
    probes = List.copyOf(probes);
  }

  /** A server without probes. */
  public ServerSheet(
      String name,
      List<String> addresses,
      String sshAlias,
      boolean external,
      String spec,
      String note,
      String sshUser,
      Optional<Integer> sshPort,
      String proxyJump) {
    this(name, addresses, sshAlias, external, spec, note, sshUser, sshPort, proxyJump, List.of());
  }

  /** A server that is reached without a user, port or jump of its own. */
  public ServerSheet(
      String name,
      List<String> addresses,
      String sshAlias,
      boolean external,
      String spec,
      String note) {
    this(name, addresses, sshAlias, external, spec, note, "", Optional.empty(), "");
  }

  /** A server of which only the name is known. */
  public static ServerSheet named(String name) {
    return new ServerSheet(name, List.of(), "", false, "", "");
  }

  /** What is changed one by one. */
  public enum Field implements SheetField<ServerSheet> {
    NAME(ServerSheet::name),
    ADDRESSES(ServerSheet::addresses),
    SSH_ALIAS(ServerSheet::sshAlias),
    EXTERNAL(ServerSheet::external),
    SPEC(ServerSheet::spec),
    NOTE(ServerSheet::note),
    SSH_USER(ServerSheet::sshUser),
    SSH_PORT(ServerSheet::sshPort),
    PROXY_JUMP(ServerSheet::proxyJump),
    PROBES(ServerSheet::probes);

    private final Function<ServerSheet, Object> value;

    Field(Function<ServerSheet, Object> value) {
      this.value = value;
    }

    @Override
    public Object in(ServerSheet sheet) {
      return value.apply(sheet);
    }
  }

  /** This one, with some fields of another; with all of them where none is named. */
  public ServerSheet with(ServerSheet other, Set<Field> fields) {
    return fields.isEmpty()
        ? other
        : new ServerSheet(
            fields.contains(Field.NAME) ? other.name : name,
            fields.contains(Field.ADDRESSES) ? other.addresses : addresses,
            fields.contains(Field.SSH_ALIAS) ? other.sshAlias : sshAlias,
            fields.contains(Field.EXTERNAL) ? other.external : external,
            fields.contains(Field.SPEC) ? other.spec : spec,
            fields.contains(Field.NOTE) ? other.note : note,
            fields.contains(Field.SSH_USER) ? other.sshUser : sshUser,
            fields.contains(Field.SSH_PORT) ? other.sshPort : sshPort,
            fields.contains(Field.PROXY_JUMP) ? other.proxyJump : proxyJump,
            fields.contains(Field.PROBES) ? other.probes : probes);
  }

  /** Those of its lines that are probes. */
  public List<Probe> readProbes() {
    return probes.stream().flatMap(line -> Probe.parse(line).stream()).limit(Probe.MOST).toList();
  }
}
