package dev.pitwall.log;

import dev.pitwall.testing.Examples;

class MemoryEventLogTest extends EventLogContract {
  @Override
  EventLog empty() {
    return new MemoryEventLog(Examples.HERE);
  }

  @Override
  EventLog again(EventLog open) {
    return open;
  }
}
