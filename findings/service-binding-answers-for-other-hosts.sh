#!/usr/bin/env bash
# A redirect to another site that `fetch` on a service binding follows is answered by the bound Worker itself.
#
# With:     miniflare 5.20261023.2-beta (workerd 1.20261023.1)
# Input:    `env.NEWS.fetch('https://paper.example/away')`, where NEWS answers 302 to https://elsewhere.example/there
# Expected: Fetch follows redirects by default; the next request goes where the address points, to the internet, or the
#           302 comes back, since a binding is no network. Cloudflare's page on service bindings says nothing of it.
# Guess:    the 302 comes back.
# Seen:     a 200 whose `url` is https://elsewhere.example/there, written by the Worker behind the binding. A request
#           that is passed on as it came in has `redirect: 'manual'` and gets the 302, so that what works for a handed-on
#           request changes once one makes a request of one's own.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error node@24.21.0 miniflare@5.20261023.2-beta > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

const compatibilityDate = '2026-10-23'
const web = `export default { async fetch(request, env) {
  const made = await env.NEWS.fetch('https://paper.example/away')
  const passed = await env.NEWS.fetch(new Request('https://paper.example/away', request))
  return Response.json({
    made: { status: made.status, url: made.url, body: await made.text() },
    passed: { status: passed.status, location: passed.headers.get('location') },
  })
} }`
const news = `export default { fetch({ url }) {
  if (url.endsWith('/away')) return Response.redirect('https://elsewhere.example/there')
  return new Response('The bound Worker answers for ' + url)
} }`
const paper = new Miniflare(convertV4MiniflareOptions({
  workers: [
    { name: 'web', modules: true, compatibilityDate, script: web, serviceBindings: { NEWS: 'news' } },
    { name: 'news', modules: true, compatibilityDate, script: news },
  ],
}))
const answer = await (await paper.dispatchFetch('http://localhost/')).json()
await paper.dispose()
console.log(JSON.stringify(answer, null, 2))
const { made, passed } = answer
const isAsSeen = made.status === 200 && made.body.endsWith('https://elsewhere.example/there') && passed.status === 302
process.exit(isAsSeen ? 0 : 1)
JS
timeout 60 node_modules/.bin/node try.mjs
