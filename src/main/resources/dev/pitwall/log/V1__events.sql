-- One row per event, in the order in which this laptop learned of them. Rows are only ever added:
-- a correction is a new event. What the day looks like is told by the views, which need only this
-- table. To look around: SELECT * FROM event ORDER BY position.
CREATE TABLE IF NOT EXISTS event (
  -- Drawn so many at a time: each draw is a commit of its own, and 32 at a time took a third of the
  -- time of a day that is copied. After a crash there is a gap; only their order means something.
  position BIGINT GENERATED ALWAYS AS IDENTITY (CACHE 2000) PRIMARY KEY,
  origin VARCHAR(40) NOT NULL,
  seq BIGINT NOT NULL CHECK (seq > 0),
  wall TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  counter INTEGER NOT NULL,
  author VARCHAR(40),
  type VARCHAR(80) NOT NULL,
  data VARCHAR NOT NULL CHECK (data IS JSON OBJECT),
  crc BIGINT NOT NULL,
  CONSTRAINT one_place_each UNIQUE (origin, seq)
);

COMMENT ON TABLE event IS
  'One row per event, in the order in which this laptop learned of them; append-only. The views score_history, role_history, task_board, reboot_round and server_now tell what the day looks like.';
COMMENT ON COLUMN event.origin IS 'The life of the database in which the event was made.';
COMMENT ON COLUMN event.seq IS 'Its number in that life, from 1, without gaps.';
COMMENT ON COLUMN event.wall IS 'When it was recorded; with counter, origin and seq the one order of all laptops.';
COMMENT ON COLUMN event.author IS 'The member who acted, as the id in member.added.';
COMMENT ON COLUMN event.data IS 'What happened, as JSON: (data FORMAT JSON)."run" reads a field.';
COMMENT ON COLUMN event.crc IS 'CRC32C of the event''s line, to notice a damaged row.';
