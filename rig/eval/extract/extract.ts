import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@broadsheet/infra'
import { printMeasured } from '../print-measured.ts'
import { evaluateExtraction } from './evaluate-extraction.ts'
import { extractReport } from './extract-report.ts'
import { earlierExtractor, extractors, type Extractor } from './extractors.ts'
import { otherExtractors } from './other-extractors.ts'

// `npm run eval:extract`: how well articles are read from real pages, beside Readability.
const help = `npm run eval:extract -- [--pages DIR] [--against DIR] [--with DIR] [--texts OUT.json] [--json]

  --pages    a folder with gold.json and the pages that it names
  --against  a checkout of an earlier build with its node_modules, for a row beside ours
  --with     a folder in which other libraries are installed, for a row of each (docs/extraction.md has the command)
  --texts    write what was read of each page, by its file's name in gold.json
  --json     everything measured, as JSON

See docs/extraction.md.
`
const defaultPages = path.join(root, '../shared/data/extraction')

await printMeasured(async () => {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      against: { type: 'string' },
      with: { type: 'string' },
      texts: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return help
  if (values.pages === undefined && !existsSync(defaultPages)) {
    process.stderr.write(
      'NOT MEASURED: it needs a folder of pages with their gold.json (docs/extraction.md); name one: --pages DIR\n',
    )
    return ''
  }
  const ways: Record<string, Extractor> = { ...extractors }
  if (values.against !== undefined) ways['earlier'] = await earlierExtractor(values.against)
  const others = values.with === undefined ? null : await otherExtractors(values.with)
  Object.assign(ways, others?.installed)
  const { parts, texts } = await evaluateExtraction(values.pages ?? defaultPages, ways)
  // At the end, for the libraries write much to stderr themselves.
  for (const library of others?.missing ?? [])
    process.stderr.write(`NOT MEASURED: ${library} is not in ${values.with}/node_modules\n`)
  if (values.texts !== undefined) await writeFile(values.texts, `${JSON.stringify(texts, null, 1)}\n`)
  return values.json ? `${JSON.stringify(parts, null, 2)}\n` : extractReport(parts)
})
