const secondsPerDay = 86_400
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
const longMonths = 'January February March April May June July August September October November December'.split(' ')

/**
 * Moves the weekdays and dates that a text of the sample edition names by whole days, so that they stay true when its
 * articles move: every weekday, and days of October and November without a year, as in "Nov. 20" and "10 to 11
 * November". A date with another year is history and stays.
 */
export function shiftText(text: string, days: number): string {
  return text
    .replaceAll(
      /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/g,
      (name) => weekdays[mod(weekdays.indexOf(name) + days, 7)] ?? name,
    )
    .replaceAll(/\b(Oct|Nov)\. (\d{1,2})\b(?!, \d{4})/g, (_, month: string, day: string) => {
      const at = moved(month === 'Oct' ? 9 : 10, Number(day), days)
      return `${months[at.getUTCMonth()]} ${at.getUTCDate()}`
    })
    .replaceAll(/\b(?:(\d{1,2}) to )?(\d{1,2}) November\b(?! \d{4})/g, (_, first: string | undefined, last: string) => {
      const to = moved(10, Number(last), days)
      if (first === undefined) return longDate(to)
      const from = moved(10, Number(first), days)
      return from.getUTCMonth() === to.getUTCMonth()
        ? `${from.getUTCDate()} to ${longDate(to)}`
        : `${longDate(from)} to ${longDate(to)}`
    })
}

function longDate(at: Date): string {
  return `${at.getUTCDate()} ${longMonths[at.getUTCMonth()]}`
}

/** A day of the edition's year, 2026, moved. */
function moved(month: number, day: number, days: number): Date {
  return new Date(Date.UTC(2026, month, day) + days * secondsPerDay * 1000)
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by
}
