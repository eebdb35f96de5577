import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { say, withPaper } from '../with-paper.ts'
import type { Client } from './client.ts'
import { compareRows, readClientsTable } from './clients-table.ts'
import { feedparser } from './debian/feedparser.ts'
import { newsboat } from './debian/newsboat.ts'
import { rss2email } from './debian/rss2email.ts'
import { rubyRss } from './debian/ruby-rss.ts'
import { sfeed } from './debian/sfeed.ts'
import { feedParser } from './npm/feed-parser.ts'
import { feedsmith } from './npm/feedsmith.ts'
import { nodeFeedparser } from './npm/node-feedparser.ts'
import { rssParser } from './npm/rss-parser.ts'
import { showFeeds } from './show-feeds.ts'

const clients: readonly Client[] = [
  newsboat,
  rss2email,
  sfeed,
  feedparser,
  rubyRss,
  rssParser,
  feedsmith,
  feedParser,
  nodeFeedparser,
]

// `npm run check:clients`: what feed readers and libraries show of a local paper, against the table of docs/clients.md.
// Skips those that this machine lacks.
await withPaper(async (_, paper) => {
  const table = readClientsTable(await readFile(path.join(root, 'docs/clients.md'), 'utf8'))
  const present: { client: Client; version: string }[] = []
  for (const client of clients) {
    const version = await client.version()
    if (version === null) say(`SKIPPED ${client.name}: this machine doesn't have it (${client.source})`)
    else present.push({ client, version })
    const known = table.find((row) => row.client === client.name)?.version
    if (version !== null && known !== undefined && version !== known) {
      say(`${client.name} is ${version} here; the table has ${known}`)
    }
  }
  const rows = await showFeeds(paper, present)
  const differences = rows.flatMap((row) => compareRows(row, table))
  for (const difference of differences) say(difference)
  say(`${present.length} of ${clients.length} clients, ${rows.length} feeds, ${differences.length} differences`)
  return differences.length === 0
})
