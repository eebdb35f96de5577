import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../../run-program.ts'
import type { Client } from '../client.ts'
import { fetchText } from '../fetch-text.ts'
import { readShown } from './python.ts'

/** https://github.com/ruby/rss, which comes with Ruby. */
export const rubyRss: Client = {
  name: 'rss (Ruby)',
  files: ['feed.xml', 'atom.xml'],
  version: async () => await runProgram('ruby', ['-rrss', '-e', 'print RSS::VERSION']).catch(() => null),
  source: 'apt-get install ruby',
  fetches: false,
  read: async (address, folder) => {
    const file = path.join(folder, 'feed')
    await writeFile(file, await fetchText(address))
    return await readShown('ruby', [fileURLToPath(new URL('read-rss.rb', import.meta.url)), file])
  },
}
