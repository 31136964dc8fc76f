-- Commits one turn, all or nothing.
-- KEYS  1 learner  2 seen  3 outbox  4 waiting  5 holder  6 due  7 facts  8 counts
--       9 flood (the time at which the next input is due if all come evenly)  10 told
-- ARGV  1 version read ("0" for none)  2 mark of the update that led to it  3 mark of this update, six characters, or "" for none
--       4 record ("" erases)  5 life of the record in ms ("0" for ever)
--       6 learner's id  7 this instance  8 now in ms  9 end of the claim in ms
--       10 ms between two inputs of one person ("0": not counted)  11 burst
--       12 how many letters, then the letters; how many dues removed, then their kinds; how many dues set, then kind and
--       time in ms of each; how many facts, then kind and JSON of each
-- Answers "race", "repeat", "tell" | "hush" (too many inputs; first time in a while or told already: nothing is kept), or
-- version .. " " .. ("mine" | "older" | "theirs" | "none"): who sends what waits in the
-- outbox; "older" is mine, and letters lay there before these.
-- "seen" holds the marks of the last 128 updates or more, one after the other: more than Telegram hands out in a batch.
local seen = ''
if ARGV[3] ~= '' then
  seen = redis.call('GET', KEYS[2]) or ''
  local at = string.find(seen, ARGV[3], 1, true)
  while at do
    if at % 6 == 1 then
      return 'repeat'
    end
    at = string.find(seen, ARGV[3], at + 1, true)
  end
end
local read = redis.call('HMGET', KEYS[1], 'v', 'u')
local version = read[1] or '0'
if version ~= ARGV[1] or (read[2] or '') ~= ARGV[2] then
  return 'race'
end
if ARGV[10] ~= '0' then
  local time = redis.call('TIME')
  local now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
  local gap = tonumber(ARGV[10])
  local due = math.max(tonumber(redis.call('GET', KEYS[9]) or '0'), now)
  if due - now > gap * (tonumber(ARGV[11]) - 1) then
    return redis.call('SET', KEYS[10], '1', 'NX', 'PX', 30000) and 'tell' or 'hush'
  end
  redis.call('SET', KEYS[9], string.format('%.3f', due + gap), 'PX', math.ceil(due + gap - now) + 1000)
end
if ARGV[3] ~= '' then
  -- Appended, so that the log of the server grows by six bytes and not by all of them.
  if #seen < 1008 then
    redis.call('APPEND', KEYS[2], ARGV[3])
  else
    redis.call('SET', KEYS[2], string.sub(seen .. ARGV[3], -768))
  end
  if redis.call('PTTL', KEYS[2]) < 172800000 then
    redis.call('PEXPIRE', KEYS[2], 259200000)
  end
end
version = string.format('%d', tonumber(version) + 1)
local id = ARGV[6]
if ARGV[4] == '' then
  redis.call('DEL', KEYS[1])
  if ARGV[3] ~= '' then
    redis.call('PEXPIRE', KEYS[2], 600000)
  end
else
  redis.call('HSET', KEYS[1], 'v', version, 'r', ARGV[4], 'u', ARGV[3])
  if ARGV[5] == '0' then
    redis.call('PERSIST', KEYS[1])
  else
    redis.call('PEXPIRE', KEYS[1], ARGV[5])
  end
end
local at = 12
local letters = tonumber(ARGV[at])
local sends = 'none'
local lie = 0
for i = 1, letters do
  lie = redis.call('RPUSH', KEYS[3], version .. '.' .. i .. '|' .. ARGV[at + i])
end
if letters > 0 then
  local ends = redis.call('ZSCORE', KEYS[4], id)
  if ends and tonumber(ends) > tonumber(ARGV[8]) and redis.call('HGET', KEYS[5], id) ~= ARGV[7] then
    sends = 'theirs'
  else
    redis.call('ZADD', KEYS[4], ARGV[9], id)
    redis.call('HSET', KEYS[5], id, ARGV[7])
    sends = lie > letters and 'older' or 'mine'
  end
end
at = at + letters + 1
local removed = tonumber(ARGV[at])
for i = 1, removed do
  redis.call('ZREM', KEYS[6], id .. ' ' .. ARGV[at + i])
end
at = at + removed + 1
local set = tonumber(ARGV[at])
for i = 1, set do
  redis.call('ZADD', KEYS[6], ARGV[at + 2 * i], id .. ' ' .. ARGV[at + 2 * i - 1])
end
at = at + 2 * set + 1
local facts = tonumber(ARGV[at])
for i = 1, facts do
  redis.call('XADD', KEYS[7], 'MAXLEN', '~', '20000', '*', 'l', id, ARGV[at + 2 * i - 1], ARGV[at + 2 * i])
  redis.call('HINCRBY', KEYS[8], ARGV[at + 2 * i - 1], 1)
end
if ARGV[4] == '' then
  local from = '-'
  while true do
    local page = redis.call('XRANGE', KEYS[7], from, '+', 'COUNT', 500)
    for _, entry in ipairs(page) do
      if entry[2][2] == id then
        redis.call('XDEL', KEYS[7], entry[1])
      end
    end
    if #page < 500 then
      break
    end
    from = '(' .. page[#page][1]
  end
end
return version .. ' ' .. sends
