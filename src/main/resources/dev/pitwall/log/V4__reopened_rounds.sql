-- A round that was closed and reopened is open again: it has no moment of closing.
DROP VIEW IF EXISTS reboot_round;

CREATE OR REPLACE VIEW part.round AS
SELECT round, MAX(CASE type WHEN 'round.opened/1' THEN at END) AS opened_at,
    CASE WHEN MAX(CASE type WHEN 'round.reopened/1' THEN wall END) IS NULL
          OR MAX(CASE type WHEN 'round.closed/1' THEN wall END) > MAX(CASE type WHEN 'round.reopened/1' THEN wall END)
        THEN MAX(CASE type WHEN 'round.closed/1' THEN at END) END AS closed_at,
    MIN(CASE type WHEN 'round.opened/1' THEN wall END) AS opened_wall
  FROM (
    SELECT wall, type, TRIM(BOTH '"' FROM CAST((j)."round" AS VARCHAR)) AS round, CAST(TRIM(BOTH '"' FROM CAST((j)."at" AS VARCHAR)) AS TIMESTAMP(3) WITH TIME ZONE) AS at
      FROM (
      SELECT wall, counter, origin, seq, author, type, (data FORMAT JSON) AS j FROM part.told
        WHERE type IN ('round.opened/1', 'round.closed/1', 'round.reopened/1')))
  GROUP BY round
  HAVING BOOL_OR(type = 'round.opened/1');
COMMENT ON VIEW part.round IS
  'When each round was opened and, unless it was reopened after that, closed.';

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
