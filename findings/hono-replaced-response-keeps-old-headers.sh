#!/usr/bin/env bash
# A middleware that puts another response in the place of the one before sends the headers of the one before.
#
# With:     hono 4.13.19
# Input:    a handler that answers 404 with `Cache-Control: max-age=60` and a `Cache-Tag`; a middleware that assigns, after
#           it, `c.res = new Response(null, { status: 301, headers: { Location, 'Cache-Control': 'max-age=3600' } })`
# Expected: the response that was assigned. Hono's guide to middleware shows an assignment to `c.res` as the way to
#           change what is sent, and Fetch's Response is a whole answer of status, headers and body.
# Guess:    301 with the one Cache-Control that it was made with, and no Cache-Tag.
# Seen:     301 with `Cache-Control: max-age=60` and the Cache-Tag: every header of the first response but its
#           Content-Type is copied over those of the second, also where both have one of that name.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error --ignore-scripts hono@4.13.19 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { Hono } from 'hono'

const app = new Hono()
app.use(async (c, next) => {
  await next()
  const headers = { Location: 'https://paper.example/late-ferry', 'Cache-Control': 'max-age=3600' }
  c.res = new Response(null, { status: 301, headers })
})
app.get('/old', () => new Response('Nothing here', { status: 404, headers: { 'Cache-Control': 'max-age=60', 'Cache-Tag': 'old' } }))
const response = await app.request('/old')
const shown = [response.status, response.headers.get('Cache-Control'), response.headers.get('Cache-Tag')]
console.log(shown.join(' | '))
process.exit(shown.join() === '301,max-age=60,old' ? 0 : 1)
JS
node try.mjs
