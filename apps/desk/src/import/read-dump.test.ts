import { Readable } from 'node:stream'
import { importLimits } from '@broadsheet/model'
import { expect, it } from 'vitest'
import { dumpText } from '../../test/dump-text.ts'
import { readDump } from './read-dump.ts'

function read(content: string | Buffer, timezone = 'UTC') {
  return readDump({ file: 'bay/1.txt', open: () => Readable.from([Buffer.from(content)]) }, timezone)
}

it('a dump becomes a draft in JSON that remembers its file, with its size in UTF-8', async () => {
  const reading = await read(dumpText('Gull élu “mayor”'))
  if (!reading.ok) throw new Error(reading.rejection.reason)
  expect(reading.bytes).toBe(Buffer.byteLength(reading.draft))
  expect(JSON.parse(reading.draft)).toMatchObject({ headline: 'Gull élu “mayor”', source: { file: 'bay/1.txt' } })
})

it("a dump's date is read in the site's zone", async () => {
  const reading = await read(dumpText('Noon', { date: '2025-03-06 12:00:00' }), 'Asia/Tokyo')
  expect(reading).toMatchObject({ draft: expect.stringContaining(`"publishedAt":${Date.UTC(2025, 2, 6, 3) / 1000}`) })
})

it('a dump in another encoding is read', async () => {
  const utf16 = Buffer.from(`\ufeff${dumpText('Ferry late')}`, 'utf16le')
  expect(await read(utf16)).toMatchObject({ draft: expect.stringContaining('"headline":"Ferry late"') })
})

it('a dump that the parser refuses is rejected with file, line, reason and cure', async () => {
  expect(await read(dumpText('Ferry late', { date: '2025-13-01 10:00:00' }))).toEqual({
    ok: false,
    rejection: {
      file: 'bay/1.txt',
      line: 4,
      reason: 'bad-date',
      message: expect.stringContaining('correct that line'),
    },
  })
})

it.each([
  ['a draft beyond what a site takes', dumpText('Long', { paragraphs: Array(6).fill('x'.repeat(90_000)) })],
  ['a file that could not become such a draft', Buffer.alloc(4 * importLimits.itemBytes + 1, 'x')],
])('%s is rejected here', async (_, content) => {
  expect(await read(content)).toMatchObject({ rejection: { file: 'bay/1.txt', reason: 'too-large' } })
})

it('a file that cannot be read is rejected', async () => {
  const open = () => Readable.from([]).destroy(new Error('EACCES'))
  expect(await readDump({ file: '1.txt', open }, 'UTC')).toMatchObject({ rejection: { reason: 'unreadable' } })
})
