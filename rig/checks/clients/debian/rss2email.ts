import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { debianVersion, runProgram } from '../../run-program.ts'
import type { Client } from '../client.ts'
import { python, readShown } from './python.ts'

const config = (folder: string) => `[DEFAULT]
from = paper@paper.example
to = reader@paper.example
date-header = True
email-protocol = maildir
maildir-path = ${folder}/mail
maildir-mailbox = in
`

/** https://github.com/rss2email/rss2email with its defaults, but mails go into a folder and have the article's date. */
export const rss2email: Client = {
  name: 'rss2email',
  files: ['feed.xml', 'atom.xml'],
  version: async () => await debianVersion('rss2email'),
  source: 'apt-get install rss2email',
  fetches: true,
  read: async (address, folder) => {
    const r2e = async (...args: string[]) =>
      await runProgram('r2e', ['-c', path.join(folder, 'r2e.cfg'), '-d', path.join(folder, 'r2e.json'), ...args])
    const box = path.join(folder, 'mail/in')
    if (!(await exists(box))) {
      for (const part of ['cur', 'new', 'tmp']) await mkdir(path.join(box, part), { recursive: true })
      await writeFile(path.join(folder, 'r2e.cfg'), config(folder))
      await r2e('add', 'paper', address)
    }
    await r2e('run')
    return await readShown(python, [fileURLToPath(new URL('read-mails.py', import.meta.url)), path.join(box, 'new')])
  },
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  )
}
