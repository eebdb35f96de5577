import * as fc from 'fast-check'

const keys = [
  '@type',
  '@id',
  '@graph',
  'headline',
  'author',
  'name',
  'datePublished',
  'articleBody',
  'articleSection',
  'url',
  'mainEntityOfPage',
  'publisher',
  'description',
  '__proto__',
]
const texts = [
  'NewsArticle',
  'Person',
  '2026-11-20T08:15:00Z',
  '2026-02-30',
  'javascript:alert(1)',
  '<p>Text</p><script>alert(1)</script>',
  'https://tidings.example/a',
  '#nell',
  '',
]
const programFree = texts.filter((text) => !text.includes('alert'))

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(...programFree, null, true, -1, 1e21),
    fc.string({ maxLength: 10 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
  ),
}))

/** JSON-LD of an article with anything in its fields, including scripts, sometimes cut off. */
export const anyJsonLd = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 8 }),
    fc.record(
      {
        articleBody: fc.constantFrom(...texts),
        url: fc.constantFrom('javascript:alert(1)', ' JavaScript:alert(1)', '/harbour'),
      },
      { requiredKeys: [] },
    ),
    fc.nat({ max: 20 }),
  )
  .map(([fields, dangerous, cut]) => {
    const json = JSON.stringify({ '@type': 'NewsArticle', ...fields, ...dangerous }).replaceAll(
      '</script',
      '<\\/script',
    )
    return cut > 15 ? json.slice(0, -cut) : json
  })
