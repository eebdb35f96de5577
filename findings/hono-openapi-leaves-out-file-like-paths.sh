#!/usr/bin/env bash
# hono-openapi leaves a described route out of its document when its path ends like a file's name.
#
# With:     hono-openapi 1.3.3, hono 4.13.19
# Input:    routes with `describeRoute`, at /feed.xml, /articles/latest.json, /v1.1/articles and /articles
# Expected: four paths. What has a description is meant for the document, and `hide: true` is there for what is not.
# Guess:    as expected.
# Seen:     /v1.1/articles and /articles, without a warning for the others. The option `excludeStaticFile`, true unless
#           said, takes each path with a dot in its last part for a static file, whatever describes it.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error hono-openapi@1.3.3 hono@4.13.19 @hono/standard-validator@0.4.0 \
  @standard-community/standard-json@0.3.6 @standard-community/standard-openapi@0.2.10 openapi-types@12.1.3 \
  @types/json-schema@7.0.15 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { Hono } from 'hono'
import { describeRoute, generateSpecs } from 'hono-openapi'

const app = new Hono()
const routes = ['/feed.xml', '/articles/latest.json', '/v1.1/articles', '/articles']
for (const route of routes) {
  app.get(route, describeRoute({ summary: route, responses: { 200: { description: 'OK' } } }), (c) => c.text('answer'))
}
const listed = async (options) => Object.keys((await generateSpecs(app, options)).paths)
const answers = await Promise.all(routes.map(async (route) => (await app.request(route)).status))
const byDefault = await listed({})
const withFiles = await listed({ excludeStaticFile: false })
console.log('answered          ', routes.map((route, index) => `${route} ${answers[index]}`).join('  '))
console.log('described         ', byDefault.join('  '))
console.log('excludeStaticFile:', 'false', withFiles.join('  '))
process.exit(byDefault.join(' ') === '/v1.1/articles /articles' && withFiles.length === 4 ? 0 : 1)
JS
node try.mjs
