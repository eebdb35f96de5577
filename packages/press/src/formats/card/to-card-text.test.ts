import { expect, it } from 'vitest'
import { toCardText } from './to-card-text.ts'

it.each([
  ['Ferry late', 'Ferry late'],
  ['  Ferry \n\u00a0 late\u0000 ', 'Ferry late'],
  ['Ferry 🚢🇬🇧 late 👩🏽‍🚀', 'Ferry late'],
  ['★ Ferry', 'Ferry'],
  ['Fer\u00adry\u200b\u202e late', 'Ferry late'],
  ['twelve\u2011year', 'twelve-year'],
  ['Cafe\u0301', 'Café'],
  ['5 > 3 & more', '5 > 3 & more'],
])('%j is shown as %j', (text, shown) => {
  expect(toCardText(text)).toBe(shown)
})

it.each(['港口', 'Ferry 港口', 'انتهى إضراب', 'פיילוטים', '', '  ', '🚢', '—', '\ud800'])(
  '%j cannot be shown',
  (text) => {
    expect(toCardText(text)).toBeNull()
  },
)
