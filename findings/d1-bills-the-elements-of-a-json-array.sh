#!/usr/bin/env bash
# D1 counts each element that json_each gives as a row read, though no table has it.
#
# With:     miniflare 5.20261023.2-beta (workerd 1.20261023.1), the local D1 that reports what D1 bills
# Input:    SELECT count(*) FROM json_each(?), bound to an array of 1,000 numbers; the same through a materialised WITH
# Expected: Cloudflare's page on D1's prices says that rows read are those of tables and indexes that a query scans. The
#           array is a value that the client sent: it is in no table.
# Guess:    0 in both.
# Seen:     1,000, and 2,000 where a WITH ... AS MATERIALIZED holds them once more. So a list of ids costs as much again
#           as the rows that it names, and to take a JSON column apart costs a row for each of its parts.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error node@24.21.0 miniflare@5.20261023.2-beta > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

const paper = new Miniflare(convertV4MiniflareOptions({
  workers: [
    {
      name: 'paper',
      modules: true,
      compatibilityDate: '2026-10-23',
      script: 'export default { fetch: () => new Response() }',
      d1Databases: { DB: 'paper' },
    },
  ],
}))
const db = await paper.getD1Database('DB', 'paper')
const rowsRead = async (sql, ...values) => (await db.prepare(sql).bind(...values).all()).meta.rows_read
const array = JSON.stringify(Array.from({ length: 1000 }, (_, index) => index))
const plain = await rowsRead('SELECT count(*) FROM json_each(?)', array)
const held = await rowsRead(
  'WITH listed AS MATERIALIZED (SELECT value FROM json_each(?)) SELECT count(*) FROM listed',
  array,
)
await paper.dispose()
console.log(`json_each of 1,000 elements: ${plain} rows read; held once more: ${held}`)
process.exit(plain === 1000 && held === 2000 ? 0 : 1)
JS
timeout 60 node_modules/.bin/node try.mjs
