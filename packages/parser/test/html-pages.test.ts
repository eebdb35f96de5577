import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeDocument, readHtml } from '../src/index.ts'

const folder = new URL('html/', import.meta.url)

test.each(readdirSync(folder))('%s is parsed as expected', (name) => {
  const { text } = decodeDocument(readFileSync(new URL(`${name}/input.html`, folder)))
  const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'))
  const url = 'https://quay.example/2026/ferry'
  expect(readHtml(text, { timezone: 'Europe/Berlin', file: 'input.html', url })).toEqual(expected)
})
