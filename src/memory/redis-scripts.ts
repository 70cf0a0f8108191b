/** What must happen in Redis as one step. Times are milliseconds; the clock is Redis's own, so replicas agree on it. */

/**
 * Joins the queue for a lock, or keeps its place in it, and takes the lock when it is free and this caller is first.
 * Waiters who stopped asking (their replica crashed) lose their place after `patience`.
 * KEYS lock, queue · ARGV token, lifetime, patience, prefix of the keys that prove a waiter alive · 1 = taken
 */
export const acquire = `
local token, lifetime, patience, alive = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
redis.call('SET', alive .. token, '1', 'PX', patience)
if not redis.call('LPOS', KEYS[2], token) then redis.call('RPUSH', KEYS[2], token) end
redis.call('PEXPIRE', KEYS[2], math.max(tonumber(patience), tonumber(lifetime)) * 4)
local first = redis.call('LINDEX', KEYS[2], 0)
while first and redis.call('EXISTS', alive .. first) == 0 do
  redis.call('LPOP', KEYS[2])
  first = redis.call('LINDEX', KEYS[2], 0)
end
if first ~= token or redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('LPOP', KEYS[2])
redis.call('DEL', alive .. token)
redis.call('SET', KEYS[1], token, 'PX', lifetime)
return 1`;

/** KEYS lock · ARGV token, lifetime · 1 = still ours, and for `lifetime` more */
export const renew = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

/** Frees a lock that is still ours, and gives up a place in the queue. KEYS lock, queue · ARGV token */
export const release = `
redis.call('LREM', KEYS[2], 0, ARGV[1])
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`;

/** A sliding window of uses. KEYS uses · ARGV limit, window, unique name of this use · 1 = within the limit */
export const use = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - tonumber(ARGV[2]))
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
redis.call('ZADD', KEYS[1], now, ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1`;
