import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentFormats, readDocument } from './index.ts'

const formats = documentFormats.filter((format) => format !== 'dump' && existsSync(folderOf(format)))

function folderOf(format: string): URL {
  return new URL(`${format}/fixtures/`, import.meta.url)
}

describe.each(formats)('a document of the format %s', (format) => {
  test.each(readdirSync(folderOf(format)))('%s is recognised by its content and parsed as expected', (name) => {
    const folder = new URL(`${name}/`, folderOf(format))
    const file = readdirSync(folder).find((each) => each.startsWith('input.')) ?? ''
    const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
    const options = { timezone: 'UTC', file, categoriesAsSections: name === 'rss-2' }
    expect(readDocument(readFileSync(new URL(file, folder)), options)).toEqual(expected)
  })
})
