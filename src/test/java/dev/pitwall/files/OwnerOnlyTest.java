package dev.pitwall.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnerOnlyTest {
  private record Person(String name) implements UserPrincipal {
    @Override
    public String getName() {
      return name;
    }
  }

  /** What Windows is given; what it makes of it can be seen on Windows alone. */
  @Test
  void theAccessListHasTheOwnerAlone() {
    var mei = new Person("mei");
    for (boolean folder : new boolean[] {true, false}) {
      var list = OwnerOnly.accessList(mei, folder);
      assertEquals(1, list.size());
      var entry = list.getFirst();
      assertEquals(AclEntryType.ALLOW, entry.type());
      assertEquals(mei, entry.principal());
      assertEquals(Set.of(AclEntryPermission.values()), entry.permissions());
      assertEquals(
          folder ? Set.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT) : Set.of(),
          entry.flags());
    }
  }
}
