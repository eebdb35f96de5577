import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { debianVersion } from '../../run-program.ts'
import type { Client } from '../client.ts'
import { python, readShown } from './python.ts'

/** https://github.com/kurtmckee/feedparser for Python, given back the ETag and the time that it answered before. */
export const feedparser: Client = {
  name: 'feedparser (Python)',
  files: ['feed.xml', 'atom.xml'],
  version: async () => await debianVersion('python3-feedparser'),
  source: 'apt-get install python3-feedparser',
  fetches: true,
  read: async (address, folder) =>
    await readShown(python, [
      fileURLToPath(new URL('read-feedparser.py', import.meta.url)),
      address,
      path.join(folder, 'seen.json'),
    ]),
}
