#!/bin/sh
# sample-aggregator: sums up what load-collector and disk-analyzer wrote, into summary.txt and a line of log.
#
# SAMPLES_FOLDER     where they write (default: the working directory)
# AGGREGATE_SECONDS  between summaries (default 20)
set -u
folder=${SAMPLES_FOLDER:-$(pwd)}
seconds=${AGGREGATE_SECONDS:-20}
case $seconds in
  '' | *[!0-9.]*) echo 'ERROR AGGREGATE_SECONDS must be a number of seconds' >&2; exit 2 ;;
esac

say() { printf '%s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$2"; }

over=no
nap=
end() {
  over=yes
  if [ -n "$nap" ]; then kill "$nap" 2>/dev/null; fi
}
trap end TERM INT

# The newest 720 samples: an hour at the collector's usual pace.
summary() {
  newest=$(ls "$folder"/load-*.jsonl 2>/dev/null | tail -n 1)
  [ -n "$newest" ] || { say WARN 'no samples yet: is the load collector running?'; return; }
  text=$(tail -n 720 "$newest" | awk '
    match($0, /"load":[0-9.]+/) {
      value = substr($0, RSTART + 7, RLENGTH - 7) + 0
      sum += value; count += 1
      if (value > highest) highest = value
    }
    END { if (count) printf "%d samples: mean load %.2f, highest %.2f", count, sum / count, highest }')
  [ -n "$text" ] || { say WARN 'the samples hold no load yet'; return; }
  if printf '%s\n' "$text" > "$folder/summary.txt.new" && mv "$folder/summary.txt.new" "$folder/summary.txt"; then
    say INFO "$text"
  else
    say ERROR "could not write $folder/summary.txt"
  fi
}

mkdir -p "$folder" || exit 1
say INFO "summing up $folder every $seconds s"
while [ "$over" = no ]; do
  summary
  # In the background, because a shell hears a signal only when its child has ended.
  sleep "$seconds" &
  nap=$!
  wait "$nap"
done
say INFO 'stopping as asked'
