import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { chooseLogs } from './choose-logs.ts'

const data = mkdtempSync(path.join(tmpdir(), 'broadsheet-eval-'))
mkdirSync(path.join(data, 'clicks'))
mkdirSync(path.join(data, 'stories'))
writeFileSync(path.join(data, 'stories/headlines.tsv'), '')
afterAll(() => rmSync(data, { recursive: true }))

it('a clone without data is measured on the sample, and is told so', () => {
  const { clicks, stories, notice } = chooseLogs({}, '/nowhere')
  expect([clicks, stories].map((file) => path.basename(file ?? ''))).toEqual(['sample', 'headlines.tsv'])
  expect(notice).toContain('the sample in rig/eval/sample')
})

it('data beside the clone are taken where they are, without a notice', () => {
  expect(chooseLogs({}, data)).toEqual({
    clicks: path.join(data, 'clicks'),
    stories: path.join(data, 'stories/headlines.tsv'),
    notice: '',
  })
})

it('a named file is all that is measured', () => {
  expect(chooseLogs({ clicks: data }, '/nowhere')).toEqual({ clicks: data, stories: null, notice: '' })
})

it('a named file that is not there is refused in one line', () => {
  expect(() => chooseLogs({ stories: '/nowhere/a.tsv' }, data)).toThrow(/^There is nothing at \/nowhere\/a\.tsv\. .+$/)
})
