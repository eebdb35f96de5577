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
])('%j is a credit', (line) => {
  expect(areCredits([line], { isOnlySeparator: false })).toBe(true)
})

test.each([
  [['The ferry left again on Monday, and nobody was on it.']],
  [['Harrow reported from Port Ellis.', 'The ferry left again on Monday.']],
  [Array.from({ length: 4 }, () => 'Harrow reported from Port Ellis.')],
  [[`Harrow contributed ${'to this report '.repeat(40)}`]],
  [[]],
])('a story that continues is not a credit (%#)', (lines) => {
  expect(areCredits(lines, { isOnlySeparator: false })).toBe(false)
})

test('a short note after the only separator is a credit, whatever its text', () => {
  const note = ['Ruth Callow, 83, lives in Saltpans.']
  expect(areCredits(note, { isOnlySeparator: true })).toBe(true)
  expect(areCredits(note, { isOnlySeparator: false })).toBe(false)
})

test.each([[['Short.', 'Also short.', 'And one more.']], [['A long one. '.repeat(20)]]])(
  'what is longer than a note behind the only separator is story (%#)',
  (lines) => {
    expect(areCredits(lines, { isOnlySeparator: true })).toBe(false)
  },
)
