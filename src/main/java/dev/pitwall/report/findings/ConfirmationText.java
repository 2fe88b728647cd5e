package dev.pitwall.report.findings;

import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;

/** Which confirmations became void, and by what. */
final class ConfirmationText {
  private final Texts texts;

  ConfirmationText(Texts texts) {
    this.texts = texts;
  }

  FindingText.Statement of(Finding.VoidedConfirmations finding) {
    return new FindingText.Statement(
        texts.of("finding.voids", finding.voids().size(), finding.neverAgain()),
        finding.voids().stream().map(this::of).toList());
  }

  private String of(Finding.VoidedOk one) {
    var ok = Times.minute(texts, one.ok().at());
    var since = Times.minute(texts, one.because().at());
    return one.again()
        .map(
            again ->
                texts.of(
                    "finding.voids.again",
                    one.server().name(),
                    ok,
                    since,
                    because(one.because()),
                    Times.minute(texts, again)))
        .orElseGet(
            () ->
                texts.of(
                    "finding.voids.open", one.server().name(), ok, since, because(one.because())));
  }

  private String because(ServerChange change) {
    return switch (change.kind()) {
      case CHANGE_NOTE -> change.what();
      case ROLES, ROLES_BACK -> texts.of("finding.voids.roles");
      case BOOT -> texts.of("finding.voids.boot");
    };
  }
}
