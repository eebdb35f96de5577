import { type PublishedArticle, articlePath } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../testing/read-html.ts'
import { sampleBlocks } from '../../../testing/sample-blocks.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { articlePage } from './article-page.tsx'

async function linkedDataOf(mark: string, changes: Partial<PublishedArticle> = {}): Promise<unknown[]> {
  const paper = samplePaper(mark)
  const article = { ...paper.article, ...changes }
  const { raw } = readHtml(String(articlePage({ ...paper, article, path: articlePath(article) })))
  return JSON.parse(raw['script']?.at(-1) ?? '')['@graph']
}

describe('an article as linked data', () => {
  it('has author, publisher and times', async () => {
    expect((await linkedDataOf(''))[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Pilots end strike',
      datePublished: '2025-04-12T18:56:23Z',
      dateModified: '2025-04-12T20:56:23Z',
      image: ['https://quay.example/harbour/pilots-return-0.png'],
      author: [{ '@type': 'Person', name: 'NELL HARROW' }],
      publisher: { '@type': 'NewsMediaOrganization', logo: { url: 'https://quay.example/icon-512.png' } },
      url: 'https://quay.example/harbour/pilots-return-0',
    })
  })

  it('has its first image before its card', async () => {
    expect((await linkedDataOf('', { body: sampleBlocks() }))[0]).toMatchObject({
      image: ['https://pictures.example/a?b=#c', 'https://quay.example/harbour/pilots-return-0.png'],
    })
  })

  it('has a trail from the front page through the section to itself', async () => {
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
