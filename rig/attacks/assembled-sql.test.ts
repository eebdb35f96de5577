import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { describe, expect, it } from 'vitest'
import { findAssembledSql } from './assembled-sql.ts'

type Accepted = { found: RegExp; times: number; why: string }

/** Where the store writes SQL as text, and why no value gets into it. */
const accepted: Record<string, Accepted[]> = {
  'packages/store/src/d1/run-statements.ts': [
    { found: /\.prepare\(text\)$/, times: 1, why: 'the text of a tagged template, whose values are bound' },
  ],
  'packages/store/src/d1/in-one-trip.ts': [
    {
      found: /^binding\.prepare\(query\)$/,
      times: 1,
      why: 'passes a statement on to the binding in whose place it is',
    },
  ],
  'packages/store/src/d1/static-query.ts': [
    { found: /\.prepare\(text\)$/, times: 1, why: 'the same, of a template that was put together before any value' },
  ],
  'packages/store/src/backup/export-articles.ts': [
    {
      found: /^sql\.raw\(String\(maxBodyCharacters\)\)$/,
      times: 1,
      why: 'a constant of this file: a bound number would be a REAL',
    },
  ],
  'packages/store/src/backup/restore-statements.ts': [
    {
      found: /^sql\.raw\((`\$\{table\} \(article_id, |values\.join\(', '\))/,
      times: 2,
      why: 'tables and columns that this file names itself, and the numbers of the columns',
    },
  ],
  'packages/store/src/search/select-candidates.ts': [
    { found: /^sql\.raw\(String\(tier\)\)$/, times: 1, why: 'the number of a tier, which this file names itself' },
  ],
  'packages/store/src/watch/watch-database.ts': [
    {
      found: /^binding\.(exec|prepare)\(query\)$/,
      times: 2,
      why: 'passes a statement on to the binding that it watches',
    },
  ],
  'packages/store/src/desk/change-article.ts': [
    { found: /^sql\.identifier\(column\)$/, times: 1, why: 'the columns that its own type of a state names' },
  ],
  'packages/store/src/desk/desk-row.ts': [
    { found: /^sql\.raw\(column\)$/, times: 1, why: 'two columns of the audit log, which this file names itself' },
  ],
  'packages/store/src/imports/import-statements.ts': [
    {
      found: /^sql\.raw\((columns|values|updates)\.join\(', '\)\)$/,
      times: 3,
      why: 'the columns of this file’s own list, and of restore-statements.ts’s',
    },
  ],
  'packages/store/src/related/text-sql.ts': [
    { found: /^sql\.raw\(/, times: 1, why: 'a table’s name in a statement, which its callers write out (see below)' },
    { found: /^`coalesce\(/, times: 1, why: 'the same' },
  ],
}

const sources = globSync(['packages/store/src/**/*.ts', 'apps/{web,newsroom,ranker}/src/**/*.{ts,tsx}'], { cwd: root })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !file.includes('.test.'))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

it('no SQL is put together from values, but where the table says why', () => {
  expect(sources.length).toBeGreaterThan(200)
  const unexplained = sources.flatMap((file) =>
    findAssembledSql(file, read(file))
      .filter(({ found }) => !(accepted[file] ?? []).some((one) => one.found.test(found)))
      .map(({ line, found }) => `${file}:${line} ${found}`),
  )
  expect(unexplained).toEqual([])
})

it('the table names nothing that is gone, and as often as it stands there', () => {
  for (const [file, places] of Object.entries(accepted)) {
    const found = findAssembledSql(file, read(file))
    for (const place of places) {
      expect([file, found.filter((one) => place.found.test(one.found)).length]).toEqual([file, place.times])
    }
  }
})

it('the name that is written into a statement is written out by every caller', () => {
  const calls = sources.flatMap((file) => [...read(file).matchAll(/(?<!function )\btextSql\(([^)]*)\)/g)])
  expect(calls.length).toBeGreaterThan(0)
  for (const [, argument] of calls) expect(argument).toMatch(/^'[a-z_]+'$/)
})

describe('the check', () => {
  it.each([
    'const rows = sql.raw(`${slug}`)',
    'const query = sql . raw (slug)',
    'const name = sql.identifier(column)',
    'db.binding.prepare(text).all()',
    'await env.DB.exec(text)',
    'const text = `SELECT * FROM articles WHERE slug = ${slug}`',
    'const text = other`DELETE FROM votes WHERE voter = ${voter}`',
    `const text = 'SELECT slug FROM articles WHERE id = ' + id`,
    `const text = id + " ORDER BY published_at"`,
    `const text = 'UPDATE articles SET status = '.concat(status)`,
  ])('finds %s', (source) => {
    expect(findAssembledSql('x.ts', `const before = 1\n\n${source}\n`)).toEqual([expect.objectContaining({ line: 3 })])
  })

  it.each([
    'const query = sql`SELECT * FROM articles WHERE slug = ${slug}`',
    'const query = sql<string>`(SELECT slug FROM articles WHERE id = ${id})`',
    'const path = `/${section}/${slug}`',
    `const text = 'From ' + 'me'`,
    '// sql.raw(`SELECT ${slug}`)',
    '/** `SELECT ${slug}`, and DB.prepare(text) */',
  ])('takes %s', (source) => {
    expect(findAssembledSql('x.ts', source)).toEqual([])
  })
})
