package dev.pitwall.guards.planted.json;

import dev.pitwall.profiles.ProfileSheet;

/** Planted: a class that reads JSON and knows what a file means. */
public record ReadsAProfile(ProfileSheet sheet) {}
