package dev.pitwall.log;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.h2.util.JSR310Utils;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.h2.value.ValueTimestampTimeZone;

/**
 * A database file read as mere data: its pages, without H2's engine, so that no trigger, alias or
 * default of whoever wrote it is ever run. For a file that nobody can vouch for, as after a stop
 * that was not in order. Reads only what was committed, and changes nothing.
 */
final class ColdDatabase implements AutoCloseable {
  /** Of the catalogue's rows: the object's number and the SQL that made it. */
  private static final int NUMBER = 0;

  private static final int SQL = 3;

  private final MVStore store;
  private final Transaction reading;

  private ColdDatabase(MVStore store) {
    this.store = store;
    var transactions = new TransactionStore(store);
    transactions.init();
    this.reading = transactions.begin();
  }

  /**
   * @throws RuntimeException here and in all reading, when the file is not what H2 writes
   */
  static ColdDatabase open(Path file) {
    var store = new MVStore.Builder().fileName(file.toAbsolutePath().toString()).readOnly().open();
    try {
      return new ColdDatabase(store);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  /** Another process has the file open. */
  static boolean inUse(RuntimeException failure) {
    return failure instanceof MVStoreException known
        && known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
  }

  /** Throws when the tables were made by a newer program. */
  void check(Migrations migrations) throws NewerSchema {
    var versions = new ArrayList<Integer>();
    rows("SCHEMA_VERSION", row -> versions.add(Integer.valueOf(String.valueOf(row.getFirst()))));
    int newest = versions.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (newest > migrations.newest()) {
      throw new NewerSchema(newest);
    }
  }

  /**
   * Tells the rows of a table in the order of their making: moments as {@link Instant}, null as
   * null, the rest as text.
   *
   * @return false when there is no such table
   */
  boolean rows(String table, Consumer<List<Object>> reader) {
    var name = map(table);
    if (name.isPresent()) {
      TransactionMap<Long, Row> map = reading.openMap(name.get());
      for (var keys = map.keyIterator(null); keys.hasNext(); ) {
        reader.accept(fields(map.get(keys.next())));
      }
    }
    return name.isPresent();
  }

  /** The name of the map that holds a table's rows. */
  private Optional<String> map(String table) {
    var start = "CREATE CACHED TABLE \"PUBLIC\".\"" + table + "\"";
    var found = new ArrayList<String>();
    TransactionMap<Long, Row> catalogue = reading.openMap("table.0");
    for (var keys = catalogue.keyIterator(null); keys.hasNext(); ) {
      var row = catalogue.get(keys.next());
      if (String.valueOf(row.getValue(SQL).getString()).startsWith(start)) {
        found.add("table." + row.getValue(NUMBER).getInt());
      }
    }
    return found.stream().filter(store::hasMap).findFirst();
  }

  private static List<Object> fields(Row row) {
    var fields = new ArrayList<Object>();
    for (int i = 0; i < row.getColumnCount(); i++) {
      fields.add(field(row.getValue(i)));
    }
    return fields;
  }

  private static Object field(Value value) {
    return switch (value) {
      case null -> null;
      case ValueNull _ -> null;
      case ValueTimestampTimeZone moment -> JSR310Utils.valueToInstant(moment, null);
      default -> value.getString();
    };
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
