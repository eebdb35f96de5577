import { articlePath } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../read-html.ts'
import { samplePaper } from '../sample-paper.ts'
import { articlePage } from './article-page.tsx'

async function linkedDataOf(mark: string): Promise<unknown[]> {
  const paper = samplePaper(mark)
  const { raw } = readHtml(String(await articlePage({ ...paper, path: articlePath(paper.article) })))
  return JSON.parse(raw['script']?.at(-1) ?? '')['@graph']
}

describe('an article as linked data', () => {
  it('tells who published what, and when', async () => {
    expect((await linkedDataOf(''))[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Pilots end strike',
      datePublished: '2025-04-12T18:56:23Z',
      dateModified: '2025-04-12T20:56:23Z',
      image: ['https://quay.example/harbour/pilots-return-0.svg'],
      author: [{ '@type': 'Person', name: 'NELL HARROW' }],
      publisher: { '@type': 'NewsMediaOrganization', logo: { url: 'https://quay.example/favicon.svg' } },
      url: 'https://quay.example/harbour/pilots-return-0',
    })
  })

  it('leads from the front over the section to itself', async () => {
    expect((await linkedDataOf(''))[1]).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://quay.example/' },
        { '@type': 'ListItem', position: 2, name: 'Harbour', item: 'https://quay.example/harbour' },
        { '@type': 'ListItem', position: 3, name: 'Pilots end strike' },
      ],
    })
  })

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '"\\\u2028'])(
    'reads %s back unchanged',
    async (mark) => {
      expect((await linkedDataOf(mark))[0]).toMatchObject({ headline: `Pilots end strike${mark}` })
    },
  )
})
