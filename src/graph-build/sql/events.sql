-- The newest dealings of each customer, numbered from the newest. What happened at once is put in an
-- order by a hash, which says nothing: an id would be a signal.
SELECT customer, item, time_ms, age
FROM (
  SELECT customer, item, time_ms, row_number() OVER (
    PARTITION BY customer
    ORDER BY time_ms DESC, substr(md5(concat(:seed, ' ', customer, ' ', item)), 1, 12)
  ) AS age
  FROM dealings
) AS numbered
WHERE age <= :newest
