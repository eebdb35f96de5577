import { describe, expect, it } from 'vitest'
import { sectionSlug, slugify } from './slug.ts'

describe('a slug', () => {
  it.each([
    ['Ferry bell found: who took it?', 'ferry-bell-found-who-took-it'],
    ["Keeper's last watch", 'keepers-last-watch'],
    ['Keeper’s last watch', 'keepers-last-watch'],
    ['São Tomé & Größe', 'sao-tome-große'],
    ['$5.9m for the Mole — again', '5-9m-for-the-mole-again'],
    ['渡轮晚点了', '渡轮晚点了'],
    ['Паром опоздал', 'паром-опоздал'],
    ['…!?', ''],
    ['../../etc/passwd', 'etc-passwd'],
    ['A.json', 'a-json'],
  ])('of %s is %s', (words, slug) => {
    expect(slugify(words)).toBe(slug)
  })

  it('is cut at the end of a word', () => {
    const slug = slugify('harbour '.repeat(30))
    expect(slug).toHaveLength(119)
    expect(slug).toMatch(/^(harbour-)+harbour$/)
  })

  it('of one long word is cut within the word', () => {
    expect(slugify('h'.repeat(500))).toBe('h'.repeat(120))
  })
})

it.each([
  ['Harbour', 'harbour'],
  ['API', 'api-section'],
  ['Ranking', 'ranking-section'],
  ['!', 'section'],
])('the section %s has the slug %s, which no route of the site uses', (name, slug) => {
  expect(sectionSlug(name)).toBe(slug)
})
