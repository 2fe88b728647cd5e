package dev.pitwall.ui.plan;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileInTitle;
import dev.pitwall.profiles.ProfileMerge;
import dev.pitwall.profiles.ProfileSheet;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Brings what a profile has and the day has not, as one step that can be undone. */
public final class ProfilePane extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final ProfileChoice choice;
  private final Button bring;
  private final ProfileOffer offer;
  private final ObservableValue<ProfileCatalog.Found> found;
  private ContestDay day = ContestDay.EMPTY;
  private Optional<String> shown = Optional.empty();

  /**
   * @param scope of the ids of its nodes
   */
  public ProfilePane(
      FxTexts texts, Desk desk, String scope, ObservableValue<ProfileCatalog.Found> found) {
    this.texts = texts;
    this.desk = desk;
    this.found = found;
    getStyleClass().add("profile-pane");
    choice = new ProfileChoice(texts, scope, found);
    bring =
        Actions.button(texts, scope, "bring-profile", "fth-download", "profile.bring", this::bring);
    offer = new ProfileOffer(texts, scope, this::bring);
    choice.value().subscribe(_ -> refresh());
    found.subscribe(_ -> chooseShown());
    getChildren().addAll(offer, choice, bring);
  }

  public void show(ContestDay newest) {
    day = newest;
    choice.show(day);
    var kind = day.contest().map(Contest::profile).map(Profile::id);
    if (!kind.equals(shown)) {
      shown = kind;
      chooseShown();
    }
    offer();
    refresh();
  }

  private void chooseShown() {
    shown.ifPresent(choice::choose);
    offer();
  }

  private void offer() {
    offer.show(
        day.contest()
            .filter(contest -> contest.profile().id().equals(Profile.FREE.id()))
            .flatMap(contest -> ProfileInTitle.find(found.getValue().sheets(), contest.name())));
  }

  private void refresh() {
    bring.setDisable(missing().filter(brings -> !brings.nothing()).isEmpty());
  }

  /** Takes the profile that stands in the contest's title; false when none is offered. */
  public boolean takeOffer() {
    return offer.take();
  }

  private void bring(ProfileSheet sheet) {
    choice.choose(sheet.id());
    bring();
  }

  private Optional<ProfileMerge> missing() {
    return choice.chosen().map(sheet -> ProfileMerge.missing(day, sheet, texts.now().language()));
  }

  private void bring() {
    missing()
        .ifPresent(
            brings ->
                desk.submitAndReport(
                    new Intent.Several(brings.intents()),
                    "profile.brought",
                    choice.chosen().orElseThrow().name().in(texts.now().language())));
  }
}
