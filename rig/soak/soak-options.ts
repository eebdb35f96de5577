import { parseArgs } from 'node:util'

/** How long the soak lasts, in minutes, and how many requests a second it sends. */
export type SoakOptions = { minutes: number; rate: number }

/** Reads the command line. Throws what is wrong with it, in words for the one who typed it. */
export function readSoakOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '10' }, rate: { type: 'string', default: '10' } },
  })
  return { minutes: wholeNumber('--minutes', values.minutes), rate: wholeNumber('--rate', values.rate) }
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new Error(`${option} takes a whole number from 1 on; "${text}" is none.`)
}
