package dev.pitwall.guards.planted.ui.kit.form;

/** Planted: the form that a style knows. */
public record PlantedForm() {}
