/** An invented dump of the seed's family; each part that a test doesn't name is the same. */
export function dumpText(headline: string, { date = '2025-03-06 10:11:12', paragraphs = ['The tide came in.'] } = {}) {
  return [
    `Current:Home > Harbour${headline} -Tidewatch`,
    headline,
    'View',
    `Date:${date}`,
    ...paragraphs,
    'veryGood! (3)',
    '',
  ].join('\n')
}

/** Files for a folder: as many dumps as asked for, named so that their order is their number's. */
export function numberedDumps(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const number = String(index + 1).padStart(4, '0')
      return [`${number}.txt`, dumpText(`Ferry ${number} leaves late`)]
    }),
  )
}
