-- The newest dealings of each customer, numbered from the newest, the moments they happened in, and how many there are.
-- What happened in one moment is put in an order by a hash, which says nothing: an id would be a signal.
SELECT
  customer,
  item,
  time_ms,
  age,
  moment,
  count(*) OVER (PARTITION BY customer) AS trail
FROM (
  SELECT
    customer,
    item,
    time_ms,
    row_number() OVER (
      PARTITION BY customer
      ORDER BY time_ms DESC, substr(md5(concat(:seed, ' ', customer, ' ', item)), 1, 12)
    ) AS age,
    dense_rank() OVER (PARTITION BY customer ORDER BY time_ms DESC) AS moment
  FROM dealings
) AS numbered
WHERE age <= :newest
