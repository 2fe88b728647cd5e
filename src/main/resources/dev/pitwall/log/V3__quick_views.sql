-- What the day looks like, for people with an SQL console. The five views score_history, role_history,
-- task_board, reboot_round and server_now are meant to be read; their parts are in the schema `part`.
-- They follow the app's own fold as far as SQL reasonably can; the app never reads them. They stand on
-- the table `event` alone: nothing is kept twice, so nothing can be out of step with the log.
--
-- H2 reads the right side of a join again for every row of the left, unless it can keep its result. It
-- keeps that of a view which looks into nothing outside, has no window and ends in FETCH FIRST (a limit
-- that no day reaches). So the names of members, servers, roles and targets are such views; what is
-- many, runs and tasks and steps, is ranked by windows in one reading and stands on the left.
--
-- Moments are UTC; the columns that end in _local are the same on the clock of the contest.
-- JSON strings come out of H2 as JSON: ids lose their quotes by TRIM, texts are unescaped by REPLACE.

-- The first ones, of databases made before.
DROP VIEW IF EXISTS score_history CASCADE;
DROP VIEW IF EXISTS role_history CASCADE;
DROP VIEW IF EXISTS task_board CASCADE;
DROP VIEW IF EXISTS reboot_round CASCADE;
DROP VIEW IF EXISTS server_now CASCADE;
DROP VIEW IF EXISTS role_change CASCADE;
DROP VIEW IF EXISTS run_telling CASCADE;
DROP VIEW IF EXISTS member_name CASCADE;
DROP VIEW IF EXISTS server_sheet CASCADE;
DROP VIEW IF EXISTS role_name CASCADE;
DROP VIEW IF EXISTS told CASCADE;
DROP VIEW IF EXISTS undone_step CASCADE;
DROP VIEW IF EXISTS undo CASCADE;

CREATE SCHEMA IF NOT EXISTS part;
COMMENT ON SCHEMA part IS 'What the views of the day are made of.';

-- A step is what one action brought about: its events share origin, wall and counter.
CREATE OR REPLACE VIEW part.undo AS
SELECT origin, wall, counter,
    TRIM(BOTH '"' FROM CAST((j)."step"."origin" AS VARCHAR)) AS to_origin,
    CAST(TRIM(BOTH '"' FROM CAST((j)."step"."stamp"."wall" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS to_wall,
    CAST(CAST((j)."step"."stamp"."counter" AS VARCHAR) AS INTEGER) AS to_counter
  FROM (SELECT origin, wall, counter, (data FORMAT JSON) AS j FROM event WHERE type = 'step.undone/1');
COMMENT ON VIEW part.undo IS
  'Every undo, and the step it takes back.';

-- An undo that is itself undone undoes nothing; one level more is looked at, as the app makes no deeper
-- ones.
CREATE OR REPLACE VIEW part.undone_step AS
SELECT to_origin, to_wall, to_counter FROM part.undo
  WHERE (origin, wall, counter) NOT IN (
    SELECT to_origin, to_wall, to_counter FROM part.undo
      WHERE (origin, wall, counter) NOT IN (SELECT to_origin, to_wall, to_counter FROM part.undo));
COMMENT ON VIEW part.undone_step IS
  'The steps that are undone. Redoing an undo brings its step back; undos of redos of redos are not followed further.';

-- What all views below are made of. The one order of all laptops is wall, counter, origin, seq.
CREATE OR REPLACE VIEW part.told AS
SELECT wall, counter, origin, seq, author, type, data FROM event
  WHERE type <> 'step.undone/1'
    AND (origin, wall, counter) NOT IN (SELECT to_origin, to_wall, to_counter FROM part.undone_step);
COMMENT ON VIEW part.told IS
  'The events that hold: none that was undone.';

CREATE OR REPLACE VIEW part.zone AS
SELECT TRIM(BOTH '"' FROM CAST((data FORMAT JSON)."zone" AS VARCHAR)) AS name FROM event WHERE type = 'contest.created/1'
  ORDER BY wall, counter, origin, seq FETCH FIRST ROW ONLY;
COMMENT ON VIEW part.zone IS
  'The clock of the contest; no row before there is one.';

-- Names stay readable when their bearers are gone.
CREATE OR REPLACE VIEW part.member_name AS
SELECT id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(name AS VARCHAR), 2, CHAR_LENGTH(CAST(name AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS name
  FROM (
    SELECT id, (ARRAY_AGG(name ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE changed = '[]' OR LOCATE('"NAME"', changed) > 0))[1] AS name
      FROM (
        SELECT wall, counter, origin, seq, CAST((data FORMAT JSON)."name" AS VARCHAR) AS name, COALESCE(CAST((data FORMAT JSON)."changed" AS VARCHAR), '[]') AS changed,
            TRIM(BOTH '"' FROM CAST((data FORMAT JSON)."member" AS VARCHAR)) AS id FROM part.told
          WHERE type IN ('member.added/1', 'member.changed/1'))
      GROUP BY id)
  FETCH FIRST 1000000 ROWS ONLY;
COMMENT ON VIEW part.member_name IS
  'The newest name of every member, gone or not.';

-- The newest telling of each server.
CREATE OR REPLACE VIEW part.server_sheet AS
SELECT id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(name AS VARCHAR), 2, CHAR_LENGTH(CAST(name AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS name, addresses, external = 'true' AS external
  FROM (
    SELECT id, (ARRAY_AGG(name ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE changed = '[]' OR LOCATE('"NAME"', changed) > 0))[1] AS name,
        (ARRAY_AGG(addresses ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE changed = '[]' OR LOCATE('"ADDRESSES"', changed) > 0))[1] AS addresses,
        (ARRAY_AGG(external ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE changed = '[]' OR LOCATE('"EXTERNAL"', changed) > 0))[1] AS external
      FROM (
        SELECT wall, counter, origin, seq, CAST((data FORMAT JSON)."sheet"."name" AS VARCHAR) AS name,
            CAST((data FORMAT JSON)."sheet"."addresses" AS VARCHAR) AS addresses,
            CAST((data FORMAT JSON)."sheet"."external" AS VARCHAR) AS external, COALESCE(CAST((data FORMAT JSON)."changed" AS VARCHAR), '[]') AS changed,
            TRIM(BOTH '"' FROM CAST((data FORMAT JSON)."server" AS VARCHAR)) AS id FROM part.told
          WHERE type IN ('server.added/1', 'server.changed/1'))
      GROUP BY id)
  FETCH FIRST 1000000 ROWS ONLY;
COMMENT ON VIEW part.server_sheet IS
  'What is known of every server, gone or not.';

-- The built-in roles are in no event, except where the team renamed one.
CREATE OR REPLACE VIEW part.role_told AS
SELECT id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(name AS VARCHAR), 2, CHAR_LENGTH(CAST(name AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS name
  FROM (
    SELECT id, (ARRAY_AGG(name ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE changed = '[]' OR LOCATE('"NAME"', changed) > 0))[1] AS name
      FROM (
        SELECT wall, counter, origin, seq, CAST((data FORMAT JSON)."name" AS VARCHAR) AS name, COALESCE(CAST((data FORMAT JSON)."changed" AS VARCHAR), '[]') AS changed,
            TRIM(BOTH '"' FROM CAST((data FORMAT JSON)."role" AS VARCHAR)) AS id FROM part.told
          WHERE type IN ('role.defined/1', 'role.changed/1'))
      GROUP BY id)
  FETCH FIRST 1000000 ROWS ONLY;
COMMENT ON VIEW part.role_told IS
  'The newest name of every role that the team made or renamed.';

CREATE OR REPLACE VIEW part.role_name AS
SELECT id, name FROM (
  SELECT id, name FROM part.role_told
  UNION ALL
  SELECT id, name FROM (VALUES ('ap', 'AP'), ('cache', 'cache'), ('memcached', 'memcached'), ('db', 'DB'),
      ('web', 'web/LB'), ('dns', 'DNS'), ('queue', 'queue'), ('idle', 'idle')) AS built_in (id, name)
    WHERE id NOT IN (SELECT id FROM part.role_told))
  FETCH FIRST 1000000 ROWS ONLY;
COMMENT ON VIEW part.role_name IS
  'The newest name of every role: the built-in ones and the team''s own.';

-- Each telling of a run. A start and a record tell what it was made with, an end and a record what came of
-- it; a correction tells the fields it names, and all of them where it names none.
CREATE OR REPLACE VIEW part.run_telling AS
SELECT run, type, wall, counter, origin, seq, author, changed,
    type IN ('run.started/1', 'run.recorded/1') AS of_setup,
    type IN ('run.finished/1', 'run.recorded/1') AS of_result,
    type = 'run.corrected/1' AND changed = '[]' AS anew,
    type IN ('run.discarded/1', 'run.restored/1') AS of_count,
    CAST(TRIM(BOTH '"' FROM CAST(COALESCE(started_at, CASE type WHEN 'run.started/1' THEN told_at END) AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS started_at,
    CAST(TRIM(BOTH '"' FROM CAST(COALESCE(finished_at, CASE type WHEN 'run.finished/1' THEN told_at END) AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS finished_at,
    CAST(result AS VARCHAR) AS result,
    CAST((setup)."target" AS VARCHAR) AS target,
    CAST((setup)."settings" AS VARCHAR) AS settings,
    CAST((setup)."revision" AS VARCHAR) AS revision,
    CAST((setup)."note" AS VARCHAR) AS note,
    CASE type WHEN 'run.discarded/1' THEN CAST(why AS VARCHAR) END AS why_discarded
  FROM (
    SELECT wall, counter, origin, seq, author, type, TRIM(BOTH '"' FROM CAST((j)."run" AS VARCHAR)) AS run,
        (j)."at" AS told_at, (j)."startedAt" AS started_at, (j)."finishedAt" AS finished_at,
        (j)."result" AS result, (j)."setup" AS setup, (j)."reason" AS why,
        COALESCE(CAST((j)."changed" AS VARCHAR), '[]') AS changed
      FROM (
          SELECT wall, counter, origin, seq, author, type, (data FORMAT JSON) AS j FROM part.told
            WHERE type IN ('run.started/1', 'run.finished/1', 'run.recorded/1', 'run.corrected/1', 'run.discarded/1', 'run.restored/1')));
COMMENT ON VIEW part.run_telling IS
  'Everything told of the runs.';

CREATE OR REPLACE VIEW part.run AS
SELECT run, author, first_wall, first_counter, started_at, finished_at, target,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(settings AS VARCHAR), 2, CHAR_LENGTH(CAST(settings AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS settings,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(revision AS VARCHAR), 2, CHAR_LENGTH(CAST(revision AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS revision,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(note AS VARCHAR), 2, CHAR_LENGTH(CAST(note AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS note,
    TRIM(BOTH '"' FROM CAST((result)."verdict" AS VARCHAR)) AS verdict,
    CAST(CAST((result)."score" AS VARCHAR) AS NUMERIC(24, 3)) AS score,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((result)."reason" AS VARCHAR), 2, CHAR_LENGTH(CAST((result)."reason" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS reason,
    corrections, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(discarded AS VARCHAR), 2, CHAR_LENGTH(CAST(discarded AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS discarded
  FROM (
    SELECT run, (ARRAY_AGG(author ORDER BY wall, counter, origin, seq) FILTER (WHERE NOT of_count))[1] AS author,
        MIN(CASE WHEN NOT of_count THEN wall END) AS first_wall,
        (ARRAY_AGG(counter ORDER BY wall, counter, origin, seq) FILTER (WHERE NOT of_count))[1] AS first_counter,
        (ARRAY_AGG(started_at ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_setup OR (anew AND (started_at IS NOT NULL OR finished_at IS NOT NULL)) OR LOCATE('"STARTED_AT"', changed) > 0))[1] AS started_at,
        (ARRAY_AGG(finished_at ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_result OR (anew AND (started_at IS NOT NULL OR finished_at IS NOT NULL)) OR LOCATE('"FINISHED_AT"', changed) > 0))[1] AS finished_at,
        (ARRAY_AGG(target ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_setup OR anew OR LOCATE('"TARGET"', changed) > 0))[1] AS target,
        (ARRAY_AGG(settings ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_setup OR anew OR LOCATE('"SETTINGS"', changed) > 0))[1] AS settings,
        (ARRAY_AGG(revision ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_setup OR anew OR LOCATE('"REVISION"', changed) > 0))[1] AS revision,
        (ARRAY_AGG(note ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_setup OR anew OR LOCATE('"NOTE"', changed) > 0))[1] AS note,
        (ARRAY_AGG(result ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_result OR anew OR LOCATE('"RESULT"', changed) > 0))[1] FORMAT JSON AS result,
        COUNT(CASE type WHEN 'run.corrected/1' THEN 1 END) AS corrections,
        (ARRAY_AGG(why_discarded ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE of_count))[1] AS discarded
      FROM part.run_telling
      GROUP BY run
      HAVING BOOL_OR(of_setup OR of_result));
COMMENT ON VIEW part.run IS
  'Every run as it stands, its people and servers by id.';

-- An id stands in quotes and has none itself: so it is found in the list as text.
CREATE OR REPLACE VIEW part.target_name AS
SELECT t.target, LISTAGG(s.name, ' ') WITHIN GROUP (ORDER BY s.name) AS names
  FROM (
    SELECT DISTINCT CAST((data FORMAT JSON)."setup"."target" AS VARCHAR) AS target FROM part.told
      WHERE type IN ('run.started/1', 'run.recorded/1', 'run.corrected/1')) t
  JOIN part.server_sheet s ON LOCATE('"' || s.id || '"', t.target) > 0
  GROUP BY t.target
  FETCH FIRST 1000000 ROWS ONLY;
COMMENT ON VIEW part.target_name IS
  'Every combination of servers that a run was aimed at, by their names.';

-- A run is told by its start and its end, or as a whole; a correction tells some of it anew. In which
-- servers it was aimed at stands as far as it was said.
CREATE OR REPLACE VIEW score_history AS
SELECT at, started_at, verdict, score, reason, target, settings, revision, note, by_member, corrections, discarded, run,
    CAST(LEFT(CAST(at AT TIME ZONE (SELECT name FROM part.zone) AS VARCHAR), 19) AS TIMESTAMP(0)) AS at_local
  FROM (
    SELECT COALESCE(r.finished_at, r.started_at) AS at, r.started_at,
        COALESCE(r.verdict, 'running') AS verdict, r.score, r.reason, t.names AS target,
        r.settings, r.revision, r.note, m.name AS by_member, r.corrections, r.discarded, r.run,
        r.first_wall, r.first_counter
      FROM part.run r
      LEFT JOIN part.target_name t ON t.target = r.target
      LEFT JOIN part.member_name m ON m.id = r.author)
  ORDER BY at, first_wall, first_counter, run;
COMMENT ON VIEW score_history IS
  'Every benchmark run by time, as it stands after corrections: verdict, score, what it was made with, who told it, how often it was corrected, and why it does not count where it was discarded. Scores to the thousandth.';

-- The lists are taken apart by counting: so many servers as the word occurs, so many roles as there are commas
-- between, at most 100 and 50.
CREATE OR REPLACE VIEW part.role_step AS
SELECT at, wall, counter, origin, seq, author, told, change_no, TRIM(BOTH '"' FROM CAST((change)."server" AS VARCHAR)) AS server,
    CAST((change)."added" AS VARCHAR) AS added, CAST((change)."removed" AS VARCHAR) AS removed
  FROM (
    SELECT CAST(TRIM(BOTH '"' FROM CAST(at AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at, wall, counter, origin, seq, author,
        REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(told AS VARCHAR), 2, CHAR_LENGTH(CAST(told AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS told, n.x AS change_no, (changes)[n.x] AS change
      FROM (
        SELECT wall, counter, origin, seq, author, (j)."at" AS at, (j)."told" AS told, (j)."changes" AS changes,
            (CHAR_LENGTH(CAST((j)."changes" AS VARCHAR))
              - CHAR_LENGTH(REPLACE(CAST((j)."changes" AS VARCHAR), '"server":', ''))) / 9 AS servers
          FROM (
              SELECT wall, counter, origin, seq, author, type, (data FORMAT JSON) AS j FROM part.told
                WHERE type IN ('roles.changed/1')))
      JOIN SYSTEM_RANGE(1, 100) n ON n.x <= servers);
COMMENT ON VIEW part.role_step IS
  'One row per server and step of the role map: the roles that came and went, as lists of ids.';

CREATE OR REPLACE VIEW part.role_change AS
SELECT at, wall, counter, origin, seq, author, told, change_no, server, is_added,
    TRIM(REGEXP_SUBSTR(roles, '[^"\[\], ]+', 1, m.x)) AS role
  FROM (
    SELECT at, wall, counter, origin, seq, author, told, change_no, server, TRUE AS is_added, added AS roles,
        CHAR_LENGTH(added) - CHAR_LENGTH(REPLACE(added, ',', '')) + 1 AS number FROM part.role_step
      WHERE added <> '[]'
    UNION ALL
    SELECT at, wall, counter, origin, seq, author, told, change_no, server, FALSE, removed,
        CHAR_LENGTH(removed) - CHAR_LENGTH(REPLACE(removed, ',', '')) + 1 FROM part.role_step
      WHERE removed <> '[]')
  JOIN SYSTEM_RANGE(1, 50) m ON m.x <= number;
COMMENT ON VIEW part.role_change IS
  'One row per server, role and step of the role map: added or taken away.';

-- One row per server and step.
CREATE OR REPLACE VIEW role_history AS
SELECT at, server, added, removed, told, by_member, recorded,
    CAST(LEFT(CAST(at AT TIME ZONE (SELECT name FROM part.zone) AS VARCHAR), 19) AS TIMESTAMP(0)) AS at_local
  FROM (
    SELECT c.at, COALESCE(s.name, c.server) AS server,
        LISTAGG(CASE WHEN c.is_added THEN COALESCE(r.name, c.role) END, ' ') WITHIN GROUP (ORDER BY c.role) AS added,
        LISTAGG(CASE WHEN NOT c.is_added THEN COALESCE(r.name, c.role) END, ' ') WITHIN GROUP (ORDER BY c.role) AS removed,
        c.told, m.name AS by_member, c.wall AS recorded, c.counter, c.origin, c.seq, c.change_no
      FROM part.role_change c
      LEFT JOIN part.server_sheet s ON s.id = c.server
      LEFT JOIN part.role_name r ON r.id = c.role
      LEFT JOIN part.member_name m ON m.id = c.author
      GROUP BY c.at, c.wall, c.counter, c.origin, c.seq, c.change_no, c.server, s.name, c.told, m.name)
  ORDER BY at, recorded, counter, origin, seq, change_no;
COMMENT ON VIEW role_history IS
  'Every change of the role map by the time since when it held: the server, the roles that came and went, in whose words, told by whom and when.';

-- What is written on a card, where it stands and whose it is are told separately; the newest of each holds.
CREATE OR REPLACE VIEW part.task_telling AS
SELECT wall, counter, origin, seq, type, TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) AS task,
    COALESCE(CAST((j)."changed" AS VARCHAR), '[]') AS changed,
    type IN ('task.added/1', 'task.edited/1') AS of_sheet,
    type IN ('task.added/1', 'task.moved/1') AS of_place,
    type IN ('task.added/1', 'task.assigned/1') AS of_assignee,
    CAST((j)."sheet"."title" AS VARCHAR) AS title, CAST((j)."sheet"."server" AS VARCHAR) AS server,
    CAST((j)."sheet"."undo" AS VARCHAR) AS undo, CAST((j)."sheet"."note" AS VARCHAR) AS note,
    TRIM(BOTH '"' FROM CAST((j)."column" AS VARCHAR)) AS board_column,
    CAST(CAST((j)."place" AS VARCHAR) AS DECFLOAT) AS place, TRIM(BOTH '"' FROM CAST((j)."assignee" AS VARCHAR)) AS assignee
  FROM (
      SELECT wall, counter, origin, seq, type, (data FORMAT JSON) AS j FROM part.told
        WHERE type IN ('task.added/1', 'task.edited/1', 'task.moved/1', 'task.assigned/1'));
COMMENT ON VIEW part.task_telling IS
  'Everything told of the tasks.';

CREATE OR REPLACE VIEW part.task AS
SELECT task, board_column, board_place, assignee, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(title AS VARCHAR), 2, CHAR_LENGTH(CAST(title AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS title,
    TRIM(BOTH '"' FROM server) AS server,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(undo AS VARCHAR), 2, CHAR_LENGTH(CAST(undo AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS undo,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(note AS VARCHAR), 2, CHAR_LENGTH(CAST(note AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS note
  FROM (
    SELECT task,
        (ARRAY_AGG(title ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_sheet AND (changed = '[]' OR LOCATE('"TITLE"', changed) > 0)))[1] AS title,
        (ARRAY_AGG(server ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_sheet AND (changed = '[]' OR LOCATE('"SERVER"', changed) > 0)))[1] AS server,
        (ARRAY_AGG(undo ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_sheet AND (changed = '[]' OR LOCATE('"UNDO"', changed) > 0)))[1] AS undo,
        (ARRAY_AGG(note ORDER BY wall DESC, counter DESC, origin DESC, seq DESC)
            FILTER (WHERE of_sheet AND (changed = '[]' OR LOCATE('"NOTE"', changed) > 0)))[1] AS note,
        (ARRAY_AGG(board_column ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE of_place))[1] AS board_column,
        (ARRAY_AGG(place ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE of_place))[1] AS board_place,
        (ARRAY_AGG(assignee ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) FILTER (WHERE of_assignee))[1] AS assignee
      FROM part.task_telling
      GROUP BY task
      HAVING BOOL_OR(type = 'task.added/1'));
COMMENT ON VIEW part.task IS
  'Every task as it stands, its people and servers by id.';

CREATE OR REPLACE VIEW task_board AS
SELECT t.board_column, t.board_place, t.title, m.name AS assignee, s.name AS server, t.undo, t.note, t.task
  FROM part.task t
  LEFT JOIN part.member_name m ON m.id = t.assignee
  LEFT JOIN part.server_sheet s ON s.id = t.server
  ORDER BY DECODE(t.board_column, 'IDEA', 1, 'READY', 2, 'DOING', 3, 'MEASURING', 4, 'KEPT', 5, 'REVERTED', 6, 7),
    t.board_place, t.task;
COMMENT ON VIEW task_board IS
  'Every task where it stands now: column, order in it, assignee, server, and how to undo it.';

CREATE OR REPLACE VIEW part.call_out AS
SELECT wall, counter, origin, seq, author, CAST(TRIM(BOTH '"' FROM CAST((j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at,
    TRIM(BOTH '"' FROM CAST((j)."round" AS VARCHAR)) AS round, TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) AS server, TRIM(BOTH '"' FROM CAST((j)."step" AS VARCHAR)) AS step,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."reason" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."reason" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS reason,
    CAST((j)."alone" AS VARCHAR) = 'true' AS alone
  FROM (
      SELECT wall, counter, origin, seq, author, type, (data FORMAT JSON) AS j FROM part.told
        WHERE type IN ('server.called-out/1'));
COMMENT ON VIEW part.call_out IS
  'Everything that was called out.';

CREATE OR REPLACE VIEW part.round AS
SELECT round, MAX(CASE type WHEN 'round.opened/1' THEN at END) AS opened_at,
    MAX(CASE type WHEN 'round.closed/1' THEN at END) AS closed_at,
    MIN(CASE type WHEN 'round.opened/1' THEN wall END) AS opened_wall
  FROM (
    SELECT wall, type, TRIM(BOTH '"' FROM CAST((j)."round" AS VARCHAR)) AS round, CAST(TRIM(BOTH '"' FROM CAST((j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at
      FROM (
      SELECT wall, counter, origin, seq, author, type, (data FORMAT JSON) AS j FROM part.told
        WHERE type IN ('round.opened/1', 'round.closed/1')))
  GROUP BY round
  HAVING BOOL_OR(type = 'round.opened/1');
COMMENT ON VIEW part.round IS
  'When each round was opened and closed.';

-- A round in which nothing was said yet is one row without a server.
CREATE OR REPLACE VIEW reboot_round AS
SELECT round_opened, round_closed, at, server, step, reason, by_member, alone,
    CAST(LEFT(CAST(at AT TIME ZONE (SELECT name FROM part.zone) AS VARCHAR), 19) AS TIMESTAMP(0)) AS at_local
  FROM (
    SELECT r.opened_at AS round_opened, r.closed_at AS round_closed, c.at, COALESCE(s.name, c.server) AS server, c.step,
        c.reason, m.name AS by_member, c.alone, r.opened_wall, r.round, c.wall, c.counter, c.origin, c.seq
      FROM part.round r
      LEFT JOIN part.call_out c ON c.round = r.round
      LEFT JOIN part.server_sheet s ON s.id = c.server
      LEFT JOIN part.member_name m ON m.id = c.author)
  ORDER BY opened_wall, round, wall, counter, origin, seq;
COMMENT ON VIEW reboot_round IS
  'Every call-out of every round in its order: which server, what was said, why, by whom, and whether the speaker confirmed their own call.';

CREATE OR REPLACE VIEW part.roles_now AS
SELECT c.server, LISTAGG(COALESCE(r.name, c.role), ' ') WITHIN GROUP (ORDER BY c.role) AS roles
  FROM (
    SELECT server, role, is_added, ROW_NUMBER() OVER (PARTITION BY server, role
        ORDER BY at DESC, wall DESC, counter DESC, origin DESC, seq DESC, change_no DESC, is_added DESC) AS age
      FROM part.role_change) c
  LEFT JOIN part.role_name r ON r.id = c.role
  WHERE c.age = 1 AND c.is_added
  GROUP BY c.server;
COMMENT ON VIEW part.roles_now IS
  'The roles of each server as they are now.';

CREATE OR REPLACE VIEW part.newest_call_out AS
SELECT server, step, at FROM (
  SELECT server, step, at, ROW_NUMBER() OVER (PARTITION BY server ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) AS age FROM part.call_out)
  WHERE age = 1;
COMMENT ON VIEW part.newest_call_out IS
  'The last thing called out of each server.';

CREATE OR REPLACE VIEW part.newest_change_note AS
SELECT TRIM(BOTH '"' FROM CAST(server AS VARCHAR)) AS server, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST(text AS VARCHAR), 2, CHAR_LENGTH(CAST(text AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS text, CAST(TRIM(BOTH '"' FROM CAST(at AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at FROM (
  SELECT server, text, at, ROW_NUMBER() OVER (PARTITION BY server ORDER BY wall DESC, counter DESC, origin DESC, seq DESC) AS age FROM (
    SELECT wall, counter, origin, seq, (j)."server" AS server, (j)."text" AS text, (j)."at" AS at
      FROM (
          SELECT wall, counter, origin, seq, author, type, (data FORMAT JSON) AS j FROM part.told
            WHERE type IN ('change.noted/1'))))
  WHERE age = 1;
COMMENT ON VIEW part.newest_change_note IS
  'The newest change note of each server.';

-- Whoever was added and never removed.
CREATE OR REPLACE VIEW part.server_present AS
SELECT id FROM (
  SELECT type, TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) AS id
    FROM (
      SELECT wall, counter, origin, seq, author, type, (data FORMAT JSON) AS j FROM part.told
        WHERE type IN ('server.added/1', 'server.removed/1')))
  GROUP BY id
  HAVING NOT BOOL_OR(type = 'server.removed/1');
COMMENT ON VIEW part.server_present IS
  'The servers that were not removed.';

-- Servers that were removed are left out.
CREATE OR REPLACE VIEW server_now AS
SELECT s.name AS server, r.roles, s.addresses, s.external,
    said.step AS last_call_out, said.at AS called_out_at, note.text AS last_change, note.at AS changed_at
  FROM part.server_present p
  JOIN part.server_sheet s ON s.id = p.id
  LEFT JOIN part.roles_now r ON r.server = s.id
  LEFT JOIN part.newest_call_out said ON said.server = s.id
  LEFT JOIN part.newest_change_note note ON note.server = s.id
  ORDER BY s.name;
COMMENT ON VIEW server_now IS
  'Every server of the team as it is now: its roles, addresses, the last thing called out of it and the newest change note. Whether a confirmation still holds is told by the app alone.';
