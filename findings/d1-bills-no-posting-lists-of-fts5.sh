#!/usr/bin/env bash
# D1 counts the rows that a full-text search gives, not those that it scores: the best of 5,000 is free.
#
# With:     miniflare 5.20261023.2-beta (workerd 1.20261023.1), the local D1 that reports what D1 bills
# Input:    a table of FTS5 with 5,000 texts that all contain a word; the best one for it, ORDER BY rank LIMIT 1, and the
#           same with ORDER BY bm25(texts), which by SQLite's page on FTS5 has the same value
# Expected: Cloudflare's page on D1's prices counts the rows that a query scans, not those that it returns. To find the
#           best, either query must score all 5,000.
# Guess:    about 5,000 in both, or twice that with the sort.
# Seen:     with `rank`, which FTS5 sorts by itself, 0; with bm25(), by which SQLite sorts, 10,000. What FTS5 does within
#           itself is not counted, so that the same question is free in one spelling and not in the other.
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
await db.exec('CREATE VIRTUAL TABLE texts USING fts5(body)')
await db
  .prepare(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    INSERT INTO texts (body) SELECT 'ferry ' || i || substr(' late quay bell harbour', 1, i % 20) FROM n`)
  .run()
const best = `SELECT rowid FROM texts WHERE texts MATCH 'ferry'`
const byRank = await rowsRead(`${best} ORDER BY rank LIMIT 1`)
const byScore = await rowsRead(`${best} ORDER BY bm25(texts) LIMIT 1`)
await paper.dispose()
console.log(`ORDER BY rank: ${byRank} rows read; ORDER BY bm25(texts): ${byScore}`)
process.exit(byRank === 0 && byScore === 10_000 ? 0 : 1)
JS
timeout 60 node_modules/.bin/node try.mjs
