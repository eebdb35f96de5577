import { expect, it } from 'vitest'
import { writeIntoDocs } from './write-into-docs.ts'

it('a report takes the place of the one before, and what stands around it stays', () => {
  const document = '# Title\n\n<!-- bench:start -->\n\nold\n\n<!-- bench:end -->\n\nMore.\n'
  const written = writeIntoDocs(document, 'new\n')
  expect(written).toBe('# Title\n\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\n\nMore.\n')
  expect(writeIntoDocs(written, 'new')).toBe(written)
})

it.each(['', '<!-- bench:start -->', '<!-- bench:end --> <!-- bench:start -->'])(
  'no report goes into "%s"',
  (document) => {
    expect(() => writeIntoDocs(document, 'new')).toThrow('bench:start')
  },
)
