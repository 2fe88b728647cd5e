-- The days of teams, beside their laptops. A migration is never changed once it is released: what comes later has a file of
-- its own, with the next number, and only adds, so that an older Pitwall goes on working.
--
-- Needs no superuser, no extension and no right but CREATE on the database. Each team has an account of its own; row-level
-- security gives it its own rows. The security is forced: the account that owns the schema is a team like any other. Only a
-- superuser, or an account with BYPASSRLS, sees all.

-- A day of a team. The account is whoever made the row.
CREATE TABLE pitwall.teams (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account name NOT NULL DEFAULT current_user,
  -- The id of the day, the same on all laptops of the team.
  day text NOT NULL,
  -- Of the contest, for people.
  title text NOT NULL DEFAULT '',
  -- Under which laptops list the database among themselves; random, also the channel of notifications.
  peer text NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account, day)
);

-- The events as laptops send them to each other, to the letter. Never changed, never deleted.
CREATE TABLE pitwall.events (
  team bigint NOT NULL REFERENCES pitwall.teams,
  origin text NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  event json NOT NULL,
  -- SHA-256 of the event's text: a row that somebody changed by hand is not passed on.
  hash bytea NOT NULL,
  PRIMARY KEY (team, origin, seq)
);

-- How many events of each origin there are, and the highest number: they are whole where the two are equal. Kept by the
-- trigger below, so that a laptop learns with one small query what it lacks.
CREATE TABLE pitwall.heads (
  team bigint NOT NULL REFERENCES pitwall.teams,
  origin text NOT NULL,
  head bigint NOT NULL,
  events bigint NOT NULL,
  PRIMARY KEY (team, origin)
) WITH (fillfactor = 50);

CREATE FUNCTION pitwall.count_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In order, so that two laptops do not wait for each other.
  INSERT INTO pitwall.heads AS h (team, origin, head, events)
    SELECT team, origin, max(seq), count(*) FROM fresh GROUP BY team, origin ORDER BY team, origin
    ON CONFLICT (team, origin) DO UPDATE
      SET head = greatest(h.head, excluded.head), events = h.events + excluded.events;
  RETURN NULL;
END $$;

CREATE TRIGGER count_events AFTER INSERT ON pitwall.events
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION pitwall.count_events();

-- Whoever owns the schema may delete a row, for instance one that was changed by hand: laptops add it anew.
CREATE FUNCTION pitwall.recount_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM pitwall.heads h USING (SELECT DISTINCT team, origin FROM gone) g
    WHERE h.team = g.team AND h.origin = g.origin;
  INSERT INTO pitwall.heads (team, origin, head, events)
    SELECT e.team, e.origin, max(e.seq), count(*) FROM pitwall.events e
      JOIN (SELECT DISTINCT team, origin FROM gone) g ON g.team = e.team AND g.origin = e.origin
      GROUP BY e.team, e.origin;
  RETURN NULL;
END $$;

CREATE TRIGGER recount_events AFTER DELETE ON pitwall.events
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION pitwall.recount_events();

-- What each laptop holds, as it last reported by itself.
CREATE TABLE pitwall.laptops (
  team bigint NOT NULL REFERENCES pitwall.teams,
  origin text NOT NULL,
  laptop text NOT NULL,
  -- The frame "have" of the team's wire, without the laptops beyond.
  have text NOT NULL,
  seen timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, origin)
) WITH (fillfactor = 50);

-- Long texts and pictures. Complete once the pieces have the hash that is their name.
CREATE TABLE pitwall.blobs (
  team bigint NOT NULL REFERENCES pitwall.teams,
  hash text NOT NULL,
  size bigint NOT NULL,
  complete boolean NOT NULL DEFAULT false,
  PRIMARY KEY (team, hash)
);

CREATE TABLE pitwall.pieces (
  team bigint NOT NULL,
  hash text NOT NULL,
  -- Where the first byte stands in the blob.
  place bigint NOT NULL,
  data bytea NOT NULL,
  PRIMARY KEY (team, hash, place),
  FOREIGN KEY (team, hash) REFERENCES pitwall.blobs
);
-- Pictures and packed logs do not get smaller.
ALTER TABLE pitwall.pieces ALTER COLUMN data SET STORAGE EXTERNAL;

ALTER TABLE pitwall.teams ENABLE ROW LEVEL SECURITY;
ALTER TABLE pitwall.teams FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON pitwall.teams USING (account = current_user) WITH CHECK (account = current_user);

-- What an account sees of the other tables follows from what it sees of the teams.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['events', 'heads', 'laptops', 'blobs', 'pieces'] LOOP
    EXECUTE format('ALTER TABLE pitwall.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE pitwall.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON pitwall.%I USING (team IN (SELECT id FROM pitwall.teams))'
      ' WITH CHECK (team IN (SELECT id FROM pitwall.teams))', name);
  END LOOP;
END $$;

-- For the owner of the schema, in psql: lets an account keep the days of a team here.
CREATE FUNCTION pitwall.admit(account name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA pitwall TO %I', account);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA pitwall TO %I', account);
  EXECUTE format('GRANT INSERT ON pitwall.events TO %I', account);
  EXECUTE format('GRANT INSERT, UPDATE ON pitwall.teams, pitwall.heads, pitwall.laptops, pitwall.blobs TO %I', account);
  EXECUTE format('GRANT INSERT, DELETE ON pitwall.pieces TO %I', account);
END $$;

-- The same for an account that only reads, and reads all teams: the wall.
CREATE FUNCTION pitwall.watch(account name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA pitwall TO %I', account);
  EXECUTE format('GRANT SELECT ON pitwall.migrations, pitwall.teams, pitwall.events, pitwall.heads TO %I', account);
  EXECUTE format('DROP POLICY IF EXISTS %I ON pitwall.teams', 'watch ' || account);
  EXECUTE format('CREATE POLICY %I ON pitwall.teams FOR SELECT TO %I USING (true)', 'watch ' || account, account);
END $$;

-- Takes both away; the rows stay.
CREATE FUNCTION pitwall.dismiss(account name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP POLICY IF EXISTS %I ON pitwall.teams', 'watch ' || account);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA pitwall FROM %I', account);
  EXECUTE format('REVOKE ALL ON SCHEMA pitwall FROM %I', account);
END $$;

REVOKE ALL ON FUNCTION pitwall.admit(name), pitwall.watch(name), pitwall.dismiss(name) FROM PUBLIC;
