import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deskTokenOf } from '@broadsheet/infra/testing'
import { pageKinds } from '../browser/page-kinds.ts'
import { sessionCookie } from '../desk/session-cookie.ts'
import { checkWithHtmlValidate } from './check-with-html-validate.ts'
import { checkWithVnu, hasJava } from './check-with-vnu.ts'
import { say, withPaper } from './with-paper.ts'

const deskPaths = [
  '',
  '/today',
  '/new',
  '/pins',
  '/log',
  '/tokens',
  '/articles/what-the-divers-found-under-the-north-mole',
]

// `npm run check:html`: every kind of page through the W3C's Nu checker where Java is, through html-validate elsewhere.
await withPaper(async (address, { place }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-html-'))
  try {
    const files: string[] = []
    const token = await deskTokenOf(place)
    const { name, value } = await sessionCookie(address, token)
    const desk = deskPaths.map((page) => ({ kind: `desk${page.replaceAll('/', ' ')}`, path: `/desk${page}` }))
    for (const { kind, path: page } of [...pageKinds, ...desk]) {
      const file = path.join(folder, `${kind.replaceAll(' ', '-')}.html`)
      const response = await fetch(address + page, { headers: { Cookie: `${name}=${value}` } })
      await writeFile(file, await response.text())
      files.push(file)
    }
    const messages = hasJava() ? checkWithVnu(files) : await checkWithHtmlValidate(files)
    for (const message of messages) say(message)
    say(`${files.length} pages, ${messages.length} messages (${hasJava() ? 'Nu HTML checker' : 'html-validate'})`)
    return messages.length === 0
  } finally {
    await rm(folder, { recursive: true })
  }
})
