import type { Burst } from './measure-burst.ts'

const mostOfPage = 1.5

/** What a burst did not hold to: every view that counts is counted once, and pages stay as fast. */
export function brokenBy({ expected, counted, pageAlone, pageDuring }: Burst): string[] {
  const ratio = pageDuring / pageAlone
  return [
    ...(counted === expected ? [] : [`${counted} views were counted, of ${expected} that count`]),
    ...(ratio <= mostOfPage ? [] : [`pages took ${ratio.toFixed(2)} times as long, more than ${mostOfPage}`]),
  ]
}

/** The burst as text, for people. */
export function burstReport(burst: Burst): string {
  const { seconds, perSecond, sent, expected, counted, pageAlone, pageDuring } = burst
  const ms = (value: number) => `${value.toFixed(1)} ms`
  return [
    `A burst of ${perSecond} views a second for ${seconds} seconds, nine of ten of one story: ${sent} views were sent,`,
    `${expected} of which count, and ${counted} were counted. 99 of 100 pages took at most ${ms(pageDuring)} meanwhile, and`,
    `${ms(pageAlone)} before it (${(pageDuring / pageAlone).toFixed(2)} times as long).`,
    ...brokenBy(burst).map((broken) => `LIMIT  ${broken}`),
    '',
  ].join('\n')
}
