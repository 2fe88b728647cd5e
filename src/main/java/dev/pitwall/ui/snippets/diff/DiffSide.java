package dev.pitwall.ui.snippets.diff;

import dev.pitwall.domain.model.SnippetContent;

/**
 * One of two that are compared.
 *
 * @param title what it is called, where it is from and when
 */
public record DiffSide(String title, SnippetContent content) {}
