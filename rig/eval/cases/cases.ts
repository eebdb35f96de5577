import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { readDocument } from '@broadsheet/parser'
import { openPaper } from '../../browser/open-paper.ts'
import { documentCases } from './document-cases.ts'
import { paperCases } from './paper-cases.ts'

// `npm run eval:cases`: runs every case of ../shared/cases, by the parser or against a local paper, and says which are
// right. `-- --documents` leaves out those that need a paper. Ends with 1 if one is wrong.
const folder = path.join(root, '../shared/cases')
const elsewhere: Readonly<Record<string, string>> = {
  'reports/A06-dst-gap.sh': 'needs a paper in another time zone: packages/parser/src/time/wall-time.test.ts',
  'reports/A16-1-story.ninjs.json': 'a part of A16-2',
  'reports/A17-http.xml': 'a part of A17-https',
  'reports/start-after-power-cut.sh': 'infra/test/start.test.ts',
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (existsSync(folder)) await runCases()
else say('SKIPPED: there is no ../shared/cases beside this project, so no case was run.')

async function runCases(): Promise<void> {
  const results = [
    ...(await runDocumentCases()),
    ...(process.argv.includes('--documents') ? [] : await runPaperCases()),
  ]
  for (const { file, isRight } of results) say(`${isRight ? 'right' : 'WRONG'}  ${file}`)
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const known = new Set([...results.map(({ file }) => file), ...paperCases.map(({ file }) => file)])
  for (const file of files.filter((each) => each.isFile() && each.name !== 'README.md')) {
    const name = path.relative(folder, path.join(file.parentPath, file.name))
    if (!known.has(name))
      say(`${elsewhere[name] === undefined ? 'UNKNOWN' : 'elsewhere'}  ${name}: ${elsewhere[name] ?? 'no case'}`)
  }
  const right = results.filter(({ isRight }) => isRight).length
  say(`${right} of ${results.length} are right.`)
  if (right < results.length) process.exitCode = 1
}

type Result = { file: string; isRight: boolean }

async function runDocumentCases(): Promise<Result[]> {
  const results: Result[] = []
  for (const { file, publishedAt, isRight } of documentCases) {
    const bytes = await readFile(path.join(folder, file))
    const read = readDocument(bytes, {
      timezone: 'UTC',
      file: path.basename(file),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    })
    results.push({ file, isRight: isRight(read) })
  }
  return results
}

async function runPaperCases(): Promise<Result[]> {
  const paper = await openPaper()
  const results: Result[] = []
  try {
    for (const { file, isRight } of paperCases) results.push({ file, isRight: await isRight({ ...paper, folder }) })
  } finally {
    await paper.close()
  }
  return results
}
