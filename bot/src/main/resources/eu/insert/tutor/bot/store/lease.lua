-- Takes, renews or gives back a lease.
-- KEYS  1 lease
-- ARGV  1 this instance  2 life in ms, "0" to give it back
-- Answers 1 where this instance has it now, else 0.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return 0
end
if ARGV[2] == '0' then
  redis.call('DEL', KEYS[1])
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
