package dev.pitwall.profiles;

/** A file that cannot be used, with the reason why. */
final class Unusable extends Exception {
  private final transient ProfileTrouble trouble;

  Unusable(ProfileTrouble trouble) {
    super(trouble.toString());
    this.trouble = trouble;
  }

  ProfileTrouble trouble() {
    return trouble;
  }
}
