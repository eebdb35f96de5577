#!/usr/bin/env bash
# No string passes both valibot's `isoDateTime` and the JSON Schema that is made of it.
#
# With:     valibot 1.5.0, @valibot/to-json-schema 1.8.0, checked with ajv 8.20.0 and ajv-formats 3.0.1
# Input:    v.pipe(v.string(), v.isoDateTime()), a schema that the converter takes without an error
# Expected: the JSON Schema accepts what the schema accepts; where that can't be said, the converter throws, as it does
#           for `check`, `trim` or a regular expression with flags. JSON Schema's `date-time` is RFC 3339's, which
#           demands seconds and a zone.
# Guess:    a pattern, or no format at all.
# Seen:     {"type":"string","format":"date-time"}. `isoDateTime` accepts minutes without a zone alone, such as
#           2026-11-30T05:28, so that a client that follows the document is always refused. `isoTimestamp` is what fits.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error valibot@1.5.0 @valibot/to-json-schema@1.8.0 ajv@8.20.0 \
  ajv-formats@3.0.1 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import * as v from 'valibot'

const schema = v.pipe(v.string(), v.isoDateTime())
const converted = toJsonSchema(schema)
const ajv = new Ajv()
formats.default(ajv)
const accepts = ajv.compile(converted)
const times = ['2026-11-30T05:28', '2026-11-30T05:28:00', '2026-11-30T05:28:00Z', '2026-11-30T05:28:00.5Z', '2026-11-30T05:28:00+01:00']

console.log(JSON.stringify(converted))
console.log('time'.padEnd(28), 'valibot', 'JSON Schema')
const rows = times.map((time) => ({ time, own: v.is(schema, time), made: accepts(time) }))
for (const { time, own, made } of rows) console.log(time.padEnd(28), String(own).padEnd(7), made)
const apart = rows.every(({ own, made }) => !(own && made)) && rows.some(({ own }) => own) && rows.some(({ made }) => made)
process.exit(converted.format === 'date-time' && apart ? 0 : 1)
JS
node try.mjs
