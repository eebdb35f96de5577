import { expect, it } from 'vitest'
import { shiftText } from './shift-text.ts'

it.each([
  ['on Saturday', 0, 'on Saturday'],
  ['on Saturday', 9, 'on Monday'],
  ['Saturday’s race, not Sunday’s', -1, 'Friday’s race, not Saturday’s'],
  ['Fridays and weekdays', 1, 'Saturdays and weekdays'],
  ['Wednesday, Nov. 18', 14, 'Wednesday, Dec. 2'],
  ['from Nov. 7, after last boat, to Nov. 30.', 7, 'from Nov. 14, after last boat, to Dec. 7.'],
  ['since Oct. 26', 100, 'since Feb. 3'],
  ['due back on Feb. 11, 1974', 5, 'due back on Feb. 11, 1974'],
  ['the evening of May 26', 5, 'the evening of May 26'],
  ['in the night of 10 to 11 November', 10, 'in the night of 20 to 21 November'],
  ['10 to 11 November', 20, '30 November to 1 December'],
  ['on 11 November, at sea', 365, 'on 11 November, at sea'],
])('%s, %i days later, is %s', (text, days, shifted) => {
  expect(shiftText(text, days)).toBe(shifted)
})
