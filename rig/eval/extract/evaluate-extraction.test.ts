import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '@broadsheet/infra'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateExtraction } from './evaluate-extraction.ts'
import { earlierExtractor, extractors } from './extractors.ts'
import { otherExtractors } from './other-extractors.ts'

let folder: string

const page = (story: string): string => `<html><head><title>Ferry returns</title></head><body>
  <nav><a href="/">Home of the Post</a></nav><article><h1>Ferry returns</h1><p class="byline">By Nell Harrow</p>
  <time datetime="2026-11-20">Friday</time><div class="article-body"><p>${story}</p></div></article></body></html>`

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'extraction-'))
  const story = 'The ferry came back on Sunday morning, eleven weeks late and with its horn out of tune. '.repeat(5)
  await writeFile(path.join(folder, 'a.html'), page(story))
  await writeFile(path.join(folder, 'b.html.gz'), gzipSync(page(story)))
  const facts = { title: 'Ferry returns', author: ['Nell Harrow'], date: '2026-11-20' }
  const segments = { contains: ['eleven weeks late', 'never said'], excludes: ['Home of the Post'] }
  await writeFile(
    path.join(folder, 'gold.json'),
    JSON.stringify([
      { file: 'a.html', url: 'https://quay.example/a', ...segments, ...facts },
      { file: 'b.html.gz', ...segments },
    ]),
  )
})

afterAll(() => rm(folder, { recursive: true }))

test('pages of a folder are read, plain and gzipped, and scored together', async () => {
  const { parts, texts } = await evaluateExtraction(folder)
  const all = parts.find(({ part }) => part === 'all pages')
  expect(all).toMatchObject({ pages: 2, segments: 6 })
  expect(all?.results[0]).toMatchObject({
    extractor: 'Broadsheet',
    precision: 1,
    recall: 0.5,
    title: { right: 1, of: 1 },
    author: { right: 1, of: 1 },
    date: { right: 1, of: 1 },
  })
  expect(all?.results[1]).toMatchObject({ extractor: 'Readability', recall: 0.5 })
  expect(Object.keys(texts)).toEqual(['a.html', 'b.html.gz'])
  expect(texts['a.html']).toContain('eleven weeks late')
})

test('a page without a date is read, and its date missing', async () => {
  const undated = await mkdtemp(path.join(tmpdir(), 'extraction-'))
  const story = 'The ferry came back on Sunday morning, eleven weeks late and with its horn out of tune. '.repeat(5)
  await writeFile(path.join(undated, 'a.html'), page(story).replace(/<time.*time>/u, ''))
  await writeFile(path.join(undated, 'b.html'), '<title>Nothing</title>')
  const facts = { title: 'Ferry returns', author: 'Nell Harrow', date: '2026-11-20' }
  const gold = [{ file: 'a.html', contains: ['eleven weeks late'], ...facts }, { file: 'b.html' }]
  await writeFile(path.join(undated, 'gold.json'), JSON.stringify(gold))
  const { parts } = await evaluateExtraction(undated).finally(() => rm(undated, { recursive: true }))
  expect(parts.at(-1)?.results[0]).toMatchObject({
    recall: 1,
    title: { right: 1 },
    author: { right: 1 },
    date: { right: 0, of: 1 },
    refused: 1,
    undated: 1,
  })
})

test('an earlier build has a row of its own', async () => {
  const { parts } = await evaluateExtraction(folder, { ...extractors, earlier: await earlierExtractor(root) })
  expect(parts.at(-1)?.results.map(({ extractor }) => extractor)).toEqual(['Broadsheet', 'Readability', 'earlier'])
  expect(parts.at(-1)?.results[2]).toMatchObject({ recall: 0.5, refused: 0 })
})

test('a folder without a build is refused by name', async () => {
  await expect(earlierExtractor(folder)).rejects.toThrow(/parser.*--against/u)
})

test('libraries of a folder have a row each, by name and version; those that are not there are named', async () => {
  const library = path.join(folder, 'others/node_modules/unfluff')
  await mkdir(path.join(library, 'lib'), { recursive: true })
  await writeFile(path.join(library, 'package.json'), '{"version":"9.8.7"}')
  const facts = `{ title: 'Ferry returns', author: ['Nell Harrow'], date: '2026-11-20', text: 'eleven weeks late' }`
  await writeFile(
    path.join(library, 'lib/unfluff.js'),
    `module.exports = (html) => { if (html.includes('class="byline"')) return ${facts}; throw new Error() }`,
  )
  const { installed, missing } = await otherExtractors(path.join(folder, 'others'))
  expect(Object.keys(installed)).toEqual(['unfluff 9.8.7'])
  expect(missing).toContain('defuddle')
  expect(await installed['unfluff 9.8.7']?.('<p>None</p>', null)).toMatchObject({ text: '', date: null })
  const { parts } = await evaluateExtraction(folder, installed)
  expect(parts.at(-1)?.results[0]).toMatchObject({
    recall: 0.5,
    author: { right: 1, of: 1 },
    date: { right: 1, of: 1 },
  })
})

test('each page is in one of the halves', async () => {
  const { parts } = await evaluateExtraction(folder)
  expect(
    parts
      .map(({ pages }) => pages)
      .slice(0, 2)
      .reduce((sum, pages) => sum + pages, 0),
  ).toBe(2)
})

test('a folder of another form is refused by name', async () => {
  await expect(evaluateExtraction(path.join(folder, 'none'))).rejects.toThrow(/gold\.json/u)
})
