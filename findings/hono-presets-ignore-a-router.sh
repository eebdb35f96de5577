#!/usr/bin/env bash
# The presets of Hono drop the router that their constructor is given.
#
# With:     hono 4.13.19
# Input:    `new Hono({ router: new TrieRouter() })`, with Hono from hono, hono/quick and hono/tiny
# Expected: the app uses that router. All three constructors take the same type, HonoOptions, whose `router` is
#           documented as the router to use; hono/tiny says only that PatternRouter is its default.
# Guess:    as expected.
# Seen:     only Hono from hono uses it. The presets set their own after the options were read, without a warning, so an
#           app that went over to hono/tiny for its size matches with regular expressions from then on.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error hono@4.13.19 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { Hono } from 'hono'
import { Hono as Quick } from 'hono/quick'
import { Hono as Tiny } from 'hono/tiny'
import { TrieRouter } from 'hono/router/trie-router'

const used = Object.entries({ hono: Hono, 'hono/quick': Quick, 'hono/tiny': Tiny }).map(([name, App]) => {
  const app = new App({ router: new TrieRouter() }).get('/ferries/:id', (c) => c.text(c.req.param('id')))
  return [name, app.router.name]
})
for (const [name, router] of used) console.log(name.padEnd(10), router)
process.exit(used.map(([, router]) => router).join(' ') === 'TrieRouter SmartRouter PatternRouter' ? 0 : 1)
JS
node try.mjs
