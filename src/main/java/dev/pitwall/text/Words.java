package dev.pitwall.text;

/** Something to be said in whichever language is spoken when it is shown. */
public interface Words {
  String in(Texts texts);
}
