package dev.pitwall.cli;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.report.export.ExportForm;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.text.Texts;
import dev.pitwall.wall.page.WallSite;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/** The commands and options, described in one language. */
final class Wording {
  static final String IMPORT = "import";
  static final String EXPORT = "export";
  static final String READ = "read";
  static final String REPORT = "report";
  static final String SEND = "send";
  static final String SCORE = "score";
  static final String RUN = "run";
  static final String NOTE = "note";
  static final String TASK = "task";
  static final String STATUS = "status";
  static final String AGENT = "agent";
  static final String MCP = "mcp";
  static final String KIT = "kit";
  static final String COMPLETION = "completion";
  static final String WALL = "wall";
  static final String BROWSER = "--browser";
  static final String PORT = "--port";
  static final String POSTGRES = "--postgres";
  static final String HOST = "--host";
  static final String FILE = "FILE.csv";
  static final String REPORT_FILE = "FILE";

  /** Which table a report in CSV is. */
  static final String TABLE = "--table";

  /** What a report leaves out. */
  static final String WITHOUT = "--without";

  /** A name that no day has is a slip of the fingers, unless this is said. */
  static final String NEW = "--new";

  /** Two laptops on one desk. */
  static final String DESK = "--desk";

  /** The answer to what a portal's table does not say. */
  static final String ALL_PASSED = "--all-passed";

  private final Texts texts;
  private final String dataFolder;

  Wording(Texts texts, String dataFolder) {
    this.texts = texts;
    this.dataFolder = dataFolder;
  }

  CommandSpec root() {
    var root = command("pitwall", "cli.about");
    root.addOption(option("--sample", "NAME", "cli.option.sample").build());
    root.addOption(flag(DESK, "cli.option.desk"));
    root.addOption(
        option("--data", "DIR", "cli.option.data", dataFolder)
            .scopeType(ScopeType.INHERIT)
            .build());
    root.addOption(
        option("--lang", "en|ja", "cli.option.lang").scopeType(ScopeType.INHERIT).build());
    root.addOption(
        OptionSpec.builder("--version")
            .versionHelp(true)
            .arity("0")
            .type(boolean.class)
            .description(text("cli.option.version"))
            .build());
    root.usageMessage().commandListHeading(text("cli.heading.commands")).footer(text("cli.codes"));
    root.addSubcommand(IMPORT, imports());
    root.addSubcommand(EXPORT, exports());
    root.addSubcommand(REPORT, reports());
    root.addSubcommand(KIT, kits());
    root.addSubcommand(READ, reads());
    sends(root);
    var wall = command(WALL, "cli.wall.about");
    wall.addOption(option(POSTGRES, "URI", "cli.wall.postgres").required(true).build());
    wall.addOption(flag(BROWSER, "cli.wall.browser"));
    wall.addOption(option(PORT, "PORT", "cli.wall.port", WallSite.PORT).build());
    wall.usageMessage().footer(text("cli.wall.footer"));
    root.addSubcommand(WALL, wall);
    return root;
  }

  /** Those that tell a day something, or ask it. */
  private void sends(CommandSpec root) {
    var send = command(SEND, "cli.send.about");
    send.addPositional(words("FILE", "0..1", "cli.send.file"));
    send.addOption(option(HOST, "SERVER", "cli.send.host").build());
    send.addOption(option("--command", "TEXT", "cli.send.command").build());
    send.addOption(option("--name", "TEXT", "cli.send.name").build());
    root.addSubcommand(SEND, send);
    var score = command(SCORE, "cli.score.about");
    score.addPositional(words("POINTS", "1", "cli.score.points"));
    score.addOption(flag("--fail", "cli.score.fail"));
    score.addOption(option("--reason", "TEXT", "cli.score.reason").build());
    root.addSubcommand(SCORE, score);
    var run = command(RUN, "cli.run.about");
    run.addPositional(words("FILE", "1", "cli.run.file"));
    run.addOption(option("--settings", "TEXT", "cli.run.settings").build());
    run.addOption(option("--revision", "TEXT", "cli.run.revision").build());
    root.addSubcommand(RUN, run);
    var note = command(NOTE, "cli.note.about");
    note.addPositional(words("[SERVER] TEXT", "1..2", "cli.note.text"));
    root.addSubcommand(NOTE, note);
    var task = command(TASK, "cli.task.about");
    task.addPositional(words("TITLE", "1", "cli.task.title"));
    task.addOption(flag("--mine", "cli.task.mine"));
    task.addOption(option("--for", "MEMBER", "cli.task.for").build());
    task.addOption(option(HOST, "SERVER", "cli.task.host").build());
    root.addSubcommand(TASK, task);
    var status = command(STATUS, "cli.status.about");
    status.addOption(flag("--json", "cli.status.json"));
    root.addSubcommand(STATUS, status);
    for (var one : List.of(send, score, run, note, task, status)) {
      one.addOption(option("--day", "NAME", "cli.send.day").build());
    }
    var agent = command(AGENT, "cli.agent.about");
    agent.addPositional(words("NAME", "1", "cli.agent.name"));
    agent.addOption(flag("--withdraw", "cli.agent.withdraw"));
    root.addSubcommand(AGENT, agent);
    var mcp = command(MCP, "cli.mcp.about");
    mcp.addOption(option("--token", "TOKEN", "cli.mcp.token").required(true).build());
    root.addSubcommand(MCP, mcp);
    var completion = command(COMPLETION, "cli.completion.about");
    completion.addPositional(words("SHELL", "1", "cli.completion.shell"));
    root.addSubcommand(COMPLETION, completion);
  }

  private PositionalParamSpec words(String label, String arity, String about) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .index(arity.endsWith("2") ? "0..1" : "0")
        .required(!arity.startsWith("0"))
        .type(String[].class)
        .description(text(about))
        .build();
  }

  private CommandSpec imports() {
    var command = command(IMPORT, "cli.import.about");
    command.addPositional(file(FILE, "cli.import.file"));
    command.addOption(option("--day", "NAME", "cli.import.day").build());
    command.addOption(flag(NEW, "cli.import.new"));
    command.addOption(option("--date", "YYYY-MM-DD", "cli.import.date").build());
    command.addOption(option("--start", "HH:MM", "cli.import.start").build());
    command.addOption(option("--end", "HH:MM", "cli.import.end").build());
    command.addOption(option("--zone", "ZONE", "cli.import.zone").build());
    command.addOption(option("--rule", "RULE", "cli.import.rule", rules()).build());
    command.addOption(option("--member", "NAME", "cli.import.member").build());
    command.addOption(flag(ALL_PASSED, "cli.import.allPassed"));
    command.addOption(flag("--strict", "cli.import.strict"));
    command.usageMessage().footer(text("cli.import.footer"));
    return command;
  }

  private CommandSpec exports() {
    var command = command(EXPORT, "cli.export.about");
    command.addPositional(file(FILE, "cli.export.file"));
    command.addOption(option("--day", "NAME", "cli.export.day").build());
    command.addOption(flag("--force", "cli.export.force"));
    command.addOption(flag("--bom", "cli.export.bom"));
    command.addOption(option(WITHOUT, "WHAT", "cli.report.without", Omission.all()).build());
    return command;
  }

  private CommandSpec kits() {
    var command = command(KIT, "cli.kit.about");
    command.addPositional(file("FILE.zip", "cli.kit.file"));
    command.addOption(option("--set", "NAME", "cli.kit.set").build());
    command.addOption(option("--day", "NAME", "cli.export.day").build());
    command.addOption(flag("--force", "cli.export.force"));
    return command;
  }

  private CommandSpec reports() {
    var command = command(REPORT, "cli.report.about");
    command.addPositional(file(REPORT_FILE, "cli.report.file", ExportForm.endings()));
    command.addOption(option("--day", "NAME", "cli.export.day").build());
    command.addOption(flag("--force", "cli.export.force"));
    command.addOption(flag("--bom", "cli.export.bom"));
    command.addOption(option(TABLE, "NAME", "cli.report.table", ReportCommand.tables()).build());
    command.addOption(option(WITHOUT, "WHAT", "cli.report.without", Omission.all()).build());
    command.usageMessage().footer(text("cli.report.footer"));
    return command;
  }

  private CommandSpec reads() {
    var command = command(READ, "cli.read.about");
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1..*")
            .index("0..*")
            .required(true)
            .type(String[].class)
            .description(text("cli.read.file"))
            .build());
    command.addOption(option("--format", "ID", "cli.read.format").build());
    command.usageMessage().footer(text("cli.read.footer"));
    return command;
  }

  /** Said on the command line as {@code last-run}. */
  static String rule(FinalScoreRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String rules() {
    return Stream.of(FinalScoreRule.values()).map(Wording::rule).collect(Collectors.joining(", "));
  }

  private CommandSpec command(String name, String about) {
    var command = CommandSpec.create().name(name);
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .arity("0")
            .type(boolean.class)
            .description(text("cli.option.help"))
            .build());
    command
        .usageMessage()
        .description(text(about))
        .synopsisHeading(text("cli.heading.usage"))
        .parameterListHeading("%n")
        .optionListHeading(text("cli.heading.options"))
        .sortOptions(false)
        .abbreviateSynopsis(false);
    return command;
  }

  private OptionSpec.Builder option(String name, String value, String about, Object... filled) {
    return OptionSpec.builder(name)
        .paramLabel(value)
        .arity("1")
        .type(String.class)
        .description(text(about, filled));
  }

  private OptionSpec flag(String name, String about) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).description(text(about)).build();
  }

  private PositionalParamSpec file(String label, String about, Object... filled) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity("1")
        .index("0")
        .required(true)
        .type(String.class)
        .description(text(about, filled))
        .build();
  }

  /** The help page takes its texts as formats: a percent sign stands for itself when doubled. */
  private String text(String key, Object... filled) {
    return texts.of(key, filled).replace("%", "%%").replace("\n", "%n");
  }
}
