import { expect, test } from 'vitest'
import { isNoName, withoutDate, withoutLeadIn } from './byline-words.ts'

test.each([
  ['By Nell Harrow', 'Nell Harrow'],
  ['by: Nell Harrow', 'Nell Harrow'],
  ['Posted by Nell Harrow', 'Nell Harrow'],
  ['Von Nell Harrow', 'Nell Harrow'],
  ['vom Support Team', 'Support Team'],
  ['Erstellt von Anna Brine', 'Anna Brine'],
  ['Ein Beitrag von Anna Brine', 'Anna Brine'],
  ['Blog Beitrag von Anna Brine', 'Anna Brine'],
  ['Interview: Anna Brine', 'Anna Brine'],
  ['Auteur: Anna Brine', 'Anna Brine'],
  ['Par Anna Brine', 'Anna Brine'],
  ['Por: Anna Brine', 'Anna Brine'],
  ['Publicado por Anna Brine', 'Anna Brine'],
  ['Автор: Анна Брайн', 'Анна Брайн'],
  ['作者:林安娜', '林安娜'],
  ['Von Miller', 'Von Miller'],
  ['von der Leyen', 'von der Leyen'],
  ['Di Stefano', 'Di Stefano'],
  ['Nell Harrow', 'Nell Harrow'],
  ['Byron Sleet', 'Byron Sleet'],
  ['Teufel Redaktion', 'Teufel Redaktion'],
  ['Redaktion Teufel', 'Redaktion Teufel'],
])('of %j, %j is the name', (line, name) => {
  expect(withoutLeadIn(line)).toBe(name)
})

test.each([
  ['Anna Brine, 21. Jan. 2015', 'Anna Brine'],
  ['Anna Brine am 21. April 2020', 'Anna Brine'],
  ['Anna Brine | Friday, November 20, 2026 8:15 pm', 'Anna Brine'],
  ['Anna Brine (20.11.2026)', 'Anna Brine'],
  ['Anna Brine @ 12:00 am', 'Anna Brine'],
  ['Anna Brine', 'Anna Brine'],
])('of %j, %j is without a date', (line, name) => {
  expect(withoutDate(line)).toBe(name)
})

test.each(['By', 'by:', 'Posted', 'Posted on', 'See full bio', 'Autor:', 'View all posts', 'admin', '3 min read'])(
  '%j is no name',
  (text) => {
    expect(isNoName(text)).toBe(true)
  },
)

test.each(['Anna Brine', 'Morena Allison', 'Tim Fotouhi', 'Support Team', '林安娜'])('%j is a name', (text) => {
  expect(isNoName(text)).toBe(false)
})
