import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { expect, test } from 'vitest'
import { listFiles } from '../list-files.ts'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const matches = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, found = '']) => found)

test('the table of the log has every event, and no other', () => {
  const sources = listFiles().filter(
    (file) => /^(?:apps|packages)\/.+\.tsx?$/.test(file) && !/\.test\.|\/test\//.test(file),
  )
  // The ranker logs each of its steps by its name.
  const steps = matches(read('apps/ranker/src/run-steps.ts'), /^ {4}'([a-z ]+)': async/gm)
  const logged = sources.flatMap((file) => matches(read(file), /\blog\(\s*'([^']+)'/g))
  const [, log = ''] = read('docs/operations.md').split('\n## The log\n')
  const firstCells = matches(log.split('\n## ')[0] ?? '', /^\| (`[^|]+`) +\|/gm)
  const described = firstCells.flatMap((cell) => matches(cell, /`([^`]+)`/g))
  expect(new Set(described)).toEqual(new Set([...steps, ...logged]))
})
