-- Strikes a letter that was sent, and tells what comes next.
-- KEYS  1 outbox  2 waiting  3 holder
-- ARGV  1 letter's id  2 learner's id  3 this instance  4 end of the claim in ms
-- Answers the next letter; "" where there is none; false where another instance holds the outbox now.
local head = redis.call('LINDEX', KEYS[1], 0)
if head and string.sub(head, 1, #ARGV[1] + 1) == ARGV[1] .. '|' then
  redis.call('LPOP', KEYS[1])
  head = redis.call('LINDEX', KEYS[1], 0)
end
if not head then
  redis.call('ZREM', KEYS[2], ARGV[2])
  redis.call('HDEL', KEYS[3], ARGV[2])
  return ''
end
if redis.call('HGET', KEYS[3], ARGV[2]) ~= ARGV[3] then
  return false
end
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[2])
return head
