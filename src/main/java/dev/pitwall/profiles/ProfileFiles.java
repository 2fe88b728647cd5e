package dev.pitwall.profiles;

import dev.pitwall.files.NotPlainFile;
import dev.pitwall.json.Checked;
import dev.pitwall.json.JsonProblem;
import dev.pitwall.json.JsonProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The profiles that come with the app, found on its class path by their folder, and the team's own
 * in a folder on disk. A file of the team's takes the place of the app's of the same name.
 */
public final class ProfileFiles implements ProfileCatalog {
  private static final String PLACE = "assets/profiles/";
  private static final String ENDING = ".json";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Path own;
  private final FormatCatalog formats;

  /**
   * @param own the team's folder; need not be there
   * @param formats that a profile may name
   */
  public ProfileFiles(Path own, FormatCatalog formats) {
    this.own = own;
    this.formats = formats;
  }

  @Override
  public Found profiles() {
    var troubles = new ArrayList<FileProblem>();
    var sheets = new LinkedHashMap<String, ProfileSheet>();
    var reader = new ProfileReader(formats.formats().all());
    var mine = own(reader, troubles);
    var ofTheApp = new ArrayList<ProfileSheet>();
    for (var name : namesOfTheApp()) {
      if (!mine.containsKey(name)) {
        read(reader, name + ENDING, name, () -> ofTheApp(name), troubles, ofTheApp);
      }
    }
    ofTheApp.sort(NEWEST_CONTEST_FIRST);
    ofTheApp.stream().filter(ProfileFiles::free).forEach(sheet -> sheets.put(sheet.id(), sheet));
    sheets.putAll(mine);
    ofTheApp.forEach(sheet -> sheets.putIfAbsent(sheet.id(), sheet));
    return new Found(List.copyOf(sheets.values()), troubles);
  }

  private static boolean free(ProfileSheet sheet) {
    return sheet.id().equals("free");
  }

  /** By the number in the id; what has none comes last. */
  private static final Comparator<ProfileSheet> NEWEST_CONTEST_FIRST =
      Comparator.<ProfileSheet>comparingInt(ProfileFiles::number)
          .reversed()
          .thenComparing(ProfileSheet::id);

  private static int number(ProfileSheet sheet) {
    return NUMBER
        .matcher(sheet.id())
        .results()
        .findFirst()
        .map(found -> found.group().length() > 6 ? 0 : Integer.parseInt(found.group()))
        .orElse(0);
  }

  private interface Bytes {
    byte[] read() throws IOException;
  }

  private static void read(
      ProfileReader reader,
      String file,
      String id,
      Bytes bytes,
      List<FileProblem> troubles,
      List<ProfileSheet> sheets) {
    try {
      var text = new String(bytes.read(), StandardCharsets.UTF_8);
      switch (reader.read(id, text)) {
        case Checked.Good(ProfileSheet sheet) -> sheets.add(sheet);
        case Checked.Bad(var problems) ->
            problems.forEach(one -> troubles.add(new FileProblem(file, one)));
      }
    } catch (NotPlainFile e) {
      troubles.add(new FileProblem(file, new JsonProblem("", FileProblem.kind(e), "")));
    } catch (IOException | StackOverflowError e) {
      troubles.add(unreadable(file, e));
    }
  }

  private static FileProblem unreadable(String file, Throwable e) {
    return new FileProblem(file, new JsonProblem("", Kind.UNREADABLE, e.toString()));
  }

  private Map<String, ProfileSheet> own(ProfileReader reader, List<FileProblem> troubles) {
    var sheets = new ArrayList<ProfileSheet>();
    if (Files.isDirectory(own)) {
      try (var files = Files.list(own)) {
        for (var file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
          read(reader, file.toString(), idOf(file), () -> SmallFile.read(file), troubles, sheets);
        }
      } catch (IOException e) {
        troubles.add(unreadable(own.toString(), e));
      }
    }
    var byId = new LinkedHashMap<String, ProfileSheet>();
    for (var sheet : sheets) {
      if (NAME.matcher(sheet.id()).matches()) {
        byId.put(sheet.id(), sheet);
      } else {
        troubles.add(
            new FileProblem(
                own.resolve(sheet.id() + ENDING).toString(),
                new JsonProblem("id", Kind.ID, sheet.id(), "A-Z a-z 0-9 - _")));
      }
    }
    return byId;
  }

  private static String idOf(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static byte[] ofTheApp(String name) throws IOException {
    try (InputStream in = ProfileFiles.class.getResourceAsStream("/" + PLACE + name + ENDING)) {
      if (in == null) {
        throw new IOException("not found");
      }
      return in.readAllBytes();
    }
  }

  /** Lists the folder, in a jar or unpacked, so that a copied file is found without a list. */
  private static Set<String> namesOfTheApp() {
    var free = ProfileFiles.class.getResource("/" + PLACE + "free" + ENDING);
    if (free == null) {
      throw new IllegalStateException("The app comes without its " + PLACE);
    }
    try {
      return free.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inFolder(free);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A resource has an address", e);
    }
  }

  private static Set<String> inJar(JarURLConnection connection) throws IOException {
    var names = new HashSet<String>();
    // Not the jar that the class loader reads: that one must stay open.
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(PLACE) && name.endsWith(ENDING))
          .map(name -> name.substring(PLACE.length(), name.length() - ENDING.length()))
          .forEach(names::add);
    }
    return names;
  }

  private static Set<String> inFolder(URL free) throws IOException, URISyntaxException {
    var names = new HashSet<String>();
    try (var files = Files.list(Path.of(new URI(free.toString())).getParent())) {
      files
          .filter(file -> file.toString().endsWith(ENDING))
          .map(ProfileFiles::idOf)
          .forEach(names::add);
    }
    return names;
  }
}
