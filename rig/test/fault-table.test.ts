import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { describe, expect, it } from 'vitest'

const page = path.join(root, 'docs/faults.md')
const testFiles = ['apps/web/test/faults/*.test.ts', 'apps/ranker/test/faults.test.ts']

// What is no fault but the lack of one.
const withoutRow = new Set(['a valid ranking is read unchanged'])

/** The tests that the page names, with the file of each. */
function namedTests(): { title: string; file: string }[] {
  const rows = readFileSync(page, 'utf8').matchAll(/`([^`]+)` in \[[^\]]+\]\(([^)]+)\)\s*\|$/gm)
  return [...rows].map(([, title = '', link = '']) => ({ title, file: path.resolve(path.dirname(page), link) }))
}

function titlesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/\bit\('(.+?)', async/g)].map(([, title = '']) => title)
}

describe('the fault table', () => {
  it('names a test in every row', () => {
    const lines = readFileSync(page, 'utf8').split('\n')
    const rows = lines.filter((line) => line.startsWith('|') && !/^\| *(what fails|-)/.test(line))
    expect(rows.length).toBeGreaterThan(30)
    expect(namedTests()).toHaveLength(rows.length)
  })

  it('names only tests that exist', () => {
    for (const { title, file } of namedTests()) expect(titlesIn(file), file).toContain(title)
  })

  it('has a row for every fault that a test injects', () => {
    const named = new Set(namedTests().map(({ title }) => title))
    const titles = globSync(testFiles, { cwd: root }).flatMap((file) => titlesIn(path.join(root, file)))
    expect(titles.length).toBeGreaterThan(30)
    expect(titles.filter((title) => !named.has(title) && !withoutRow.has(title))).toEqual([])
  })
})
