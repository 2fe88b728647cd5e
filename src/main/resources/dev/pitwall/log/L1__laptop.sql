-- What this laptop remembers for itself, never shared: its settings, and under which names it
-- knows the contest days beside this file. Losing it loses no contest day.
CREATE TABLE IF NOT EXISTS setting (
  name VARCHAR(200) PRIMARY KEY,
  content VARCHAR NOT NULL
);

COMMENT ON TABLE setting IS 'Theme, language, who sits at this laptop, and the like.';

CREATE TABLE IF NOT EXISTS known_day (
  folder VARCHAR(255) PRIMARY KEY,
  name VARCHAR(400) NOT NULL,
  starts TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

COMMENT ON TABLE known_day IS
  'The contest days in this data folder: name and start as they were when each was last open.';
