package dev.pitwall.cli;

/** An option's value is not of the kind it must be. */
final class WrongValue extends Exception {
  private final String option;
  private final String value;
  private final String wanted;

  WrongValue(String option, String value, String wanted) {
    super(option + "=" + value);
    this.option = option;
    this.value = value;
    this.wanted = wanted;
  }

  String option() {
    return option;
  }

  String value() {
    return value;
  }

  String wanted() {
    return wanted;
  }
}
