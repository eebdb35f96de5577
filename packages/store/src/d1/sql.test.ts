import { describe, expect, it } from 'vitest'
import { fillPlaceholders, sql } from './sql.ts'

describe('a statement', () => {
  it('binds its values in their order, those of its pieces among them', () => {
    const isRecent = sql`published_at > ${7} AND section = ${'"; DROP TABLE articles --'}`
    expect(sql`SELECT ${1}, slug FROM articles WHERE ${isRecent} LIMIT ${2}`).toMatchObject({
      text: 'SELECT ?, slug FROM articles WHERE published_at > ? AND section = ? LIMIT ?',
      params: [1, 7, '"; DROP TABLE articles --', 2],
    })
  })

  it('binds null and booleans', () => {
    expect(sql`VALUES (${null}, ${true})`).toMatchObject({ text: 'VALUES (?, ?)', params: [null, true] })
  })

  it('joins pieces and their values', () => {
    const pieces = [sql`a = ${1}`, sql`b = ${2}`, sql`c`]
    expect(sql.join(pieces, sql` AND `)).toMatchObject({ text: 'a = ? AND b = ? AND c', params: [1, 2] })
    expect(sql.join([], sql`, `)).toMatchObject({ text: '', params: [] })
  })

  it('quotes a name', () => {
    expect(sql`${sql.identifier('led"at')} = ${1}`).toMatchObject({ text: '"led""at" = ?', params: [1] })
  })
})

describe('a placeholder', () => {
  const { params } = sql`${sql.placeholder('slug')} ${1} ${sql.placeholder('limit')} ${sql.placeholder('slug')}`

  it('is filled with the value of its name wherever it stands', () => {
    expect(fillPlaceholders(params, { slug: 'ferry', limit: 0 })).toEqual(['ferry', 1, 0, 'ferry'])
  })

  it('without a value throws', () => {
    expect(() => fillPlaceholders(params, { slug: 'ferry' })).toThrow('No value for the placeholder limit')
  })
})
