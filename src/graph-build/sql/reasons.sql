-- How many rows of the log are used, and why the others are not.
SELECT reason, count(*) AS lines
FROM (
  SELECT CASE
    WHEN customer IS NULL THEN 'customer'
    WHEN item IS NULL THEN 'item'
    WHEN time_ms IS NULL THEN 'time'
    WHEN time_ms > :latest THEN 'future'
    WHEN wanted = 0 THEN 'type'
    ELSE 'used'
  END AS reason
  FROM log
) AS judged
GROUP BY reason
