import { describe, expect, test } from 'vitest'
import { templates } from '../templates.ts'
import { guessTrail, splitTrail } from './split-trail.ts'

const words = templates.map((template) => template.head).find((head) => head.shape === 'trail')
if (words === undefined) throw new Error('no template opens with a trail')

const headline = 'Ferry -run resumes: ‘It’s back’ after the storm'

describe('a trail around its headline', () => {
  test.each([
    [`Home > Harbor${headline} -Tidings`, 'Harbor', 'Tidings'],
    [`Home > Harbor News & Weather${headline} -Tidings -North`, 'Harbor News & Weather', 'Tidings -North'],
    [`Home > 港口新闻${headline} -文件: temp/x.txt`, '港口新闻', '文件: temp/x.txt'],
    [`Home > Harbor${headline} -`, 'Harbor', null],
    [`Home > Harbor${headline}`, 'Harbor', null],
    [`Home > ${headline} -Tidings`, null, 'Tidings'],
    [`Home > Coast > Harbor${headline} -Tidings`, 'Harbor', 'Tidings'],
    [`Home > Harborferry -RUN  resumes: "it's back" after the storm -Tidings`, 'Harbor', 'Tidings'],
    ['Home > HarborFerry -run resumes: ‘It’s ba', 'Harbor', null],
    ['Home > HarborFerry -run resumes: ‘It’s b… -Tidings', 'Harbor', 'Tidings'],
    [`Home > Harbor${headline} and the flood -Tidings`, 'Harbor', 'Tidings'],
  ])('%j', (trail, section, label) => {
    expect(splitTrail(trail, headline, words)).toEqual({ section, headline: null, label })
  })

  test('a section with words of the headline is still separated', () => {
    expect(splitTrail('Home > FerryFerry -Tidings', 'Ferry', words)?.section).toBe('Ferry')
  })

  test('a trail of another story is not split', () => {
    expect(splitTrail('Home > HarborSomething else entirely -Tidings', headline, words)).toBeNull()
  })
})

describe('a trail without its headline', () => {
  test.each([
    ['Home > StocksiFerry shares rise -Tidings', 'Stocks', 'iFerry shares rise', 'Tidings'],
    ['Home > Personal FinanceRates rise again -Tidings', 'Personal Finance', 'Rates rise again', 'Tidings'],
    ['Home > Harbor -Tidings', 'Harbor', null, 'Tidings'],
    ['Home >', null, null, null],
  ])('%j', (trail, section, itsHeadline, label) => {
    expect(guessTrail(trail, words)).toEqual({ section, headline: itsHeadline, label })
  })

  test.each([
    'Home > ferries and boats and the storm that came over them at last -Tidings',
    'Home > HarborFerryBoats rise after the storm that came to them -Tidings',
  ])('%j could be split in more than one place, or in none', (trail) => {
    expect(guessTrail(trail, words)).toBeNull()
  })
})
