const daysOfWeek = 7
const sunday = 7

/** The days of a month in weeks that begin on the locale's first weekday; null for a day outside the month. */
export function weeksOf(days: readonly string[], locale: string): (string | null)[][] {
  const weekdayOfFirst = new Date(days[0] ?? 0).getUTCDay()
  const blanks = (weekdayOfFirst - firstWeekday(locale) + 2 * daysOfWeek) % daysOfWeek
  const cells = [...Array.from({ length: blanks }, () => null), ...days]
  const weeks = Math.ceil(cells.length / daysOfWeek)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: daysOfWeek }, (_, at) => cells[week * daysOfWeek + at] ?? null),
  )
}

/** Monday is 1, Sunday is 7. */
function firstWeekday(locale: string): number {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  if (saturdayRegions.has(region)) return sunday - 1
  return sundayRegions.has(region) ? sunday : 1
}

// CLDR's weekData (supplemental/weekData.json, firstDay), which not every runtime's Intl has.
const saturdayRegions = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '))
const sundayRegions = new Set(
  (
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH ' +
    'PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
  ).split(' '),
)
