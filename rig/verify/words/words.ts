import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { exemptFiles } from './exempt-files.ts'
import { oldWords } from './old-words.ts'
import { reportWords } from './report-words.ts'

// One word for one thing: README, "Glossary". A step of `npm run verify`.
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
const sources = listed
  .toString()
  .split('\n')
  .filter(
    (file) =>
      /\.(?:tsx?|mjs|css|md|jsonc?|sh|sql|yml)$/.test(file) && !exemptFiles.some(({ files }) => files.test(file)),
  )
  .filter((file) => existsSync(path.join(root, file)))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
process.exitCode = reportWords(sources, oldWords, (text) => process.stdout.write(text))
