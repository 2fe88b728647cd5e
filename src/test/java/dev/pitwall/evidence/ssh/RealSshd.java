package dev.pitwall.evidence.ssh;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * OpenSSH's own server on loopback, with a host key, a user's key and a configuration that stand in
 * a folder of the test. Tests are skipped, with the reason, where it is not installed or does not
 * start.
 */
public final class RealSshd {
  private static final List<String> PLACES = List.of("/usr/sbin/sshd", "/usr/local/sbin/sshd");

  private final Path folder;
  private final int port;
  private final Path program;
  private Process server;

  public RealSshd(Path folder) throws Exception {
    var sshd = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    assumeTrue(sshd.isPresent(), "sshd is not installed: apt-get install openssh-server");
    assumeTrue(run("ssh", "-V") == 0, "there is no ssh client");
    this.folder = folder;
    for (var key : List.of("host", "other-host", "user", "other-user")) {
      run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString());
    }
    Files.copy(folder.resolve("user.pub"), folder.resolve("authorized_keys"));
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    knows("host");
    Files.writeString(
        folder.resolve("sshd_config"),
        """
        ListenAddress 127.0.0.1
        Port %d
        HostKey %s
        AuthorizedKeysFile %s
        PidFile none
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        Banner %s
        """
            .formatted(
                port,
                folder.resolve("host"),
                folder.resolve("authorized_keys"),
                Files.writeString(folder.resolve("banner"), "AUTHORIZED USE ONLY\n")));
    program = sshd.get();
    start();
  }

  private void start() throws IOException {
    server =
        new ProcessBuilder(
                program.toString(), "-D", "-e", "-f", folder.resolve("sshd_config").toString())
            .redirectError(folder.resolve("sshd.log").toFile())
            .start();
    assumeTrue(answers(), () -> "sshd did not start: " + log());
  }

  private static int run(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  private boolean answers() {
    for (int i = 0; i < 500 && server.isAlive(); i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
    return false;
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("sshd.log")).strip();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The laptop knows this host key from now on, and no other. */
  void knows(String key) throws IOException {
    var known = Files.readString(folder.resolve(key + ".pub"));
    Files.writeString(folder.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + known);
  }

  /** Whatever is asked, this command answers: a server that is swapped for another. */
  void runs(String command) throws IOException {
    Files.writeString(
        folder.resolve("authorized_keys"),
        "command=\"" + command + "\" " + Files.readString(folder.resolve("user.pub")));
  }

  /** Started anew, it offers passwords beside keys. */
  void takesPasswords() throws Exception {
    stop();
    var config = folder.resolve("sshd_config");
    Files.writeString(
        config,
        Files.readString(config)
            .replace("PasswordAuthentication no", "PasswordAuthentication yes")
            .replace("PermitRootLogin prohibit-password", "PermitRootLogin yes"));
    start();
  }

  void knowsNoHost() throws IOException {
    Files.writeString(folder.resolve("known_hosts"), "");
  }

  /**
   * The client, with the member's configuration: any of isu1 to isu9 and s1 to s9 is this server.
   */
  public List<String> client(String userKey) throws IOException {
    var config = folder.resolve("config-" + userKey);
    Files.writeString(
        config,
        """
        Host isu* s?
          HostName 127.0.0.1
          Port %d
          User %s
          IdentityFile %s
          IdentitiesOnly yes
          IdentityAgent none
          UserKnownHostsFile %s
          GlobalKnownHostsFile /dev/null
        """
            .formatted(
                port,
                System.getProperty("user.name"),
                folder.resolve(userKey),
                folder.resolve("known_hosts")));
    return List.of("ssh", "-F", config.toString());
  }

  public int port() {
    return port;
  }

  /** As a server that shuts down. */
  public void stop() throws InterruptedException {
    server.descendants().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly().waitFor();
  }
}
