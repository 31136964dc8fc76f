-- Commits one turn, all or nothing.
-- KEYS  1 learner  2 seen  3 outbox  4 waiting  5 holder  6 due  7 facts  8 counts
-- ARGV  1 version read ("0" for none)  2 mark of the update, six characters, or "" for none  3 record ("" erases)  4 life of the record in ms ("0" for ever)
--       5 learner's id  6 this instance  7 now in ms  8 end of the claim in ms
--       9 how many letters, then the letters; how many dues removed, then their kinds; how many dues set, then kind and
--       time in ms of each; how many facts, then kind and JSON of each
-- Answers "race", "repeat", or version .. " " .. ("mine" | "older" | "theirs" | "none"): who sends what waits in the
-- outbox; "older" is mine, and letters lay there before these.
-- "seen" holds the marks of the last 128 updates or more, one after the other: more than Telegram hands out in a batch.
local seen = ''
if ARGV[2] ~= '' then
  seen = redis.call('GET', KEYS[2]) or ''
  local at = string.find(seen, ARGV[2], 1, true)
  while at do
    if at % 6 == 1 then
      return 'repeat'
    end
    at = string.find(seen, ARGV[2], at + 1, true)
  end
end
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then
  return 'race'
end
if ARGV[2] ~= '' then
  -- Appended, so that the log of the server grows by six bytes and not by all of them.
  if #seen < 1008 then
    redis.call('APPEND', KEYS[2], ARGV[2])
  else
    redis.call('SET', KEYS[2], string.sub(seen .. ARGV[2], -768))
  end
  if redis.call('PTTL', KEYS[2]) < 172800000 then
    redis.call('PEXPIRE', KEYS[2], 259200000)
  end
end
version = string.format('%d', tonumber(version) + 1)
local id = ARGV[5]
if ARGV[3] == '' then
  redis.call('DEL', KEYS[1])
  if ARGV[2] ~= '' then
    redis.call('PEXPIRE', KEYS[2], 600000)
  end
else
  redis.call('HSET', KEYS[1], 'v', version, 'r', ARGV[3])
  if ARGV[4] == '0' then
    redis.call('PERSIST', KEYS[1])
  else
    redis.call('PEXPIRE', KEYS[1], ARGV[4])
  end
end
local at = 9
local letters = tonumber(ARGV[at])
local sends = 'none'
local lie = 0
for i = 1, letters do
  lie = redis.call('RPUSH', KEYS[3], version .. '.' .. i .. '|' .. ARGV[at + i])
end
if letters > 0 then
  local ends = redis.call('ZSCORE', KEYS[4], id)
  if ends and tonumber(ends) > tonumber(ARGV[7]) and redis.call('HGET', KEYS[5], id) ~= ARGV[6] then
    sends = 'theirs'
  else
    redis.call('ZADD', KEYS[4], ARGV[8], id)
    redis.call('HSET', KEYS[5], id, ARGV[6])
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
if ARGV[3] == '' then
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
