import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameText, printText } from './same-text.ts'

const headline = 'The bell is back'
const isSame = (one: string, other: string) =>
  isSameText(printText({ headline, text: one }), printText({ headline, text: other }))

const story = `The ferry bell that went missing in October was found on Monday in a foundry at Tarrick, two days before
it was to be melted. The owner of the foundry said that a young man had sold it to him for the price of the bronze.
Police are looking for the man, who left a false name and a real umbrella. The bell hung on the quay for 112 years
and rang the ferry out at seven each morning. The council will decide on Thursday where it is to hang, and who is to
pay for a lock. Harbour master Ansel Puddle said he would believe it when he heard it ring. A choir has offered to
sing when it does, and the school has asked for the morning off.`

const followUp = `The council voted eight to seven on Thursday to hang the ferry bell inside the harbour office, behind
glass, after a debate that went on past midnight. Three members wanted it back on the quay, where it can be heard, and
one asked for a second bell. The decision can be appealed until the end of the month. The harbour office will be shut
for a week while a wall is moved. The bell that went missing in October was found on Monday in a foundry at Tarrick,
two days before it was to be melted. The bell hung on the quay for 112 years and rang the ferry out at seven each
morning.`

describe('two texts are the same', () => {
  it.each([
    ['word for word', story],
    ['with a brand before it and another dateline', `MoneyStream TARRICK (AP) ${story}`],
    ['with another ending', `${story.slice(0, -90)} The paper thanks its readers.`],
    ['cut short', story.slice(0, 420)],
  ])('%s', (_how, other) => {
    expect(isSame(story, other)).toBe(true)
    expect(isSame(other, story)).toBe(true)
  })

  it('if one word in thirty is changed, whichever it is', () => {
    const words = story.split(/\s+/)
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 29 }), { minLength: 5, maxLength: 5 }), (places) => {
        const edited = words.map((word, index) => (places[Math.floor(index / 30)] === index % 30 ? 'herring' : word))
        expect(isSame(story, edited.join(' '))).toBe(true)
      }),
    )
  })
})

describe('two texts are not the same', () => {
  it('when one is a follow-up that repeats the background of the other', () => {
    expect(isSame(story, followUp)).toBe(false)
  })

  it('when one opens with a paragraph of news and repeats all of the other', () => {
    const news = followUp.split(/\s+/).slice(0, 60).join(' ')
    expect(isSame(story, `${news} ${story}`)).toBe(false)
  })

  it('when half or more of one is news, whatever else it repeats', () => {
    const words = story.split(/\s+/)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: words.length / 2 }), (from) => {
        const news = Array.from({ length: words.length }, (_, index) => `news${index}`)
        const background = words.slice(from, from + words.length / 2)
        expect(isSame(story, [...news, ...background].join(' '))).toBe(false)
      }),
    )
  })

  it('when a report has new numbers in the same words', () => {
    const report = (numbers: number[]) =>
      `Prices at the quay this morning, as the harbour office gives them, in crowns a crate, all fish landed since
      midnight: herring ${numbers[0]}, cod ${numbers[1]}, sole ${numbers[2]}, eel ${numbers[3]}, crab ${numbers[4]}.
      The office is open until noon and prices change when boats come in or when the auction says so.`
    expect(isSame(report([11, 22, 33, 44, 55]), report([12, 23, 34, 45, 56]))).toBe(false)
  })

  it('when they have one line and different headlines', () => {
    const stub = (name: string) => printText({ headline: name, text: 'Details follow.' })
    expect(isSameText(stub('Ferry late'), stub('Mole breached'))).toBe(false)
    expect(isSameText(stub('Ferry late'), stub('Ferry late'))).toBe(true)
  })

  it('when both are empty', () => {
    expect(isSame('', '')).toBe(false)
  })
})

it('is symmetric for any two texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '7', '台'), { maxLength: 80 }).map((words) => words.join(' '))
  fc.assert(fc.property(text, text, (one, other) => isSame(one, other) === isSame(other, one)))
})
