import { expect, it } from 'vitest'
import { sampleBlocks } from '../../../../testing/sample-blocks.ts'
import { samplePaper } from '../../../../testing/sample-paper.ts'
import { ArticleBlock } from './article-block.tsx'
import { imagesOf } from './images-of.ts'

const { site } = samplePaper()
const image = { type: 'image', alt: '', width: null, height: null, caption: null, credit: null } as const
const own = { ...image, url: 'https://quay.example/images/a.jpg' }
const other = { ...image, url: 'https://pictures.example/a.jpg' }

it.each([
  ['no image', [{ type: 'separator' }], 'own'],
  ['images of the paper', [own, own], 'own'],
  ['an image of another host', [own, other], 'any'],
  ['an embed of another host', [{ type: 'embed', url: other.url, title: null }], 'own'],
] as const)('a page with %s loads them from where it must', (_, body, expected) => {
  expect(imagesOf(site, body)).toBe(expected)
})

it.each(sampleBlocks())('a page may load what its $type loads', (block) => {
  const html = String(ArticleBlock({ site, block, images: null, isFirst: true, levels: new Map() }))
  expect(imagesOf(site, [block])).toBe(/ (?:src|poster)="https:/u.test(html) ? 'any' : 'own')
})
