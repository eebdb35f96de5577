import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { buildPaper } from '../bench/builds/build-paper.ts'
import { mebibytes } from './report-minute.ts'
import { readSoakOptions } from './soak-options.ts'
import { soakPaper } from './soak-paper.ts'
import { openPaper, type SoakPaper } from './workerd/open-paper.ts'

// `npm run soak [-- --minutes 10 --rate 10]`: all built Workers in real workerd under a steady load, with a fault of
// docs/faults.md each minute. It ends with 1 when an answer breaks that table, a saved article is gone or memory grows.
const shownAtMost = 20
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-soak-'))
let paper: SoakPaper | undefined
try {
  const options = readSoakOptions(process.argv.slice(2))
  const build = buildPaper(root, path.join(folder, 'build'), 'now')
  const events = new Map<string, number>()
  paper = await openPaper(path.join(folder, 'state'), build, (line) => {
    const event = /"event":"([^"]+)"/.exec(line)?.[1] ?? 'other'
    events.set(event, (events.get(event) ?? 0) + 1)
  })
  const { requests, forbidden, unsaved, heap, process: resident } = await soakPaper(paper, options, say)
  say(`\n${requests} requests; logged: ${[...events].map(([event, count]) => `${event} ${count}`).join(', ')}\n`)
  for (const [of, { first, last }] of Object.entries({ "readers' isolate": heap, workerd: resident })) {
    say(`memory of ${of}: ${mebibytes(first)} in the first third, ${mebibytes(last)} in the last\n`)
  }
  const broken = [
    ...forbidden.slice(0, shownAtMost),
    ...(forbidden.length > shownAtMost ? [`… and ${forbidden.length - shownAtMost} more`] : []),
    ...unsaved.map((key) => `${key} was told to be saved and is gone`),
    ...(heap.isFlat && resident.isFlat ? [] : ['memory grows']),
  ]
  say(broken.length === 0 ? 'Nothing that docs/faults.md does not allow.\n' : `Broken rules:\n${broken.join('\n')}\n`)
  process.exitCode = broken.length === 0 ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
} finally {
  await paper?.close()
  rmSync(folder, { recursive: true, force: true })
}

function say(text: string): void {
  process.stdout.write(text)
}
