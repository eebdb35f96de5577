import { describe, expect, test } from 'vitest'
import { readByline } from './read-byline.ts'

describe('a byline', () => {
  test.each([
    ['By NELL HARROW', ['NELL HARROW'], null],
    ['By Nell Harrow and Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'], null],
    ['By Nell Harrow, Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'], null],
    ['BY ANN BELL, CARL DODD and EVE FINN', ['ANN BELL', 'CARL DODD', 'EVE FINN'], null],
    ['By Ann Bell, Carl Dodd, and Eve Finn', ['Ann Bell', 'Carl Dodd', 'Eve Finn'], null],
    ['By Nell Harrow, Associated Press', ['Nell Harrow'], 'Associated Press'],
    ['By NELL HARROW and TOBIN SLEET, Coastwire', ['NELL HARROW', 'TOBIN SLEET'], 'Coastwire'],
    ['By Nell Harrow and Tobin Sleet, Harbor Bell', ['Nell Harrow', 'Tobin Sleet'], 'Harbor Bell'],
    ['By NELL HARROW, Harbor Bell', ['NELL HARROW'], 'Harbor Bell'],
    ['By Nell Harrow, Coastwire Staff Writer', ['Nell Harrow'], 'Coastwire Staff Writer'],
    ['By Nell Harrow | Coastwire', ['Nell Harrow'], 'Coastwire'],
    ['By Nell Harrow / AP', ['Nell Harrow'], 'AP'],
    ['By Nell Harrow, of The Associated Press', ['Nell Harrow'], 'The Associated Press'],
    ['By Nell Harrow, PhD, and Tobin Sleet, Jr.', ['Nell Harrow, PhD', 'Tobin Sleet, Jr.'], null],
    ['By Tobin Sleet III', ['Tobin Sleet III'], null],
    ['By Nell Harrow for Coastwire', ['Nell Harrow'], 'Coastwire'],
    ['By Nell Harrow (AP)', ['Nell Harrow'], 'AP'],
    ['By Tobin Sleet, Jr., Coastwire', ['Tobin Sleet, Jr.'], 'Coastwire'],
    ['By: Ludwig van der Sleet', ['Ludwig van der Sleet'], null],
    ['By José Núñez', ['José Núñez'], null],
    ['By The Associated Press', ['The Associated Press'], null],
  ])('%j', (text, names, agency) => {
    expect(readByline(text)).toEqual({ text, names, agency })
  })
})

test.each([
  'By the time he arrived, it was over.',
  'BY THE TIME HE ARRIVED',
  'By Monday Night',
  'By 2020, Harbor View',
  'By Law',
  'By Nell Harrow Came The Storm.',
  'Byron Sleet',
  'By ',
  `By ${'Nell Harrow, '.repeat(20)}Tobin Sleet`,
])('%j is a sentence, not a byline', (line) => {
  expect(readByline(line)).toBeNull()
})
