package dev.pitwall.ui.kit.keys;

/**
 * A key and what it does, for the key sheet.
 *
 * @param keys as people read them: {@code Ctrl+Shift+Z}
 * @param textKey of the words that explain it
 */
public record KeyHint(String keys, String textKey) {}
