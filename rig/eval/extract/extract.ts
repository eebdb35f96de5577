import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@broadsheet/infra'
import { printMeasured } from '../print-measured.ts'
import { evaluateExtraction } from './evaluate-extraction.ts'
import { extractReport } from './extract-report.ts'
import { extractors, extractorsAgainst } from './extractors.ts'

// `npm run eval:extract`: how well articles are read from real pages, beside Readability.
const help = `npm run eval:extract -- [--pages DIR] [--against DIR] [--texts OUT.json] [--json]

  --pages    a folder with gold.json and the pages that it names
  --against  a checkout of an earlier build with its node_modules, for a row beside ours
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
  const ways = values.against === undefined ? extractors : await extractorsAgainst(values.against)
  const { parts, texts } = await evaluateExtraction(values.pages ?? defaultPages, ways)
  if (values.texts !== undefined) await writeFile(values.texts, `${JSON.stringify(texts, null, 1)}\n`)
  return values.json ? `${JSON.stringify(parts, null, 2)}\n` : extractReport(parts)
})
