package dev.pitwall.report.picture;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.RoleMapStep;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.report.picture.Svg.Anchor;
import dev.pitwall.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies below the scores on the same time axis, a row each. */
final class RowsPart {
  private static final String MUTED = "fill=\"" + Colours.MUTED + "\"";
  private static final String WORDS = "fill=\"" + Colours.TEXT + "\"";

  private final Svg svg;
  private final Axes axes;
  private final Texts texts;

  RowsPart(Svg svg, Axes axes, Texts texts) {
    this.svg = svg;
    this.axes = axes;
    this.texts = texts;
  }

  private void label(String words, double y, double size, String style) {
    svg.text(
        Svg.fitted(words, size, axes.left() - 12), axes.left() - 8, y + 4, size, Anchor.END, style);
  }

  /** Every run that failed, was aborted or has no number. */
  void rug(List<Run> runs, double y) {
    label(texts.of("report.picture.rug"), y, DayPicture.SMALL, MUTED);
    for (var run : runs) {
      if (axes.shows(run.at()) && (!run.passed() || run.score().isEmpty())) {
        mark(run.verdict().orElseThrow(), axes.x(run.at()), y);
      }
    }
  }

  private void mark(Verdict verdict, double x, double y) {
    switch (verdict) {
      case PASS -> svg.circle(x, y, 4.5, "fill=\"" + Colours.PASS + "\"");
      case FAIL -> svg.cross(x, y, 4, Colours.FAIL);
      case ABORTED -> svg.circle(x, y, 4, "fill=\"none\" stroke=\"" + Colours.MUTED + "\"");
    }
  }

  /** Change notes: of one server or of none. */
  void changes(ContestDay day, double y) {
    label(texts.of("report.picture.changes"), y, DayPicture.SMALL, MUTED);
    for (var note : day.changeNotes().values()) {
      if (axes.shows(note.at())) {
        double x = axes.x(note.at());
        svg.path(
            Svg.at("M%.1f %.1fL%.1f %.1fL%.1f %.1fZ", x, y - 4, x + 4, y + 4, x - 4, y + 4),
            "fill=\"" + Colours.MUTED + "\"");
      }
    }
  }

  void lanes(ContestDay day, double top, double row, Instant until) {
    double y = top - row / 2;
    for (var server : day.servers().values()) {
      label(server.name(), y + row / 2, DayPicture.LARGE, WORDS);
      bands(day, server.id(), y + 2, row - 4, until);
      callOuts(day, server, y + row / 2);
      y += row;
    }
  }

  private void bands(ContestDay day, ServerId server, double y, double high, Instant until) {
    var end = until.isBefore(axes.to()) ? until : axes.to();
    var moments =
        Stream.concat(Stream.of(axes.from(), end), day.roleHistory().stream().map(RoleMapStep::at))
            .filter(at -> axes.shows(at) && !at.isAfter(end))
            .distinct()
            .sorted()
            .toList();
    var maps = RoleMap.at(day.roleHistory(), moments);
    var since = axes.from();
    for (int i = 0; i + 1 < moments.size(); i++) {
      var played = maps.get(i).getOrDefault(server, Set.of());
      boolean last = i + 2 == moments.size();
      if (last || !played.equals(maps.get(i + 1).getOrDefault(server, Set.of()))) {
        band(day.inOrder(played), axes.x(since), axes.x(moments.get(i + 1)), y, high);
        since = moments.get(i + 1);
      }
    }
  }

  /** One colour a role, one above the other; the names in words on top. */
  private void band(List<Role> roles, double from, double to, double y, double high) {
    if (roles.isEmpty()) {
      return;
    }
    var names = roles.stream().map(Role::name).collect(Collectors.joining(" + "));
    boolean idle = roles.stream().allMatch(role -> role.id().equals(Role.IDLE));
    if (idle) {
      svg.rect(
          from,
          y,
          to - from - 1,
          high,
          "fill=\"#ffffff\" stroke=\"" + Colours.PLAN + "\" stroke-dasharray=\"4 3\"");
      words(names, from, to, y + high / 2, MUTED);
      return;
    }
    double part = high / roles.size();
    for (int i = 0; i < roles.size(); i++) {
      svg.rect(
          from,
          y + i * part,
          to - from - 1,
          part,
          "fill=\"" + Colours.of(roles.get(i).tint()) + "\"");
    }
    if (roles.size() == 1) {
      words(names, from, to, y + high / 2, "fill=\"" + Colours.on(roles.getFirst().tint()) + "\"");
    } else {
      // On several colours no letter is legible.
      var fitted = Svg.fitted(names, DayPicture.SMALL, to - from - 14);
      if (!fitted.isEmpty()) {
        double wide = Svg.width(fitted, DayPicture.SMALL) + 8;
        svg.rect(from + 3, y + 2, wide, high - 4, "rx=\"3\" fill=\"#ffffff\"");
        words(fitted, from + 2, to + 10, y + high / 2, WORDS);
      }
    }
  }

  private void words(String names, double from, double to, double y, String style) {
    var words = Svg.fitted(names, DayPicture.SMALL, to - from - 10);
    svg.text(words, from + 5, y + 4, DayPicture.SMALL, Anchor.START, style);
  }

  /** What was said of the server at the reboot, as far as it decides: OK, NG, and OK made void. */
  private void callOuts(ContestDay day, Server server, double y) {
    day.rounds().values().stream()
        .flatMap(round -> round.callOuts().getOrDefault(server.id(), List.of()).stream())
        .filter(one -> axes.shows(one.at()))
        .forEach(one -> callOut(server, one, y));
  }

  private void callOut(Server server, CallOut one, double y) {
    double x = axes.x(one.at());
    switch (one.step()) {
      case REBOOTING, UP -> {}
      case NG -> {
        plate(x, y);
        svg.cross(x, y, 4, Colours.FAIL);
      }
      case OK -> {
        plate(x, y);
        boolean lapsed =
            server.touches().stream()
                .anyMatch(touch -> touch.kind() != ServerChange.Kind.BOOT && !one.saw(touch.id()));
        if (lapsed) {
          svg.circle(
              x,
              y,
              4.5,
              "fill=\"none\" stroke=\""
                  + Colours.VOID
                  + "\" stroke-width=\"2\" stroke-dasharray=\"4 2\"");
        } else {
          tick(x, y);
        }
      }
    }
  }

  private void plate(double x, double y) {
    svg.circle(x, y, 7.5, "fill=\"#ffffff\" stroke=\"" + Colours.GRID + "\"");
  }

  private void tick(double x, double y) {
    svg.path(
        Svg.at("M%.1f %.1fL%.1f %.1fL%.1f %.1f", x - 4, y, x - 1, y + 3, x + 4, y - 4),
        "fill=\"none\" stroke=\"" + Colours.PASS + "\" stroke-width=\"2\"");
  }

  /** What the marks mean, in one line. */
  void legend(double y) {
    double x = axes.left();
    mark(Verdict.PASS, x + 4, y - 4);
    x = legend("report.picture.pass", x + 14, y);
    mark(Verdict.FAIL, x + 4, y - 4);
    x = legend("report.picture.fail", x + 14, y);
    mark(Verdict.ABORTED, x + 4, y - 4);
    x = legend("report.picture.aborted", x + 14, y);
    svg.line(x, y - 4, x + 18, y - 4, "stroke=\"" + Colours.BEST + "\" stroke-dasharray=\"5 3\"");
    x = legend("report.picture.best", x + 24, y);
    tick(x + 5, y - 4);
    x = legend("report.picture.ok", x + 14, y);
    svg.cross(x + 4, y - 4, 4, Colours.FAIL);
    x = legend("report.picture.ng", x + 14, y);
    svg.circle(
        x + 4,
        y - 4,
        4.5,
        "fill=\"none\" stroke=\""
            + Colours.VOID
            + "\" stroke-width=\"2\" stroke-dasharray=\"4 2\"");
    legend("report.picture.void", x + 14, y);
  }

  private double legend(String key, double x, double y) {
    var words = texts.of(key);
    svg.text(words, x, y, DayPicture.SMALL, Anchor.START, MUTED);
    return x + Svg.width(words, DayPicture.SMALL) + 18;
  }
}
