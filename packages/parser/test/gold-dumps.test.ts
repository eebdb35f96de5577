import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { decodeText, parseDump } from '../src/index.ts'
import { accountFor } from './account-for.ts'
import { goldSchema, resultOfDraft, resultOfGold } from './gold.ts'

// Real pages are not in the repository, for their texts belong to others.
const folder = new URL('../../../../shared/data/dumps/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : []
const isMissing = files.length === 0
if (isMissing) process.stderr.write(`SKIPPED: dumps with known results, for there are none in ${folder.pathname}\n`)

describe.skipIf(isMissing)('dumps with known results', () => {
  test.each(isMissing ? ['none'] : files)('%s is parsed as expected, and loses nothing', (file) => {
    const { text } = decodeText(readFileSync(new URL(file, folder)))
    const gold: unknown = JSON.parse(readFileSync(new URL(file.replace('.txt', '.gold.json'), folder), 'utf8'))
    const result = parseDump(text, { timezone: 'UTC', file })
    if (!result.ok) throw new Error(`${result.reason} in line ${result.line}`)
    expect(resultOfDraft(result.draft)).toEqual(resultOfGold(v.parse(goldSchema, gold)))
    expect(accountFor(text, result.draft)).toEqual({ lost: [], invented: [] })
  })
})
