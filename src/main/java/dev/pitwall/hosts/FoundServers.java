package dev.pitwall.hosts;

import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.hosts.Pasted.Found;
import dev.pitwall.hosts.Pasted.Kind;
import dev.pitwall.hosts.Pasted.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers of a list while it is read, each once. */
final class FoundServers {
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private boolean full;

  /** No more are taken; that is said. */
  boolean full() {
    return full;
  }

  void remark(int line, Kind kind, String word) {
    remarks.add(new Remark(line, kind, word));
  }

  /** One that may be named in several groups: it is the same each time. */
  void add(int line, String name, List<String> addresses) {
    add(line, sheet(name, addresses, "", Optional.empty()), true);
  }

  void add(int line, String name, List<String> addresses, String user, Optional<Integer> port) {
    add(line, sheet(name, addresses, user, port), true);
  }

  /**
   * One of a plain list, where naming it twice is a slip. False where it has been named with
   * another address: then the word is no name.
   */
  boolean addOnce(int line, String name, List<String> addresses) {
    var before = found.get(Names.plain(name));
    add(line, sheet(name, addresses, "", Optional.empty()), false);
    return before == null
        || addresses.isEmpty()
        || before.sheet().addresses().isEmpty()
        || before.sheet().addresses().stream().anyMatch(addresses::contains);
  }

  private static ServerSheet sheet(
      String name, List<String> addresses, String user, Optional<Integer> port) {
    return new ServerSheet(name, addresses, "", false, "", "", user, port, "");
  }

  private void add(int line, ServerSheet sheet, boolean again) {
    var key = Names.plain(sheet.name());
    var there = found.get(key);
    if (full
        || HostWord.isOwn(sheet.name())
        || sheet.addresses().stream().anyMatch(HostWord::isOwn)) {
      return;
    }
    if (there == null && found.size() == TypedServers.MOST_AT_ONCE) {
      full = true;
      remark(line, Kind.TOO_MANY, sheet.name());
    } else if (there == null) {
      found.put(key, new Found(line, sheet, false));
    } else if (!again) {
      remark(line, Kind.TWICE, sheet.name());
    } else if (there.sheet().addresses().isEmpty()) {
      found.put(key, new Found(there.line(), sheet, false));
    }
  }

  /** One whose addresses follow line by line; {@code line} is the one with its name. */
  void addAll(int line, String name, List<String> addresses) {
    var key = Names.plain(name);
    if (found.containsKey(key) && found.get(key).line() == line) {
      found.put(key, new Found(line, sheet(name, addresses, "", Optional.empty()), false));
    } else {
      addOnce(line, name, addresses);
    }
  }

  Pasted pasted() {
    return new Pasted(List.copyOf(found.values()), remarks);
  }
}
