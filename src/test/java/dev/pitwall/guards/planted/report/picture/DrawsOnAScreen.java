package dev.pitwall.guards.planted.report.picture;

import javafx.scene.paint.Color;

/** Planted: a picture that needs a screen. */
public record DrawsOnAScreen(Color color) {}
