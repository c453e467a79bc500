-- Items that one customer turned to within a few steps, once for both directions: `ahead` is what the
-- item with the lower number weighs before the other, `back` what it weighs after it. A step of
-- distance d weighs 1/d, in whole numbers of 1/:unit so that sums do not depend on their order.
WITH known AS (
  SELECT events.customer, events.age, items.number
  FROM events
  JOIN items ON items.item = events.item
),
steps AS (
  SELECT DISTINCT age AS distance FROM events WHERE age <= :window
),
walked AS (
  SELECT
    later.customer,
    earlier.number AS source,
    later.number AS target,
    CAST(:unit / steps.distance AS BIGINT) AS weight
  FROM known AS later
  CROSS JOIN steps
  JOIN known AS earlier
    ON earlier.customer = later.customer AND earlier.age = later.age + steps.distance
),
by_customer AS (
  SELECT
    customer,
    least(source, target) AS low,
    greatest(source, target) AS high,
    sum(CASE WHEN source <= target THEN weight ELSE 0 END) AS ahead,
    sum(CASE WHEN source > target THEN weight ELSE 0 END) AS back
  FROM walked
  GROUP BY customer, least(source, target), greatest(source, target)
)
SELECT
  low,
  high,
  count(*) AS customers,
  CAST(sum(ahead) AS BIGINT) AS ahead,
  CAST(sum(back) AS BIGINT) AS back
FROM by_customer
GROUP BY low, high
HAVING count(*) >= :minCustomers
