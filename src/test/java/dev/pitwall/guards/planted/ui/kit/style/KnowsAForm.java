package dev.pitwall.guards.planted.ui.kit.style;

import dev.pitwall.guards.planted.ui.kit.form.PlantedForm;

/** Planted: a style that knows a form. */
public record KnowsAForm(PlantedForm form) {}
