package dev.pitwall.guards.planted.report.findings;

import dev.pitwall.log.EventCodec;

/** Planted: a finding that knows how days are stored. */
public final class WritesAReport {
  EventCodec codec;
}
