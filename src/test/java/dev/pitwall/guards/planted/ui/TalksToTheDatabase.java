package dev.pitwall.guards.planted.ui;

import java.sql.Connection;

/** Planted: a class of the screen that knows JDBC. */
public record TalksToTheDatabase(Connection connection) {}
