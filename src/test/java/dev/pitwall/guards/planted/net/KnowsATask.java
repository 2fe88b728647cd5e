package dev.pitwall.guards.planted.net;

import dev.pitwall.domain.id.Id;

/** Planted: a part of the network that knows what is on a board. */
public record KnowsATask(Id.TaskId task) {}
