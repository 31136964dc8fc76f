-- Takes due moments of one shard, so that no other instance takes them for a while.
-- KEYS  1 due  2 claimed
-- ARGV  1 now in ms  2 end of the claim in ms  3 how many at most
-- Answers member, time, member, time ...
local taken = {}
local found = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, tonumber(ARGV[3]) * 4)
for i = 1, #found, 2 do
  local name = found[i] .. ' ' .. found[i + 1]
  local ends = redis.call('ZSCORE', KEYS[2], name)
  if #taken / 2 < tonumber(ARGV[3]) and (not ends or tonumber(ends) <= tonumber(ARGV[1])) then
    redis.call('ZADD', KEYS[2], ARGV[2], name)
    taken[#taken + 1] = found[i]
    taken[#taken + 1] = found[i + 1]
  end
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', tonumber(ARGV[1]) - 3600000)
return taken
