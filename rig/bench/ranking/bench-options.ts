import { parseArgs } from 'node:util'
import { wholeNumber } from '../whole-number.ts'

/**
 * What the bench measures: the sizes of the archives, and the views of their last day; instead, a minute of so many views a
 * second where `burst` is not null.
 */
export type BenchOptions = { articles: number[]; viewsPerDay: number; burst: number | null; json: boolean }

const fewestArticles = 2000

/** Reads the command line. Throws what is wrong with it, in words for the one who typed it. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10000,100000,1000000' },
      'views-per-day': { type: 'string', default: '10000000' },
      burst: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const articles = values.articles.split(',').map((text) => wholeNumber('--articles', text, fewestArticles))
  return {
    articles,
    viewsPerDay: wholeNumber('--views-per-day', values['views-per-day'], 1000),
    burst: values.burst === undefined ? null : wholeNumber('--burst', values.burst, 1),
    json: values.json,
  }
}
