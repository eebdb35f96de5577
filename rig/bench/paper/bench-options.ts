import { parseArgs } from 'node:util'
import { wholeNumber } from '../whole-number.ts'

/** What the bench of the paper does, as its command line says. */
export type BenchOptions = {
  /** The sizes of the archives, in articles. */
  articles: number[]
  /** How often everything is measured in turn, and how long each time, in seconds. */
  rounds: number
  seconds: number
  connections: number
  /** A commit, branch or tag whose build is measured beside this one, or none. */
  against: string | null
  /** Whether a target that is missed, or a limit that is passed, makes the run fail. */
  check: boolean
  /** Whether the report goes into docs/benchmarks.md too. */
  docs: boolean
  /** A folder for V8's CPU profiles of the article and the front page, or none. */
  profile: string | null
}

const fewestArticles = 200

/** Reads the command line. Throws what is wrong with it, in words for the one who typed it. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000,100000' },
      rounds: { type: 'string', default: '15' },
      seconds: { type: 'string', default: '0.5' },
      connections: { type: 'string', default: '16' },
      against: { type: 'string' },
      check: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  })
  return {
    articles: values.articles.split(',').map((text) => wholeNumber('--articles', text, fewestArticles)),
    rounds: wholeNumber('--rounds', values.rounds, 1),
    seconds: seconds(values.seconds),
    connections: wholeNumber('--connections', values.connections, 1),
    against: values.against ?? null,
    check: values.check,
    docs: values.docs,
    profile: values.profile ?? null,
  }
}

function seconds(text: string): number {
  const value = Number(text)
  if (value >= 0.05 && value <= 60) return value
  throw new Error(`--seconds takes 0.05 to 60; "${text}" is not.`)
}
