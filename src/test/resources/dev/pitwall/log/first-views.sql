-- What the day looks like, for people with an SQL console. Only the five views score_history,
-- role_history, task_board, reboot_round and server_now are meant to be read; the others are their
-- parts. They follow the app's own fold as far as SQL reasonably can; the app never reads them.
-- JSON strings come out of H2 as JSON: ids lose their quotes by TRIM, texts are unescaped by REPLACE.

-- A step is what one action brought about: its events share origin, wall and counter.
CREATE OR REPLACE VIEW undo AS
SELECT origin, wall, counter,
    TRIM(BOTH '"' FROM CAST((j)."step"."origin" AS VARCHAR)) AS to_origin,
    CAST(TRIM(BOTH '"' FROM CAST((j)."step"."stamp"."wall" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS to_wall,
    CAST(CAST((j)."step"."stamp"."counter" AS VARCHAR) AS INTEGER) AS to_counter
  FROM (SELECT origin, wall, counter, (data FORMAT JSON) AS j FROM event WHERE type = 'step.undone/1');
COMMENT ON TABLE undo IS
  'Every undo, and the step it takes back.';

-- An undo that is itself undone undoes nothing; one level more is looked at, as the app makes no deeper
-- ones.
CREATE OR REPLACE VIEW undone_step AS
SELECT to_origin, to_wall, to_counter FROM undo
  WHERE (origin, wall, counter) NOT IN (
    SELECT to_origin, to_wall, to_counter FROM undo
      WHERE (origin, wall, counter) NOT IN (SELECT to_origin, to_wall, to_counter FROM undo));
COMMENT ON TABLE undone_step IS
  'The steps that are undone. Redoing an undo brings its step back; undos of redos of redos are not followed further.';

-- What all views below are made of.
CREATE OR REPLACE VIEW told AS
SELECT ROW_NUMBER() OVER (ORDER BY wall, counter, origin, seq) AS place,
    position, origin, seq, wall, author, type, (data FORMAT JSON) AS j
  FROM event
  WHERE type <> 'step.undone/1'
    AND (origin, wall, counter) NOT IN (SELECT to_origin, to_wall, to_counter FROM undone_step);
COMMENT ON TABLE told IS
  'The events that hold: none that was undone, in the one order of all laptops (place), their data as JSON (j).';

-- Names stay readable when their bearers are gone.
CREATE OR REPLACE VIEW member_name AS
SELECT id, name FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."member" AS VARCHAR)) AS id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."name" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."name" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS name,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."member" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type IN ('member.added/1', 'member.changed/1'))
  WHERE age = 1;
COMMENT ON TABLE member_name IS
  'The newest name of every member, gone or not.';

-- The newest telling of each server.
CREATE OR REPLACE VIEW server_sheet AS
SELECT id, name, addresses, external FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) AS id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."sheet"."name" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."sheet"."name" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS name, CAST((j)."sheet"."addresses" AS VARCHAR) AS addresses, CAST((j)."sheet"."external" AS VARCHAR) = 'true' AS external,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type IN ('server.added/1', 'server.changed/1'))
  WHERE age = 1;
COMMENT ON TABLE server_sheet IS
  'What is known of every server, gone or not.';

-- The built-in roles are in no event, except where the team renamed one.
CREATE OR REPLACE VIEW role_name AS
SELECT id, name FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."role" AS VARCHAR)) AS id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."name" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."name" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS name,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."role" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type IN ('role.defined/1', 'role.changed/1'))
  WHERE age = 1
UNION ALL
SELECT id, name FROM (VALUES ('ap', 'AP'), ('cache', 'cache'), ('memcached', 'memcached'), ('db', 'DB'),
    ('web', 'web/LB'), ('dns', 'DNS'), ('queue', 'queue'), ('idle', 'idle')) AS built_in (id, name)
  WHERE id NOT IN (SELECT TRIM(BOTH '"' FROM CAST((j)."role" AS VARCHAR)) FROM told WHERE type = 'role.changed/1');
COMMENT ON TABLE role_name IS
  'The newest name of every role: the built-in ones and the team''s own.';

-- A step towards score_history.
CREATE OR REPLACE VIEW run_telling AS
SELECT place, TRIM(BOTH '"' FROM CAST((j)."run" AS VARCHAR)) AS run, type, author, wall,
    CAST(TRIM(BOTH '"' FROM CAST(COALESCE((j)."startedAt", CASE type WHEN 'run.started/1' THEN (j)."at" END) AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS started_at,
    CAST(TRIM(BOTH '"' FROM CAST(COALESCE((j)."finishedAt", CASE type WHEN 'run.finished/1' THEN (j)."at" END) AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS finished_at,
    TRIM(BOTH '"' FROM CAST((j)."result"."verdict" AS VARCHAR)) AS verdict,
    CAST(CAST((j)."result"."score" AS VARCHAR) AS NUMERIC(24, 3)) AS score,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."result"."reason" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."result"."reason" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS reason,
    (j)."setup"."target" AS target,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."setup"."settings" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."setup"."settings" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS settings,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."setup"."revision" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."setup"."revision" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS revision,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."setup"."note" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."setup"."note" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS note
  FROM told WHERE type IN ('run.started/1', 'run.finished/1', 'run.recorded/1', 'run.corrected/1');
COMMENT ON TABLE run_telling IS
  'Everything told of the runs, newest last: what they were made with and what came of them.';

-- A run is told by its start and its end, or as a whole; a correction tells all of it anew. In which
-- servers it was aimed at stands as far as it was said.
CREATE OR REPLACE VIEW score_history AS
SELECT COALESCE(result.finished_at, setup.finished_at, setup.started_at) AS at,
    COALESCE(result.started_at, CASE WHEN result.type <> 'run.corrected/1' OR result.type IS NULL
        THEN setup.started_at END) AS started_at,
    COALESCE(result.verdict, 'running') AS verdict, result.score, result.reason,
    (SELECT LISTAGG(s.name, ' ') WITHIN GROUP (ORDER BY s.name)
      FROM SYSTEM_RANGE(1, 100) n JOIN server_sheet s
        ON s.id = TRIM(BOTH '"' FROM CAST((setup.target)[n.x] AS VARCHAR))) AS target,
    setup.settings, setup.revision, setup.note, m.name AS by_member,
    (SELECT COUNT(*) FROM run_telling c WHERE c.run = first.run AND c.type = 'run.corrected/1')
      AS corrections,
    d.reason AS discarded, first.run
  FROM run_telling first
  JOIN run_telling setup ON setup.run = first.run AND setup.place = (
    SELECT MAX(t.place) FROM run_telling t WHERE t.run = first.run AND t.type <> 'run.finished/1')
  LEFT JOIN run_telling result ON result.run = first.run AND result.place = (
    SELECT MAX(t.place) FROM run_telling t WHERE t.run = first.run AND t.type <> 'run.started/1')
  LEFT JOIN member_name m ON m.id = first.author
  LEFT JOIN (
    SELECT TRIM(BOTH '"' FROM CAST((j)."run" AS VARCHAR)) AS run, type, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."reason" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."reason" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS reason,
        ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."run" AS VARCHAR)) ORDER BY place DESC) AS age
      FROM told WHERE type IN ('run.discarded/1', 'run.restored/1')) d
    ON d.run = first.run AND d.age = 1 AND d.type = 'run.discarded/1'
  WHERE first.place = (SELECT MIN(t.place) FROM run_telling t WHERE t.run = first.run)
  ORDER BY at, first.place;
COMMENT ON TABLE score_history IS
  'Every benchmark run by time, as it stands after corrections: verdict, score, what it was made with, who told it, how often it was corrected, and why it does not count where it was discarded. Scores to the thousandth.';

-- A step towards role_history and server_now. No server has more than 50 roles, no step more than 100 servers.
CREATE OR REPLACE VIEW role_change AS
SELECT at, place, wall, author, told, change_no, server, added, TRIM(BOTH '"' FROM CAST((roles)[m.x] AS VARCHAR)) AS role
  FROM (
    SELECT at, place, wall, author, told, change_no, TRIM(BOTH '"' FROM CAST((change)."server" AS VARCHAR)) AS server, kind.added,
        CASE WHEN kind.added THEN (change)."added" ELSE (change)."removed" END AS roles
      FROM (
        SELECT CAST(TRIM(BOTH '"' FROM CAST((j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at, place, wall, author, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."told" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."told" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS told,
            n.x AS change_no, (j)."changes"[n.x] AS change
          FROM told, SYSTEM_RANGE(1, 100) n
          WHERE type = 'roles.changed/1' AND (j)."changes"[n.x] IS NOT NULL),
        (VALUES TRUE, FALSE) AS kind (added)), SYSTEM_RANGE(1, 50) m
  WHERE (roles)[m.x] IS NOT NULL;
COMMENT ON TABLE role_change IS
  'One row per server, role and step of the role map: added or taken away.';

-- One row per server and step.
CREATE OR REPLACE VIEW role_history AS
SELECT c.at, COALESCE(s.name, c.server) AS server,
    LISTAGG(CASE WHEN c.added THEN COALESCE(r.name, c.role) END, ' ') WITHIN GROUP (ORDER BY c.role) AS added,
    LISTAGG(CASE WHEN NOT c.added THEN COALESCE(r.name, c.role) END, ' ') WITHIN GROUP (ORDER BY c.role) AS removed,
    c.told, m.name AS by_member, c.wall AS recorded
  FROM role_change c
  LEFT JOIN server_sheet s ON s.id = c.server
  LEFT JOIN role_name r ON r.id = c.role
  LEFT JOIN member_name m ON m.id = c.author
  GROUP BY c.at, c.place, c.change_no, c.server, s.name, c.told, m.name, c.wall
  ORDER BY c.at, c.place, c.change_no;
COMMENT ON TABLE role_history IS
  'Every change of the role map by the time since when it held: the server, the roles that came and went, in whose words, told by whom and when.';

-- What is written on a card, where it stands and whose it is are told separately; the newest of each holds.
CREATE OR REPLACE VIEW task_board AS
SELECT placed.board_column, placed.board_place, sheet.title, m.name AS assignee, s.name AS server, sheet.undo, sheet.note,
    sheet.id AS task
  FROM (SELECT id, title, server, undo, note FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) AS id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."sheet"."title" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."sheet"."title" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS title, TRIM(BOTH '"' FROM CAST((j)."sheet"."server" AS VARCHAR)) AS server, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."sheet"."undo" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."sheet"."undo" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS undo, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."sheet"."note" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."sheet"."note" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS note,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type IN ('task.added/1', 'task.edited/1'))
  WHERE age = 1) sheet
  JOIN (SELECT id, board_column, board_place FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) AS id, TRIM(BOTH '"' FROM CAST((j)."column" AS VARCHAR)) AS board_column, CAST(CAST((j)."place" AS VARCHAR) AS DECFLOAT) AS board_place,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type IN ('task.added/1', 'task.moved/1'))
  WHERE age = 1) placed ON placed.id = sheet.id
  JOIN (SELECT id, assignee FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) AS id, TRIM(BOTH '"' FROM CAST((j)."assignee" AS VARCHAR)) AS assignee,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type IN ('task.added/1', 'task.assigned/1'))
  WHERE age = 1) given ON given.id = sheet.id
  LEFT JOIN member_name m ON m.id = given.assignee
  LEFT JOIN server_sheet s ON s.id = sheet.server
  WHERE sheet.id IN (SELECT TRIM(BOTH '"' FROM CAST((j)."task" AS VARCHAR)) FROM told WHERE type = 'task.added/1')
  ORDER BY DECODE(placed.board_column, 'IDEA', 1, 'READY', 2, 'DOING', 3, 'MEASURING', 4, 'KEPT', 5, 'REVERTED', 6, 7),
    placed.board_place, sheet.id;
COMMENT ON TABLE task_board IS
  'Every task where it stands now: column, order in it, assignee, server, and how to undo it.';

-- A round in which nothing was said yet is one row without a server.
CREATE OR REPLACE VIEW reboot_round AS
SELECT CAST(TRIM(BOTH '"' FROM CAST((opened.j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS round_opened, CAST(TRIM(BOTH '"' FROM CAST((closed.j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS round_closed,
    CAST(TRIM(BOTH '"' FROM CAST((said.j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at, COALESCE(s.name, TRIM(BOTH '"' FROM CAST((said.j)."server" AS VARCHAR))) AS server, TRIM(BOTH '"' FROM CAST((said.j)."step" AS VARCHAR)) AS step,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((said.j)."reason" AS VARCHAR), 2, CHAR_LENGTH(CAST((said.j)."reason" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS reason, m.name AS by_member, CAST((said.j)."alone" AS VARCHAR) = 'true' AS alone
  FROM told opened
  LEFT JOIN told said ON said.type = 'server.called-out/1' AND (said.j)."round" = (opened.j)."round"
  LEFT JOIN told closed ON closed.type = 'round.closed/1' AND (closed.j)."round" = (opened.j)."round"
  LEFT JOIN server_sheet s ON s.id = TRIM(BOTH '"' FROM CAST((said.j)."server" AS VARCHAR))
  LEFT JOIN member_name m ON m.id = said.author
  WHERE opened.type = 'round.opened/1'
  ORDER BY opened.place, said.place;
COMMENT ON TABLE reboot_round IS
  'Every call-out of every round in its order: which server, what was said, why, by whom, and whether the speaker confirmed their own call.';

-- Servers that were removed are left out.
CREATE OR REPLACE VIEW server_now AS
SELECT s.name AS server,
    (SELECT LISTAGG(COALESCE(r.name, c.role), ' ') WITHIN GROUP (ORDER BY c.role)
      FROM (SELECT server, role, added,
          ROW_NUMBER() OVER (PARTITION BY server, role ORDER BY at DESC, place DESC, change_no DESC, added DESC) AS age
        FROM role_change) c
      LEFT JOIN role_name r ON r.id = c.role
      WHERE c.server = s.id AND c.age = 1 AND c.added) AS roles,
    s.addresses, s.external,
    said.step AS last_call_out, said.at AS called_out_at, note.text AS last_change, note.at AS changed_at
  FROM server_sheet s
  LEFT JOIN (SELECT id, step, at FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) AS id, TRIM(BOTH '"' FROM CAST((j)."step" AS VARCHAR)) AS step, CAST(TRIM(BOTH '"' FROM CAST((j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type = 'server.called-out/1')
  WHERE age = 1) said ON said.id = s.id
  LEFT JOIN (SELECT id, text, at FROM (
  SELECT TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) AS id, REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(SUBSTRING(CAST((j)."text" AS VARCHAR), 2, CHAR_LENGTH(CAST((j)."text" AS VARCHAR)) - 2),
        '\\', CHAR(1)), '\"', '"'), '\n', CHAR(10)), '\t', CHAR(9)), CHAR(1), '\') AS text, CAST(TRIM(BOTH '"' FROM CAST((j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at,
      ROW_NUMBER() OVER (PARTITION BY TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) ORDER BY place DESC) AS age
    FROM told WHERE type = 'change.noted/1')
  WHERE age = 1) note ON note.id = s.id
  WHERE s.id IN (SELECT TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) FROM told WHERE type = 'server.added/1')
    AND s.id NOT IN (SELECT TRIM(BOTH '"' FROM CAST((j)."server" AS VARCHAR)) FROM told WHERE type = 'server.removed/1')
  ORDER BY s.name;
COMMENT ON TABLE server_now IS
  'Every server of the team as it is now: its roles, addresses, the last thing called out of it and the newest change note. Whether a confirmation still holds is told by the app alone.';
