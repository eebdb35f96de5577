import { parseArgs } from 'node:util'
import { wholeNumber } from '../whole-number.ts'

/** What the bench measures: the sizes of the archives, and the views of their last day. */
export type BenchOptions = { articles: number[]; viewsPerDay: number; json: boolean }

const fewestArticles = 2000

/** Reads the command line. Throws what is wrong with it, in words for the one who typed it. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10000,100000,1000000' },
      'views-per-day': { type: 'string', default: '10000000' },
      json: { type: 'boolean', default: false },
    },
  })
  const articles = values.articles.split(',').map((text) => wholeNumber('--articles', text, fewestArticles))
  return { articles, viewsPerDay: wholeNumber('--views-per-day', values['views-per-day'], 1000), json: values.json }
}
