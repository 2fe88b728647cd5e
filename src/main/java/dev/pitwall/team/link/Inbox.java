package dev.pitwall.team.link;

import dev.pitwall.team.Channel;
import dev.pitwall.team.wire.WireLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for the team's thread. Of each channel only so much text may wait: who sends more than
 * the session has asked for is cut off, and holds up nobody else. For any thread.
 */
final class Inbox {
  /**
   * The frames of events that may be on their way, each as large as it can be, and as many more.
   */
  static final long MOST_LETTERS = 8L * WireLimits.FRAME_LETTERS;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Deque<Note> notes = new ArrayDeque<>();
  private final Map<Channel, Long> letters = new HashMap<>();
  private boolean poked;
  private boolean closed;

  /** Something to do; the channel and the letters are those of a frame. */
  private record Note(Runnable task, Channel channel, long letters) {}

  /** False once it is closed. */
  boolean put(Runnable task) {
    return put(new Note(task, null, 0));
  }

  /** False when too much of this channel waits already, or it is closed. */
  boolean put(Channel channel, String frame, Runnable task) {
    lock.lock();
    try {
      long waiting = letters.getOrDefault(channel, 0L) + frame.length();
      if (waiting > MOST_LETTERS) {
        return false;
      }
      letters.put(channel, waiting);
      return put(new Note(task, channel, frame.length()));
    } finally {
      lock.unlock();
    }
  }

  private boolean put(Note note) {
    lock.lock();
    try {
      if (!closed) {
        notes.add(note);
        more.signal();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** A hint that the log has grown; however often before the next look, it is one. */
  void poke() {
    lock.lock();
    try {
      poked = true;
      more.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there was a hint since the last look. */
  boolean takePoke() {
    lock.lock();
    try {
      boolean was = poked;
      poked = false;
      return was;
    } finally {
      lock.unlock();
    }
  }

  /** All that waits; waits for it for so long at the most. */
  List<Runnable> take(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (notes.isEmpty() && !poked && !closed && left > 0) {
        left = more.awaitNanos(left);
      }
      var tasks = new ArrayList<Runnable>(notes.size());
      for (var note : notes) {
        tasks.add(note.task());
        if (note.channel() != null) {
          letters.computeIfPresent(
              note.channel(),
              (_, waiting) -> waiting == note.letters() ? null : waiting - note.letters());
        }
      }
      notes.clear();
      return tasks;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      more.signal();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
