package dev.pitwall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("prints to the one standard output")
class LauncherTest {
  private static final int JAVA_11 = 55;

  /** Else the sentence for an older Java would never be read. */
  @Test
  void anOlderJavaCanReadIt() throws Exception {
    try (var bytes = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
      assertEquals(0xCAFEBABE, bytes.readInt());
      bytes.readUnsignedShort();
      assertEquals(JAVA_11, bytes.readUnsignedShort());
    }
  }

  @Test
  void itStartsTheApp() throws Throwable {
    var said = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Launcher.main(new String[] {"--version"});
    } finally {
      System.setOut(out);
    }
    assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("Pitwall "), said::toString);
  }
}
