import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { listFiles } from '../list-files.ts'
import { exemptFiles } from './exempt-files.ts'
import { oldWords } from './old-words.ts'
import { reportWords } from './report-words.ts'

// One word for one thing: README, "Glossary". A step of `npm run verify`.
const sources = listFiles()
  .filter(
    (file) =>
      /\.(?:tsx?|mjs|css|md|jsonc?|sh|sql|yml)$/.test(file) && !exemptFiles.some(({ files }) => files.test(file)),
  )
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
process.exitCode = reportWords(sources, oldWords, (text) => process.stdout.write(text))
