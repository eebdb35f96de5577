type Formats = {
  /** `12,345` */
  count: (count: number) => string
  /** `12 Apr 2025`, from UTC epoch seconds. */
  day: (epochSeconds: number) => string
  /** `12 April 2025 at 18:56 UTC`, from UTC epoch seconds. */
  moment: (epochSeconds: number) => string
  /** `18:56`, from UTC epoch seconds. */
  timeOfDay: (epochSeconds: number) => string
  /** `2025-04-12` in any language: the day in the paper's time zone, from UTC epoch seconds. */
  isoDay: (epochSeconds: number) => string
  /** `Saturday, 12 April 2025`, from a day such as `2025-04-12`. */
  longDay: (isoDay: string) => string
  /** `April 2025`, from a day such as `2025-04-12`. */
  month: (isoDay: string) => string
  /** `12`, from a day such as `2025-04-12`. */
  dayOfMonth: (isoDay: string) => string
  /** `Sat`, from a day such as `2025-04-12`. */
  weekday: (isoDay: string) => string
}

// Making an Intl object costs more than a hundred uses of it.
const known = new Map<string, Formats>()

// Without data for a language, Intl writes as in the United States, with the month first.
const instead = 'en-GB'

/** The locale in which numbers and times are written: `en-GB` where the runtime has no data for the paper's. */
export function formatLocale(locale: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0 ? instead : locale
}

/** The formats of numbers and times in a language and time zone. */
export function formatsFor({ locale, timezone }: { locale: string; timezone: string }): Formats {
  const key = `${locale} ${timezone}`
  const cached = known.get(key)
  if (cached !== undefined) return cached
  const formats = makeFormats(formatLocale(locale), timezone)
  known.set(key, formats)
  return formats
}

const maxRemembered = 1_000

/** Pages repeat the same few hundred numbers and times, and Intl takes as long for one as a page for a paragraph. */
function remembered(format: (value: number) => string): (value: number) => string {
  const texts = new Map<number, string>()
  return (value) => {
    const known = texts.get(value)
    if (known !== undefined) return known
    if (texts.size >= maxRemembered) texts.clear()
    const text = format(value)
    texts.set(value, text)
    return text
  }
}

const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit' } as const

function makeFormats(locale: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const atMoment = (options: Intl.DateTimeFormatOptions, language = locale) => {
    const format = new Intl.DateTimeFormat(language, { timeZone, ...options })
    return remembered((epochSeconds: number) => format.format(epochSeconds * 1000))
  }
  // A calendar day is the same in every zone, so UTC serves.
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (isoDay: string) => format.format(Date.parse(isoDay))
  }
  return {
    count: remembered((count) => number.format(count)),
    day: atMoment({ ...date, month: 'short' }),
    moment: atMoment({ ...date, ...time, timeZoneName: 'short' }),
    timeOfDay: atMoment(time),
    // Swedish dates are those of ISO 8601.
    isoDay: atMoment({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv'),
    longDay: ofDay({ ...date, weekday: 'long' }),
    month: ofDay({ month: 'long', year: 'numeric' }),
    dayOfMonth: (isoDay) => number.format(Number(isoDay.slice(-2))),
    weekday: ofDay({ weekday: 'short' }),
  }
}
