package dev.pitwall.domain.id;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which numbers of one origin are held, from 1 on: sorted ranges that neither overlap nor touch.
 * Numbers come in order but for what was lost, so there is one range, or a few. Immutable.
 */
public record SequenceSet(List<Range> ranges) {
  public static final SequenceSet EMPTY = new SequenceSet(List.of());

  /** Both ends included. */
  public record Range(long first, long last) {
    public Range {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("No range of numbers: " + first + " to " + last);
      }
    }
  }

  /**
   * @throws IllegalArgumentException when the ranges overlap, touch or are not in order
   */
  public SequenceSet {
    ranges = List.copyOf(ranges);
    for (int i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).first() <= ranges.get(i - 1).last() + 1) {
        throw new IllegalArgumentException("Ranges out of order: " + ranges);
      }
    }
  }

  /** All numbers from 1 to {@code last}. */
  public static SequenceSet upTo(long last) {
    return last < 1 ? EMPTY : new SequenceSet(List.of(new Range(1, last)));
  }

  /** These numbers, in any order, repeats included. */
  public static SequenceSet of(Collection<Long> numbers) {
    var sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    var ranges = new ArrayList<Range>();
    for (int first = 0, next = 1; next <= sorted.length; next++) {
      if (next == sorted.length || sorted[next - 1] + 1 < sorted[next]) {
        ranges.add(new Range(sorted[first], sorted[next - 1]));
        first = next;
      }
    }
    return new SequenceSet(ranges);
  }

  public boolean contains(long number) {
    return ranges.stream().anyMatch(range -> range.first() <= number && number <= range.last());
  }

  /** The highest number held; 0 when there is none. */
  public long head() {
    return ranges.isEmpty() ? 0 : ranges.getLast().last();
  }

  /** The highest number up to which nothing is missing; 0 when 1 is missing. */
  public long complete() {
    return ranges.isEmpty() || ranges.getFirst().first() > 1 ? 0 : ranges.getFirst().last();
  }

  public SequenceSet plus(long number) {
    return plus(new Range(number, number));
  }

  public SequenceSet plus(Range more) {
    long first = more.first();
    long last = more.last();
    var merged = new ArrayList<Range>(ranges.size() + 1);
    int place = 0;
    for (var range : ranges) {
      if (range.last() + 1 < first) {
        merged.add(range);
        place++;
      } else if (last + 1 < range.first()) {
        merged.add(range);
      } else {
        first = Math.min(first, range.first());
        last = Math.max(last, range.last());
      }
    }
    merged.add(place, new Range(first, last));
    return new SequenceSet(merged);
  }

  public SequenceSet plus(SequenceSet more) {
    var sum = ranges.size() < more.ranges.size() ? more : this;
    for (var range : (sum == this ? more : this).ranges) {
      sum = sum.plus(range);
    }
    return sum;
  }

  /** What is missing below the head. */
  public List<Range> holes() {
    return upTo(head()).minus(this);
  }

  /** What this set has and the other has not. */
  public List<Range> minus(SequenceSet other) {
    var left = new ArrayList<Range>();
    for (var range : ranges) {
      long from = range.first();
      for (var taken : other.ranges) {
        if (taken.last() < from || taken.first() > range.last()) {
          continue;
        }
        if (taken.first() > from) {
          left.add(new Range(from, taken.first() - 1));
        }
        from = taken.last() + 1;
      }
      if (from <= range.last()) {
        left.add(new Range(from, range.last()));
      }
    }
    return List.copyOf(left);
  }
}
