import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { tempFolder } from '../../test/temp-folder.ts'
import { UsageError } from '../usage-error.ts'
import { findDumps } from './find-dumps.ts'

const paper = {
  'b.txt': 'b',
  'a.txt': 'a',
  'notes.md': '',
  '.hidden.txt': '',
  '.git/c.txt': '',
  'old/2024/d.txt': 'd',
  'old/E.TXT': 'e',
}

async function filesOf(paths: string[]) {
  const dumps = await findDumps(paths, Readable.from([]))
  return dumps.map((dump) => dump.file)
}

it('a folder gives its .txt files and those below it in the order of their names, without hidden ones', async () => {
  expect(await filesOf([await tempFolder(paper)])).toEqual(['a.txt', 'b.txt', 'old/2024/d.txt', 'old/E.TXT'])
})

it('a single file has its base name, whatever it ends in', async () => {
  const folder = await tempFolder(paper)
  expect(await filesOf([`${folder}/old/2024/d.txt`, `${folder}/notes.md`])).toEqual(['d.txt', 'notes.md'])
})

it.each([
  ['*.txt', ['a.txt', 'b.txt']],
  ['old/**/*.txt', ['2024/d.txt', 'E.TXT']],
  ['{old,new}/*/?.txt', ['old/2024/d.txt']],
  ['[b-z].*', ['b.txt']],
])('the glob %s gives names relative to its fixed beginning', async (pattern, files) => {
  expect(await filesOf([`${await tempFolder(paper)}/${pattern}`])).toEqual(files)
})

it('a file whose name looks like a glob is that file', async () => {
  expect(await filesOf([`${await tempFolder({ 'a[1].txt': '', 'a1.txt': '' })}/a[1].txt`])).toEqual(['a[1].txt'])
})

it('a dump under two paths stands once, under the first', async () => {
  const folder = await tempFolder(paper)
  expect(await filesOf([`${folder}/old/E.TXT`, '-', folder, '-'])).toEqual([
    'E.TXT',
    null,
    'a.txt',
    'b.txt',
    'old/2024/d.txt',
  ])
})

it('each dump opens its own bytes', async () => {
  const folder = await tempFolder(paper)
  const dumps = await findDumps([`${folder}/*.txt`, '-'], Readable.from([Buffer.from('from outside')]))
  const contents = await Promise.all(dumps.map((dump) => text(Readable.from(dump.open()))))
  expect(contents).toEqual(['a', 'b', 'from outside'])
})

it.each(['nowhere', 'nowhere.txt', 'no*.txt', 'nowhere/*.txt', 'empty'])(
  'the path %s without a dump is refused by name',
  async (missing) => {
    const folder = await tempFolder(paper)
    await mkdir(path.join(folder, 'empty'))
    const given = `${folder}/${missing}`
    const refusal: unknown = await filesOf([folder, given]).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UsageError)
    expect(String(refusal)).toContain(`"${given}"`)
  },
)
