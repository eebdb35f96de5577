import { expect, test } from 'vitest'
import { areCredits } from './credits.ts'

test.each([
  'Coastwire writer Nell Harrow in Port Ellis contributed to this report.',
  'Associated Press writer Nell Harrow in Port Ellis.',
  'AP sports: https://example.org/sports',
  'Harrow reported from Port Ellis.',
  'Reporting by Nell Harrow; editing by Tobin Sleet',
  'Follow the desk on X at www.example.org/desk',
  'This story has been corrected to show the ferry’s name.',
  '_Nell Harrow covers harbors._',
  'Nell Harrow is a freelance writer who lives in Port Ellis.',
  'Nell Harrow covers harbors for Coastwire.',
  'With files from Coastwire',
  'Contributing: Tobin Sleet',
])('%j is a credit', (line) => {
  expect(areCredits([line])).toBe(true)
})

test.each([
  [['The ferry left again on Monday, and nobody was on it.']],
  [['Harrow reported from Port Ellis.', 'The ferry left again on Monday.']],
  [Array.from({ length: 4 }, () => 'Harrow reported from Port Ellis.')],
  [[`Harrow contributed ${'to this report '.repeat(40)}`]],
  [['Ruth Callow, 83, lives in Saltpans.']],
  [['In another vote the board raised the fare for bicycles.', 'Passengers were divided about both.']],
  [['The mayor is a former ferry captain.']],
  [[]],
])('a story that continues is not a credit (%#)', (lines) => {
  expect(areCredits(lines)).toBe(false)
})
