import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { tempFolder } from '../../test/temp-folder.ts'
import { UsageError } from '../usage-error.ts'
import { findDocuments } from './find-documents.ts'

const paper = {
  'b.txt': 'b',
  'a.txt': 'a',
  'notes.csv': '',
  '.hidden.txt': '',
  '.git/c.txt': '',
  'old/2024/d.txt': 'd',
  'old/E.TXT': 'e',
}

async function filesOf(paths: string[]) {
  const documents = await findDocuments(paths, Readable.from([]))
  return documents.map((dump) => dump.file)
}

it('a folder gives its files of known endings and those below it in the order of their names, without hidden ones', async () => {
  expect(await filesOf([await tempFolder(paper)])).toEqual(['a.txt', 'b.txt', 'old/2024/d.txt', 'old/E.TXT'])
})

it('a single file has its base name, whatever it ends in', async () => {
  const folder = await tempFolder(paper)
  expect(await filesOf([`${folder}/old/2024/d.txt`, `${folder}/notes.csv`])).toEqual(['d.txt', 'notes.csv'])
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

it('a document under two paths is listed once, under the first', async () => {
  const folder = await tempFolder(paper)
  expect(await filesOf([`${folder}/old/E.TXT`, '-', folder, '-'])).toEqual([
    'E.TXT',
    null,
    'a.txt',
    'b.txt',
    'old/2024/d.txt',
  ])
})

it('each document opens its own bytes', async () => {
  const folder = await tempFolder(paper)
  const documents = await findDocuments([`${folder}/*.txt`, '-'], Readable.from([Buffer.from('from outside')]))
  const contents = await Promise.all(documents.map((dump) => text(Readable.from(dump.open()))))
  expect(contents).toEqual(['a', 'b', 'from outside'])
})

it.each(['nowhere', 'nowhere.txt', 'no*.txt', 'nowhere/*.txt', 'empty'])(
  'the path %s without a document is refused by name',
  async (missing) => {
    const folder = await tempFolder(paper)
    await mkdir(path.join(folder, 'empty'))
    const given = `${folder}/${missing}`
    const refusal: unknown = await filesOf([folder, given]).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UsageError)
    expect(String(refusal)).toContain(`"${given}"`)
  },
)
