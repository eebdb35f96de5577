import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { runStatements } from '../src/d1/run-statements.ts'
import { sql } from '../src/d1/sql.ts'

const ones = (count: number, text = '1') => Array.from({ length: count }, () => text).join(', ')
const most = 2_000_000

describe('every statement of a test keeps to the limits of D1', () => {
  it.each([
    ['100 KB', (size: number) => env.DB.prepare(`SELECT '${'x'.repeat(size)}' AS x`), 99_900, 100_000],
    [
      '100 parameters',
      (count: number) => env.DB.prepare(`SELECT ${ones(count, '?')}`).bind(...Array(count).fill(1)),
      100,
      101,
    ],
    [
      '32 arguments of a function',
      (count: number) => env.DB.prepare(`SELECT max(1, json_array(${ones(count)}))`),
      32,
      33,
    ],
    [
      '2,000,000 bytes of a value',
      (size: number) => env.DB.prepare('SELECT 1 + length(?) AS size').bind('x'.repeat(size)),
      most,
      most + 1,
    ],
  ])('%s', async (_, prepare, allowed, refused) => {
    expect((await prepare(allowed).all()).results).toHaveLength(1)
    expect(() => prepare(refused)).toThrow('D1 takes at most')
  })

  it('2,000,000 bytes of a value that is read', async () => {
    const read = async (size: number) => await env.DB.prepare(`SELECT hex(zeroblob(?)) || 'é' AS x`).bind(size).all()
    expect((await read(most / 2 - 1)).results).toHaveLength(1)
    await expect(read(most / 2)).rejects.toThrow('D1 takes at most')
  })

  it('in a batch as well', async () => {
    const long = sql`SELECT ${'x'.repeat(most + 1)}`
    await expect(runStatements({ binding: env.DB }, [long])).rejects.toThrow('D1 takes at most')
  })

  it('counts no commas of strings, lists or inner calls', () => {
    const text = `SELECT max('${ones(50)}', 2), "a${ones(40)}", (1) IN(${ones(40)}), coalesce(json_array(${ones(30)}), json_array(${ones(30)}))`
    expect(() => env.DB.prepare(text)).not.toThrow()
  })
})
