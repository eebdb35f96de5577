import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { debianVersion, runProgram } from '../../run-program.ts'
import type { Client } from '../client.ts'

/** https://codemadness.org/sfeed.html: `sfeed_update` fetches with curl, and merges into a file of tab-separated lines. */
export const sfeed: Client = {
  name: 'sfeed',
  files: ['feed.xml', 'atom.xml'],
  version: async () => await debianVersion('sfeed'),
  source: 'apt-get install sfeed curl',
  fetches: true,
  read: async (address, folder) => {
    const config = path.join(folder, 'sfeedrc')
    await writeFile(config, `sfeedpath="${folder}"\nfeeds() {\n  feed paper "${address}"\n}\n`)
    await runProgram('sfeed_update', [config])
    const lines = (await readFile(path.join(folder, 'paper'), 'utf8')).split('\n').filter((line) => line !== '')
    return lines.map((line) => {
      const [time = '', title = '', link = '', content = '', , id = '', , enclosure = ''] = line.split('\t')
      return {
        // It merges what it has with what came by these three.
        id: [id, title, link].join(' '),
        title,
        body: content
          .replaceAll(String.raw`\n`, '\n')
          .replaceAll(String.raw`\t`, '\t')
          .replaceAll('\\\\', '\\'),
        image: enclosure || null,
        publishedAt: time === '' ? null : new Date(Number(time) * 1000),
      }
    })
  },
}
