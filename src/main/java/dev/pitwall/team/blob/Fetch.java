package dev.pitwall.team.blob;

import dev.pitwall.blobs.BlobArrival;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.WireLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A blob that comes now from a teammate's laptop, piece by piece. For one thread. */
final class Fetch {
  /** Pieces that are asked for ahead of what has come: enough for a network of 100 ms. */
  private static final int AHEAD = 4;

  final BlobHash blob;
  final Origin from;
  private final BlobArrival arrival;
  private long asked;
  private long size = -1;
  private long heard = System.nanoTime();

  Fetch(BlobHash blob, Origin from, BlobArrival arrival) {
    this.blob = blob;
    this.from = from;
    this.arrival = arrival;
    this.asked = arrival.bytes();
  }

  boolean isOf(Origin laptop, BlobHash name) {
    return from.equals(laptop) && blob.equals(name);
  }

  /** Whether this piece was asked for before it was cut off, and again after that. */
  boolean isOld(Frame.Piece piece) {
    return piece.from() != arrival.bytes();
  }

  /** False when this piece cannot be one of the blob. */
  boolean add(Frame.Piece piece) throws IOException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(piece.data());
    } catch (IllegalArgumentException e) {
      // Not base64.
      return false;
    }
    boolean possible =
        piece.size() <= Blobs.MOST_BYTES
            && piece.from() + bytes.length <= piece.size()
            && (bytes.length > 0 || piece.from() == piece.size());
    if (possible) {
      size = piece.size();
      heard = System.nanoTime();
      arrival.add(bytes);
    }
    return possible;
  }

  boolean isWhole() {
    return arrival.bytes() == size;
  }

  /** What is to be asked for next. */
  List<Frame.Want> next() {
    // How long it is, is known with the first piece: that one is asked for by itself, also where
    // all has come already.
    boolean first = size < 0;
    long most = arrival.bytes() + (first ? 1L : (long) AHEAD * WireLimits.PIECE_BYTES);
    long end = first ? most : Math.min(most, size);
    var wants = new ArrayList<Frame.Want>();
    while (asked < end) {
      wants.add(new Frame.Want(blob, asked));
      asked += WireLimits.PIECE_BYTES;
    }
    return wants;
  }

  boolean isLate() {
    return MissingBlobs.isOver(heard);
  }

  long bytes() {
    return arrival.bytes();
  }

  /** 0 while it is not known. */
  long size() {
    return Math.max(0, size);
  }

  /** Checks the whole and puts it in its place. */
  void finish() throws IOException {
    arrival.finish();
  }

  /** What has come so far stays. */
  void close() throws IOException {
    arrival.close();
  }
}
