-- Takes one from a limit: generic cell rate algorithm.
-- KEYS  1 limit (the time at which the next one is due if all come evenly)
-- ARGV  1 ms between two  2 burst
-- Answers how many ms to wait; 0 where it was taken.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
local gap = tonumber(ARGV[1])
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local wait = due - now - gap * (tonumber(ARGV[2]) - 1)
if wait > 0.5 then
  return math.ceil(wait)
end
redis.call('SET', KEYS[1], string.format('%.3f', due + gap), 'PX', math.ceil(due + gap - now) + 1000)
return 0
