-- Keeps the claim on a learner's outbox.
-- KEYS  1 waiting  2 holder
-- ARGV  1 learner's id  2 this instance  3 end of the claim in ms
-- Answers 1 where this instance holds the outbox and something waits in it, else 0.
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then
  return 0
end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return 1
