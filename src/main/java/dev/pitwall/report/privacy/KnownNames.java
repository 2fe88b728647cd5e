package dev.pitwall.report.privacy;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.EvidenceEvent.EvidenceGathered;
import dev.pitwall.domain.event.MemberEvent.MemberAdded;
import dev.pitwall.domain.event.MemberEvent.MemberChanged;
import dev.pitwall.domain.event.ServerEvent.ServerAdded;
import dev.pitwall.domain.event.ServerEvent.ServerChanged;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every name that members and servers ever had on a day, also one that was changed or taken back,
 * and the pseudonym of each: in the order in which they came, so that it is the same in every
 * export of the day.
 */
final class KnownNames {
  /** A server that is called so already keeps its name. */
  private static final Pattern NUMBERED = Pattern.compile("s[1-9][0-9]?");

  private final Map<MemberId, Set<String>> members = new LinkedHashMap<>();
  private final Set<MemberId> agents = new LinkedHashSet<>();
  private final Map<ServerId, Set<String>> servers = new LinkedHashMap<>();

  /** What servers are called besides: aliases, host names, addresses. */
  private final Map<ServerId, Set<String>> hosts = new LinkedHashMap<>();

  private final Map<MemberId, String> ofMembers = new LinkedHashMap<>();
  private final Map<ServerId, String> ofServers = new LinkedHashMap<>();

  KnownNames(List<Envelope> envelopes, Texts texts) {
    envelopes.forEach(envelope -> take(envelope.event()));
    int people = 0;
    int programs = 0;
    for (var member : members.keySet()) {
      ofMembers.put(
          member,
          agents.contains(member)
              ? texts.of("privacy.agent", ++programs)
              : texts.of("privacy.member", ++people));
    }
    var taken = new LinkedHashSet<String>();
    servers.forEach(
        (server, names) ->
            names.stream()
                .filter(name -> NUMBERED.matcher(name).matches() && !taken.contains(name))
                .findFirst()
                .ifPresent(
                    name -> {
                      taken.add(name);
                      ofServers.put(server, name);
                    }));
    int number = 1;
    for (var server : servers.keySet()) {
      while (!ofServers.containsKey(server)) {
        var free = "s" + number++;
        if (taken.add(free)) {
          ofServers.put(server, free);
        }
      }
    }
  }

  private void take(Event event) {
    if (event instanceof MemberAdded added) {
      add(members, added.member(), added.name());
      if (added.kind().filter(Member.Kind.AGENT::equals).isPresent()) {
        agents.add(added.member());
      }
    } else if (event instanceof MemberChanged changed) {
      add(members, changed.member(), changed.name());
    } else if (event instanceof ServerAdded added) {
      take(added.server(), added.sheet());
    } else if (event instanceof ServerChanged changed) {
      take(changed.server(), changed.sheet());
    } else if (event instanceof EvidenceGathered gathered) {
      add(hosts, gathered.server(), gathered.findings().host());
    }
  }

  private void take(ServerId server, ServerSheet sheet) {
    add(servers, server, sheet.name());
    add(hosts, server, sheet.sshAlias());
    add(hosts, server, sheet.proxyJump());
    sheet.addresses().forEach(address -> add(hosts, server, address));
  }

  private static <K> void add(Map<K, Set<String>> names, K key, String name) {
    var all = names.computeIfAbsent(key, _ -> new LinkedHashSet<>());
    if (!name.isBlank()) {
      all.add(name.strip());
    }
  }

  String member(MemberId id) {
    return ofMembers.getOrDefault(id, id.value());
  }

  String server(ServerId id) {
    return ofServers.getOrDefault(id, id.value());
  }

  /** For machines; of one that no event introduces as well. */
  MemberId pseudonym(MemberId id) {
    return new MemberId("member-" + place(members.keySet(), id));
  }

  ServerId pseudonym(ServerId id) {
    return new ServerId("server-" + place(servers.keySet(), id));
  }

  private static <K> String place(Set<K> all, K one) {
    int place = new ArrayList<>(all).indexOf(one);
    return place < 0 ? "unknown" : Integer.toString(place + 1);
  }

  Pseudonyms pseudonyms() {
    var ofPeople = new LinkedHashMap<String, String>();
    members.forEach((id, names) -> names.forEach(name -> ofPeople.put(name, member(id))));
    var ofMachines = new LinkedHashMap<String, String>();
    servers.forEach((id, names) -> names.forEach(name -> ofMachines.put(name, server(id))));
    hosts.forEach((id, names) -> names.forEach(name -> ofMachines.putIfAbsent(name, server(id))));
    return Pseudonyms.of(ofPeople, ofMachines);
  }

  /** Where servers are found, as far as they are not just called so. */
  Addresses addresses() {
    var called = new LinkedHashSet<String>();
    servers.values().forEach(called::addAll);
    var found = new LinkedHashSet<String>();
    hosts.values().forEach(found::addAll);
    found.removeAll(called);
    return new Addresses(found);
  }
}
