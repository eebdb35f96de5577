// Only times of the last week become relative. The title shows the absolute time in the reader's zone.
import { forEach } from './marked-up.ts'
import { lang } from './page.ts'

const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })

forEach<HTMLTimeElement>('.ago', (time) => {
  const hour = 60
  const day = 1440
  const week = 10_080
  const date = new Date(time.dateTime)
  const minutes = (Date.now() - +date) / 60_000
  const [size, unit]: [number, Intl.RelativeTimeFormatUnit] =
    minutes < hour ? [1, 'minute'] : minutes < day ? [hour, 'hour'] : [day, 'day']
  if (minutes >= 0 && minutes < week) {
    time.title = date.toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' })
    time.textContent = format.format(-((minutes / size) | 0), unit)
  }
})
