-- Items of enough customers, numbered by a hash. What is published of them stands for enough customers
-- too: popularity, of the newest part of the log, goes in steps, and a part of the log with too few customers counts as one without.
SELECT
  item,
  CAST(row_number() OVER (ORDER BY md5(concat(:seed, ' ', item))) - 1 AS INTEGER) AS number,
  customers,
  current - current % :minCustomers AS popularity,
  CASE WHEN recent >= :minCustomers THEN recent ELSE 0 END AS recent,
  CASE WHEN earlier >= :minCustomers THEN earlier ELSE 0 END AS earlier
FROM (
  SELECT
    item,
    count(*) AS customers,
    count(CASE WHEN newest > popularFrom THEN 1 END) AS current,
    count(CASE WHEN newest > horizon THEN 1 END) AS recent,
    count(CASE WHEN oldest <= horizon THEN 1 END) AS earlier
  FROM (
    SELECT item, customer, max(time_ms) AS newest, min(time_ms) AS oldest
    FROM events
    GROUP BY item, customer
  ) AS dealt
  CROSS JOIN (
    SELECT
      max(time_ms) - CAST(:recentDays AS BIGINT) * 86400000 AS horizon,
      max(time_ms) - CAST(:popularDays AS BIGINT) * 86400000 AS popularFrom
    FROM events
  ) AS parts
  GROUP BY item
) AS counted
WHERE customers >= :minCustomers
