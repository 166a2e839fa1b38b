-- Asks for several files in turn, and says what came of it as JSON. Arguments: Accept-Encoding, then the paths.
local requests = {}
local at = 0

function init(args)
  wrk.headers["Accept-Encoding"] = args[1]
  for i = 2, #args do
    requests[i - 1] = wrk.format("GET", args[i])
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests":%d,"seconds":%f,"bytes":%d,"p50":%f,"p99":%f,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
