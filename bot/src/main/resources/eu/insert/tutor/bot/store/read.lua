-- Reads a learner before a turn, and counts the input against what one person may send.
-- KEYS  1 learner  2 flood (the time at which the next input is due if all come evenly)  3 told
-- ARGV  1 ms between two inputs  2 burst
-- Answers version, record, "ok" | "tell" (too many; first time in a while) | "hush" (too many, told already).
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
local gap = tonumber(ARGV[1])
local due = math.max(tonumber(redis.call('GET', KEYS[2]) or '0'), now)
local verdict = 'ok'
if due - now > gap * (tonumber(ARGV[2]) - 1) then
  verdict = redis.call('SET', KEYS[3], '1', 'NX', 'PX', 30000) and 'tell' or 'hush'
else
  redis.call('SET', KEYS[2], string.format('%.3f', due + gap), 'PX', math.ceil(due + gap - now) + 1000)
end
local record = redis.call('HMGET', KEYS[1], 'v', 'r')
return { record[1] or '', record[2] or '', verdict }
