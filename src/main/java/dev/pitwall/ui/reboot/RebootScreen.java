package dev.pitwall.ui.reboot;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.evidence.EvidenceSource;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileSheet;
import dev.pitwall.speech.Voice;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** The call-out board: did every server come back, and who saw it. */
public final class RebootScreen extends ModelScreen<RebootView> {
  /**
   * @param evidence asks servers; lives as long as the day
   * @param voice speaks call-outs aloud
   * @param speech whether it does
   * @param settings remembers what this laptop's member agreed to
   * @param profiles may come later
   */
  public RebootScreen(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      EvidenceSource evidence,
      Voice voice,
      ObservableBooleanValue speech,
      Settings settings,
      ObservableValue<ProfileCatalog.Found> profiles) {
    var model = new RebootModel();
    var gathering =
        new Gathering(texts, desk, evidence, settings, () -> units(model, profiles.getValue()));
    var aloud = new CallOutVoice(texts, desk, voice, speech);
    super(model::show, new RebootView(texts, desk, clock, ids, model, gathering, aloud, profiles));
  }

  private static Map<RoleId, List<String>> units(RebootModel model, ProfileCatalog.Found profiles) {
    return model
        .contest()
        .get()
        .flatMap(contest -> profiles.named(contest.profile().id()))
        .map(ProfileSheet::units)
        .orElse(Map.of());
  }
}
