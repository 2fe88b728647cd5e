package dev.pitwall.profiles;

import dev.pitwall.json.JsonProblem;

/**
 * One thing that is wrong with a file of a catalog; the file is left out.
 *
 * @param file its name, with its folder when it is the team's own
 */
public record FileProblem(String file, JsonProblem problem) {}
