-- Takes one from a limit: so many in any window of time, by the times of the last ones.
-- KEYS  1 limit (the times of the last ones in ms, the newest first)
-- ARGV  1 window in ms  2 how many this caller may see in it  3 how many there may be in all
-- Answers how many ms to wait; 0 where it was taken.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
local window = tonumber(ARGV[1])
local oldest = redis.call('LINDEX', KEYS[1], tonumber(ARGV[2]) - 1)
if oldest then
  local wait = tonumber(oldest) + window - now
  if wait > 0 then
    return math.ceil(wait)
  end
end
redis.call('LPUSH', KEYS[1], string.format('%.3f', now))
redis.call('LTRIM', KEYS[1], 0, tonumber(ARGV[3]) - 1)
redis.call('PEXPIRE', KEYS[1], window + 1000)
return 0
