-- Each time a customer dealt with an item, once.
SELECT DISTINCT customer, item, time_ms
FROM log
WHERE customer IS NOT NULL AND item IS NOT NULL AND time_ms <= :latest AND wanted = 1
