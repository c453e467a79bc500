-- Items that one customer turned to within a few moments, once for both directions: `ahead` is what the
-- item with the lower number weighs before the other, `back` what it weighs after it. At a distance of
-- d moments a pair weighs 1/d. A pair of one moment, a basket, weighs half in either direction. Who
-- deals with much says less by each pair: it is divided by the fourth root of the customer's events. In whole numbers of 1/:unit, so that sums do not depend on
-- their order; as floats, since engines sum integers in twice the memory.
WITH known AS (
  SELECT events.customer, events.age, events.moment, events.trail, items.number
  FROM events
  JOIN items ON items.item = events.item
),
steps AS (
  SELECT DISTINCT moment - 1 AS distance FROM events WHERE moment - 1 <= :window
),
walked AS (
  SELECT
    later.customer,
    earlier.number AS source,
    later.number AS target,
    round(
      :unit
      / CASE WHEN steps.distance = 0 THEN CAST(2 AS DOUBLE) ELSE CAST(steps.distance AS DOUBLE) END
      / sqrt(sqrt(CAST(later.trail AS DOUBLE)))
    ) AS weight
  FROM known AS later
  CROSS JOIN steps
  JOIN known AS earlier
    ON earlier.customer = later.customer AND earlier.moment = later.moment + steps.distance
      AND earlier.age <> later.age
),
by_customer AS (
  SELECT
    customer,
    least(source, target) AS low,
    greatest(source, target) AS high,
    sum(CASE WHEN source <= target THEN weight ELSE CAST(0 AS DOUBLE) END) AS ahead,
    sum(CASE WHEN source > target THEN weight ELSE CAST(0 AS DOUBLE) END) AS back
  FROM walked
  GROUP BY customer, least(source, target), greatest(source, target)
)
SELECT low, high, count(*) AS customers, sum(ahead) AS ahead, sum(back) AS back
FROM by_customer
GROUP BY low, high
HAVING count(*) >= :minCustomers
