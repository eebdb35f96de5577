import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { pageStyles } from '../../assets/generated.ts'
import { articleCardSvg } from './article-card-svg.ts'

const { site, article } = samplePaper()

it('a card shows masthead, section, headline, date and address', () => {
  const svg = articleCardSvg(site, article)
  const shown = [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text]) => text)
  expect(shown).toEqual(['The Quay', '13 Apr 2025', 'Harbour', 'Pilots end strike', 'quay.example'])
  expect(svg).toContain('width="1200" height="630"')
})

it('a long headline is smaller, in at most four lines', () => {
  const svg = articleCardSvg(site, { ...article, headline: 'The harbour bell rings again '.repeat(20) })
  expect(svg).toContain('<g font-size="64"')
  expect(svg.match(/<text /g)).toHaveLength(4 + 4)
  expect(svg).toContain('…</text></g>')
})

it('the text of a source is escaped', () => {
  const svg = articleCardSvg(site, { ...article, headline: '</text><script>a\u0000</script>"' })
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;a')
  expect(svg).not.toContain('<script')
})

it('the colours are those of the light theme', () => {
  const inks = new Set(articleCardSvg(site, article).match(/#[0-9a-f]{6}\b/g))
  inks.delete('#ffffff')
  for (const ink of inks) expect(pageStyles.article.text).toContain(`light-dark(${ink},`)
})
