package dev.pitwall.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that nobody else on the machine may read: {@code 0600} and {@code 0700}, on
 * Windows an access list with the owner alone.
 */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** With which a file at this place is made. */
  static FileAttribute<?>[] ofFile(Path place) throws IOException {
    return attributes(place, false);
  }

  /** Makes a folder, and those above it that are not there, for their owner alone. */
  public static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, true));
  }

  /** As {@link #createFolders} for one that must not be there. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder, true));
  }

  /**
   * Takes away what others may do with a file or folder. A link is left as it is. On a disk that
   * knows no permissions, as FAT, and where the place is somebody else's, nothing changes.
   */
  public static void restrict(Path place) throws IOException {
    if (PlainFile.isLink(place)) {
      return;
    }
    try {
      restrictPlain(place);
    } catch (FileSystemException e) {
      System.getLogger("dev.pitwall.files")
          .log(System.Logger.Level.DEBUG, "Permissions stay as they are", e);
    }
  }

  /** The same of a folder and all that lies in it, and in the folders of that. */
  public static void restrictAll(Path folder) throws IOException {
    restrict(folder);
    if (PlainFile.isFolder(folder)) {
      for (var one : list(folder)) {
        restrict(one);
        if (PlainFile.isFolder(one)) {
          for (var below : list(one)) {
            restrict(below);
          }
        }
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void restrictPlain(Path place) throws IOException {
    boolean folder = PlainFile.isFolder(place);
    if (knows(place, "posix")) {
      var wanted = folder ? FOLDER : FILE;
      var found = Files.getPosixFilePermissions(place, LinkOption.NOFOLLOW_LINKS);
      if (!wanted.containsAll(found)) {
        Files.setPosixFilePermissions(place, wanted);
      }
    } else if (knows(place, "acl")) {
      var view =
          Files.getFileAttributeView(place, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      var wanted = accessList(owner(place), folder);
      if (!view.getAcl().equals(wanted)) {
        view.setAcl(wanted);
      }
    }
  }

  private static boolean knows(Path place, String view) {
    return place.getFileSystem().supportedFileAttributeViews().contains(view);
  }

  private static FileAttribute<?>[] attributes(Path place, boolean folder) throws IOException {
    if (knows(place, "posix")) {
      return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(folder ? FOLDER : FILE)};
    }
    return knows(place, "acl")
        ? new FileAttribute<?>[] {new AccessList(accessList(owner(place), folder))}
        : new FileAttribute<?>[0];
  }

  private static UserPrincipal owner(Path place) throws IOException {
    return place
        .getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }

  /** All rights for one person; what is made in a folder later inherits them. */
  static List<AclEntry> accessList(UserPrincipal owner, boolean folder) {
    var all =
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(owner)
            .setPermissions(EnumSet.allOf(AclEntryPermission.class));
    if (folder) {
      all.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
    }
    return List.of(all.build());
  }

  private record AccessList(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
      return "acl:acl";
    }
  }
}
