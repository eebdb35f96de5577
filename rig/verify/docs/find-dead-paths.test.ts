import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { expect, test } from 'vitest'
import { listFiles } from '../list-files.ts'
import { findDeadPaths } from './find-dead-paths.ts'

const files = listFiles()
const pages = files.filter((file) => /^(?:[^/]+|docs\/.+|\.github\/.+|findings\/.+)\.md$/.test(file))
const readPage = (page: string) => readFileSync(path.join(root, page), 'utf8')

test.each(pages)('every path in %s exists', (page) => {
  expect(findDeadPaths(page, readPage(page), files, readPage)).toEqual([])
})

test('the pages of the house are among those that are checked', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/a-request.md']))
})

const house = ['README.md', 'docs/caching.md', 'apps/web/src/app.ts', 'infra/migrations/0001_search.sql']
const findIn = (text: string) =>
  findDeadPaths('docs/page.md', text, house, () => '# Caching\n\n## How long\n').map(({ path: dead }) => dead)

test.each([
  ['a link to a missing page', '[gone](gone.md)', 'gone.md'],
  ['a link to a missing file of code', '[app](../apps/web/src/gone.ts)', '../apps/web/src/gone.ts'],
  ['a missing image', '![front](front.png)', 'front.png'],
  ['a link to a missing heading', '[ages](caching.md#how-old)', 'caching.md#how-old'],
  ['a missing path in code', 'See `apps/web/src/gone.ts`.', 'apps/web/src/gone.ts'],
  ['a missing path in a block of code', 'apps/blog        a Worker', 'apps/blog'],
  ['a missing path in the text of a link', '[`apps/web/gone.ts`](../apps/web/src/app.ts)', 'apps/web/gone.ts'],
  ['a file without its folder', 'See `gone.ts`.', 'gone.ts'],
  ['a path that is not from the top', 'See `test/gone.test.ts`.', 'test/gone.test.ts'],
  ['a pattern that no file matches', '`infra/migrations/1*.sql`', 'infra/migrations/1*.sql'],
])('%s is found', (_what, text, dead) => {
  expect(findIn(text)).toEqual([dead])
})

test.each([
  ['a page', '[caching](caching.md), [the house](../README.md)'],
  ['a heading', '[how long](caching.md#how-long)'],
  ['a folder', '`apps/web/src` and [apps](../apps/web/)'],
  ['a path with a line’s end', 'It is in apps/web/src/app.ts.'],
  ['a file by its name', '`app.ts`'],
  ['a pattern', '`infra/migrations/*.sql`'],
  ['an address of the paper', '`/api/v1/openapi.json`, `/{section}/{slug}.json`'],
  ['another site', '[npm](https://npmjs.com/packages/gone.ts)'],
  ['documents of an example', '`npm run desk -- import dumps/late-ferry.md paper.jsonl`'],
  ['a link within code', '`![alternative text](address)`'],
  ['an ending', 'It reads no `.ts` file.'],
])('%s passes', (_what, text) => {
  expect(findIn(text)).toEqual([])
})
