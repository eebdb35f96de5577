#!/usr/bin/env bash
# A day of publication that a Chinese page declares becomes a day of another year, and a French one gets a time of day.
#
# With:     @postlight/parser 2.2.3, beside its fork @jocmp/mercury-parser 3.0.7
# Input:    an article whose article:published_time is written as people of its language write it
# Expected: the day that is written, or null. The README describes date_published as the article's date in ISO 8601, and
#           shows null for what was not found.
# Guess:    null for what it can't read; the fork, which has its own releases, as the original.
# Seen:     2026年11月20日 is read as 11 January 2020, six years early. 20 novembre 2026 is the right day at 00:26, the
#           minutes being made of the year. English, German, Spanish and numeric days are right. The fork is right with
#           all but 20/11/2026, for which it has null.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
# npm has the originals of two forks that would come from GitHub.
echo '{"private":true,"overrides":{"browser-request":"0.3.3","difflib":"0.2.4"}}' > package.json
npm install --no-audit --no-fund --loglevel=error --ignore-scripts @postlight/parser@2.2.3 @jocmp/mercury-parser@3.0.7 \
  > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import Postlight from '@postlight/parser'
import Mercury from '@jocmp/mercury-parser'

const story = `<p>${'The ferry left the quay late for the eleventh time, and nobody on the pier minded much. '.repeat(4)}</p>`
const pageOf = (date) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry late again</title>
  <meta property="article:published_time" content="${date}"></head><body><article><h1>Ferry late again</h1>
  ${story.repeat(4)}</article></body></html>`
const expected = {
  '20 November 2026': '2026-11-20T00:00:00.000Z',
  '20. November 2026': '2026-11-20T00:00:00.000Z',
  '20 de noviembre de 2026': '2026-11-20T00:00:00.000Z',
  '20/11/2026': '2026-11-20T00:00:00.000Z',
  '20 novembre 2026': '2026-11-20T00:26:00.000Z',
  '2026年11月20日': '2020-01-11T00:00:00.000Z',
}
const ofFork = Object.fromEntries(Object.keys(expected).map((date) => [date, '2026-11-20T00:00:00.000Z']))
ofFork['20/11/2026'] = null
let asSeen = true
for (const [name, parser, dates] of [
  ['postlight', Postlight, expected],
  ['mercury', Mercury, ofFork],
]) {
  for (const [date, seen] of Object.entries(dates)) {
    const { date_published: read } = await parser.parse('https://quay.example/ferry', { html: pageOf(date) })
    console.log(name.padEnd(10), date.padEnd(24), read)
    asSeen &&= read === seen
  }
}
process.exit(asSeen ? 0 : 1)
JS
TZ=UTC node try.mjs
