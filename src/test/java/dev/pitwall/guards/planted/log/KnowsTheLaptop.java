package dev.pitwall.guards.planted.log;

import dev.pitwall.laptop.LaptopFolder;

/** Planted: a log that asks the laptop's own folder and not its contract. */
public record KnowsTheLaptop(LaptopFolder laptop) {}
