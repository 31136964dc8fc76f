-- Takes over outboxes of one shard whose holder's claim has ended, or that this instance held in a former life.
-- KEYS  1 waiting  2 holder
-- ARGV  1 now in ms  2 this instance  3 end of the new claim in ms  4 how many at most  5 "1" for a former life's too
-- Answers how many learners have letters waiting, then the ids of those that were taken over.
local taken = { redis.call('ZCARD', KEYS[1]) }
local function take(id)
  redis.call('ZADD', KEYS[1], ARGV[3], id)
  redis.call('HSET', KEYS[2], id, ARGV[2])
  taken[#taken + 1] = id
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[4])) do
  take(id)
end
if ARGV[5] == '1' then
  local held = redis.call('HGETALL', KEYS[2])
  for i = 1, #held, 2 do
    if held[i + 1] == ARGV[2] and tonumber(redis.call('ZSCORE', KEYS[1], held[i]) or '0') ~= tonumber(ARGV[3]) then
      take(held[i])
    end
  end
end
return taken
