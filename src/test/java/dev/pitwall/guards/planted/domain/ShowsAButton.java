package dev.pitwall.guards.planted.domain;

import javafx.scene.control.Button;

/** Planted: a class outside the screen that knows JavaFX. */
public record ShowsAButton(Button button) {}
