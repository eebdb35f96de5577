import { expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { tempFolder } from '../../test/temp-folder.ts'

it.each([
  [['schedule', 'late-ferry'], '--at 2026-11-25T08:00Z'],
  [['schedule', 'late-ferry', '--at', 'tomorrow'], '"tomorrow" is not a time with a zone'],
  [['schedule', 'late-ferry', '--at', '2026-11-25T08:00Z', '--off'], '--off'],
  [['front-image', 'late-ferry', 'maybe'], 'on, off'],
  [['front-image', 'late-ferry'], 'state'],
  [['correct', 'late-ferry'], 'in quotes'],
  [['correct', 'late-ferry', 'It was noon.', '--remove'], '--remove'],
  [['move', 'late-ferry'], '--section'],
  [['redirect', 'old-name'], '--remove'],
  [['redirect', 'old-name', 'late-ferry', '--remove'], '--remove'],
  [['publish', 'https://paper.example/harbour'], '"https://paper.example/harbour" is not the name of an article'],
  [['list', '--status', 'lost'], 'draft, scheduled, published, withdrawn'],
  [['new', 'no/such/file.json'], 'The file "no/such/file.json" cannot be read.'],
  [['restore', 'no/such/paper.jsonl'], 'The file "no/such/paper.jsonl" cannot be read.'],
  [['restore', '/harbour/no-such-file'], 'use desk reinstate /harbour/no-such-file.'],
  [['restore', 'https://paper.example/harbour/late-ferry'], 'desk reinstate https://paper.example/harbour/late-ferry.'],
  [['reinstate', '/a/b/c'], 'is not the name of an article'],
  [['token', 'revoke', 'all'], '"all" is not the number of a token'],
  [['token', 'create', 'Intern', '--scope', 'god'], 'read, write, admin'],
])('%j exits with 2 and names the input or the fix', async (args, words) => {
  const run = await runInProcess([...args, '--to', 'http://127.0.0.1:9'])
  expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(words) })
})

it.each([
  ['not json', 'is not an article in JSON'],
  ['[]', 'section'],
  ['{"section": "Harbour", "body": []}', 'headline'],
  ['{"section": "Harbour", "headline": "A", "body": [{"type": "film"}]}', 'body.0.type'],
])('a file that holds %s is refused with its name and the place', async (text, words) => {
  const folder = await tempFolder({ 'article.json': text })
  const run = await runInProcess(['new', `${folder}/article.json`, '--to', 'http://127.0.0.1:9'])
  expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) })
  expect(run.stderr).toContain('article.json')
})

it.each([
  ['---\nsection: Harbour\n---\nText', 'article a title'],
  ['---\ntitle: Tide: low\n---\n', 'not valid YAML'],
  ['---\ntitle: Tide\n---\nIt is low.', 'section: Harbour'],
])('a file in Markdown that holds %j is refused with its name and the fix', async (text, words) => {
  const folder = await tempFolder({ 'article.md': text })
  const run = await runInProcess(['new', `${folder}/article.md`, '--to', 'http://127.0.0.1:9'])
  expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) })
  expect(run.stderr).toContain('article.md')
})

it('an edit without an etag needs --force', async () => {
  const article = JSON.stringify({ section: 'Harbour', headline: 'A', body: [] })
  const folder = await tempFolder({ 'article.json': article })
  const run = await runInProcess(['edit', 'late-ferry', `${folder}/article.json`, '--to', 'http://127.0.0.1:9'])
  expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--force') })
})
