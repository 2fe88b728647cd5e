package dev.pitwall.log;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;

/** What a disk, a hurried person or a stranger does to one file of a day that is not open. */
enum Harm {
  CUT {
    @Override
    void strike(Path file, Means means) throws Exception {
      try (var open = new RandomAccessFile(file.toFile(), "rw")) {
        open.setLength(means.random().nextLong(open.length() + 1));
      }
    }
  },
  CUT_AT_A_LINE {
    @Override
    void strike(Path file, Means means) throws Exception {
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      int line = text.indexOf('\n', means.random().nextInt(Math.max(1, text.length())));
      try (var open = new RandomAccessFile(file.toFile(), "rw")) {
        open.setLength(line < 0 ? open.length() : line + 1L);
      }
    }
  },
  EMPTIED {
    @Override
    void strike(Path file, Means means) throws Exception {
      Files.write(file, new byte[0]);
    }
  },
  BITS_FLIPPED {
    @Override
    void strike(Path file, Means means) throws Exception {
      var bytes = Files.readAllBytes(file);
      for (int i = means.random().nextInt(1, 6); i > 0 && bytes.length > 0; i--) {
        bytes[means.random().nextInt(bytes.length)] ^= (byte) (1 << means.random().nextInt(8));
      }
      Files.write(file, bytes);
    }
  },
  PAGE_ZEROED {
    @Override
    void strike(Path file, Means means) throws Exception {
      overwrite(file, means, new byte[4096]);
    }
  },
  PAGE_OF_GARBAGE {
    @Override
    void strike(Path file, Means means) throws Exception {
      var garbage = new byte[4096];
      means.random().nextBytes(garbage);
      overwrite(file, means, garbage);
    }
  },
  DELETED {
    @Override
    void strike(Path file, Means means) throws Exception {
      Files.delete(file);
    }
  },
  OLDER_COPIED_OVER {
    @Override
    void strike(Path file, Means means) throws Exception {
      Files.write(file, means.older(file));
    }
  },
  OLDER_MOVED_HERE {
    @Override
    void strike(Path file, Means means) throws Exception {
      moveHere(file, means.older(file));
    }
  },
  OTHER_DAYS_COPIED_OVER {
    @Override
    void strike(Path file, Means means) throws Exception {
      Files.write(file, means.ofOtherDay(file));
    }
  },
  OTHER_DAYS_MOVED_HERE {
    @Override
    void strike(Path file, Means means) throws Exception {
      moveHere(file, means.ofOtherDay(file));
    }
  },
  LINK_IN_ITS_PLACE {
    @Override
    void strike(Path file, Means means) throws Exception {
      Files.delete(file);
      Files.createSymbolicLink(file, means.outside());
    }
  },
  FORGED {
    @Override
    void strike(Path file, Means means) throws Exception {
      Files.write(file, isDatabase(file) ? means.evil() : forged(file, means.random()));
    }
  };

  /**
   * What harm is done with.
   *
   * @param backup the day's folder as it was some steps before
   * @param other another day's folder
   * @param outside a file that is none of the day's business
   * @param evil a database that runs code when it is opened
   */
  record Means(Random random, Path backup, Path other, Path outside, byte[] evil) {
    byte[] older(Path file) throws Exception {
      return in(backup, file);
    }

    byte[] ofOtherDay(Path file) throws Exception {
      return in(other, file);
    }

    private static byte[] in(Path folder, Path file) throws Exception {
      var there = folder.resolve(file.getFileName());
      // A second copy is there while a day is open: it is the journal's.
      return Files.readAllBytes(Files.exists(there) ? there : DayFiles.journal(folder));
    }
  }

  abstract void strike(Path file, Means means) throws Exception;

  private static boolean isDatabase(Path file) {
    return file.toString().endsWith(H2File.SUFFIX);
  }

  private static void overwrite(Path file, Means means, byte[] page) throws Exception {
    var bytes = Files.readAllBytes(file);
    if (bytes.length > 0) {
      int from = means.random().nextInt(bytes.length);
      System.arraycopy(page, 0, bytes, from, Math.min(page.length, bytes.length - from));
      Files.write(file, bytes);
    }
  }

  private static void moveHere(Path file, byte[] bytes) throws Exception {
    var fresh = Files.write(file.resolveSibling(file.getFileName() + ".copy"), bytes);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** One line says another number of milliseconds, under a right checksum. */
  private static byte[] forged(Path journal, Random random) throws Exception {
    var lines = Files.readAllLines(journal);
    int at = random.nextInt(lines.size());
    var events = JournalReading.of((lines.get(at) + "\n").getBytes(StandardCharsets.UTF_8));
    if (events.lines().isEmpty()) {
      return Files.readAllBytes(journal);
    }
    var event = events.events().getFirst();
    var stamp =
        new dev.pitwall.domain.id.Stamp(
            event.stamp().wall().plusMillis(1), event.stamp().counter());
    var line = new StringBuilder();
    Journal.write(
        List.of(new StoredEvent(event.id(), stamp, event.author(), event.type(), event.data())),
        line);
    lines.set(at, line.toString().strip());
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
