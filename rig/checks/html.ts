import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pageKinds } from '../browser/page-kinds.ts'
import { checkWithHtmlValidate } from './check-with-html-validate.ts'
import { checkWithVnu, hasJava } from './check-with-vnu.ts'
import { say, withPaper } from './with-paper.ts'

// `npm run check:html`: every kind of page through the W3C's Nu checker where Java is, through html-validate elsewhere.
await withPaper(async (address) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-html-'))
  try {
    const files: string[] = []
    for (const { kind, path: page } of pageKinds) {
      const file = path.join(folder, `${kind.replaceAll(' ', '-')}.html`)
      await writeFile(file, await (await fetch(address + page)).text())
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
