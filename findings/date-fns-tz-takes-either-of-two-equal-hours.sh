#!/usr/bin/env bash
# @date-fns/tz takes the first of two equal hours in New York, and the second in Berlin.
#
# With:     @date-fns/tz 1.5.0
# Input:    new TZDate(year, month, day, hour, minute, zone) within the hour that a zone's clocks show twice
# Expected: the same of the two hours everywhere. RFC 5545, 3.3.5, takes the first; so do Temporal's "compatible"
#           disambiguation, java.time and Python with fold=0.
# Guess:    the first one, since a local time without more said means that in every calendar format.
# Seen:     the first one west of Greenwich, the second one in London, Berlin and Lord Howe: an article of 02:30 in Berlin
#           is dated an hour late. It depends on the machine, too: one whose own zone is Asia/Tokyo takes Berlin's first.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @date-fns/tz@1.5.0 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { TZDate } from '@date-fns/tz'

// The last local half hour that the clocks show twice in the autumn of 2025 (in Lord Howe's of April), with both moments.
const hours = [
  ['America/New_York', [2025, 10, 2, 1, 30], '2025-11-02T05:30:00.000Z', '2025-11-02T06:30:00.000Z'],
  ['America/Los_Angeles', [2025, 10, 2, 1, 30], '2025-11-02T08:30:00.000Z', '2025-11-02T09:30:00.000Z'],
  ['Europe/London', [2025, 9, 26, 1, 30], '2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z'],
  ['Europe/Berlin', [2025, 9, 26, 2, 30], '2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z'],
  ['Australia/Lord_Howe', [2025, 3, 6, 1, 45], '2025-04-05T14:45:00.000Z', '2025-04-05T15:15:00.000Z'],
]
const rows = hours.map(([zone, parts, first, second]) => {
  const at = new Date(new TZDate(...parts, zone).getTime()).toISOString()
  return { zone, at, which: at === first ? 'first' : at === second ? 'second' : 'neither' }
})
for (const { zone, at, which } of rows) console.log(zone.padEnd(20), at, which)
const kinds = new Set(rows.map(({ which }) => which))
process.exit(kinds.has('first') && kinds.has('second') ? 0 : 1)
JS
for zone in UTC America/New_York Asia/Tokyo; do
  echo "machine in $zone"
  TZ=$zone node try.mjs || exit $?
done
