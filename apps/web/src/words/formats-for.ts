type Formats = {
  /** `12,345` */
  count: (count: number) => string
  /** `12 Apr 2025`, from UTC epoch seconds. */
  day: (epochSeconds: number) => string
  /** `12 April 2025 at 18:56 UTC`, from UTC epoch seconds. */
  moment: (epochSeconds: number) => string
}

// Making an Intl object costs more than a hundred uses of it, and an isolate serves one paper.
const known = new Map<string, Formats>()

/** How a paper writes numbers and times: in its language, and on the clock of its zone. */
export function formatsFor({ locale, timezone }: { locale: string; timezone: string }): Formats {
  const key = `${locale} ${timezone}`
  const cached = known.get(key)
  if (cached !== undefined) return cached
  const formats = makeFormats(locale, timezone)
  known.set(key, formats)
  return formats
}

function makeFormats(locale: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return {
    count: (count) => number.format(count),
    day: (epochSeconds) => day.format(epochSeconds * 1000),
    moment: (epochSeconds) => moment.format(epochSeconds * 1000),
  }
}
