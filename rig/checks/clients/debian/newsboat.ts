import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { debianVersion, runProgram } from '../../run-program.ts'
import type { Client } from '../client.ts'

type Row = { guid: string; title: string; content: string; enclosure_url: string; pubDate: number }

/** https://newsboat.org, in a terminal; what it shows is in its cache. */
export const newsboat: Client = {
  name: 'newsboat',
  files: ['feed.xml', 'atom.xml'],
  version: async () => await debianVersion('newsboat'),
  source: 'apt-get install newsboat',
  fetches: true,
  read: async (address, folder) => {
    const [urls, cache, config] = ['urls', 'cache.db', 'config'].map((file) => path.join(folder, file))
    await writeFile(path.join(folder, 'urls'), `${address}\n`)
    await writeFile(path.join(folder, 'config'), '')
    await runProgram('newsboat', ['-q', `-u${urls}`, `-c${cache}`, `-C${config}`, '-x', 'reload'])
    const database = new DatabaseSync(path.join(folder, 'cache.db'), { readOnly: true })
    try {
      const rows = database.prepare('SELECT guid, title, content, enclosure_url, pubDate FROM rss_item').all() as Row[]
      return rows.map(({ guid, title, content, enclosure_url: image, pubDate }) => ({
        id: guid,
        title,
        body: content,
        image: image || null,
        publishedAt: new Date(pubDate * 1000),
      }))
    } finally {
      database.close()
    }
  },
}
