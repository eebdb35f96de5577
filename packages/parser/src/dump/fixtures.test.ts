import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeText, parseDump } from '../index.ts'

const folder = new URL('fixtures/', import.meta.url)

test.each(readdirSync(folder))('%s is parsed as expected', (name) => {
  const { text } = decodeText(readFileSync(new URL(`${name}/input.txt`, folder)))
  const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'))
  expect(parseDump(text, { timezone: 'UTC', file: 'input.txt' })).toEqual(expected)
})
