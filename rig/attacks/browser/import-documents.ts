import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '@broadsheet/infra/testing'
import { inject } from 'vitest'
import { hostileDocuments, hostileFormats } from './documents/hostile-documents.ts'

/**
 * Brings the payloads into the paper of this run as files of every format, each format into a section of its own, by
 * the desk's command line. Returns what the desk said of files that it didn't take, by format.
 */
export async function importDocuments(payloads: readonly string[]): Promise<Record<string, string[]>> {
  const { address, place } = inject('paper')
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-attacks-'))
  const refused: Record<string, string[]> = {}
  try {
    for (const format of Object.keys(hostileFormats)) {
      const into = path.join(folder, format)
      await mkdir(into)
      for (const { name, text } of hostileDocuments(format, payloads)) await writeFile(path.join(into, name), text)
      const how = ['--json', '--to', address, '--as-new', '--section', `Attack by ${format}`]
      const { code, printed } = await run(place, 'apps/desk/src/main.ts', 'import', ...how, into)
      if (code > 1) throw new Error(`The desk failed:\n${printed}`)
      const report = JSON.parse(printed.slice(printed.indexOf('\n{') + 1)) as { rejections: { message: string }[] }
      refused[format] = report.rejections.map((rejection) => JSON.stringify(rejection))
    }
    return refused
  } finally {
    await rm(folder, { recursive: true })
  }
}
