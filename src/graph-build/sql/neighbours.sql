-- The strongest neighbours of each item. The score is a logarithm in whole billionths: engines may
-- differ in the last bit of a float, and would then order equal scores differently.
WITH directed AS (
  SELECT low AS source, high AS target, ahead + CAST(:backward AS DOUBLE) * back AS weight
  FROM pairs
  WHERE low < high
  UNION ALL
  SELECT high AS source, low AS target, back + CAST(:backward AS DOUBLE) * ahead AS weight
  FROM pairs
  WHERE low < high
  UNION ALL
  SELECT low AS source, high AS target, ahead + CAST(:backward AS DOUBLE) * ahead AS weight
  FROM pairs
  WHERE low = high
),
scored AS (
  SELECT
    source,
    target,
    CAST(round(1e9 * (
      ln(weight / CAST(:unit AS DOUBLE)) - CAST(:alpha AS DOUBLE) * (ln(one.customers) + ln(other.customers))
    )) AS BIGINT) AS score
  FROM directed
  JOIN items AS one ON one.number = source
  JOIN items AS other ON other.number = target
  WHERE weight > 0
)
SELECT source, target, score, place
FROM (
  SELECT source, target, score, row_number() OVER (
    PARTITION BY source
    ORDER BY score DESC, md5(concat(:seed, ' ', source, ' ', target))
  ) AS place
  FROM scored
) AS placed
WHERE place <= :neighbours
