import { type Block, type ListEntry, articlePath } from '@broadsheet/model'
import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { articlePage } from './article-page.tsx'

const maxCompressedBytes = 14 * 1024

// Text that compresses about as badly as prose: words of a vocabulary in an order without repeats.
function prose(words: number, seed: number): string {
  let state = seed + 1
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  return Array.from({ length: words }, () => `w${(next() % 4_000).toString(36)}`).join(' ')
}

function noise(count: number, seed: number): string {
  let state = seed + 1
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  return Array.from({ length: count }, () => (next() % 16).toString(16)).join('')
}

it('an article of 20 paragraphs with full, illustrated lists and a full pool is within its budget of bytes', async () => {
  const paper = samplePaper()
  const body = Array.from({ length: 20 }, (_, at): Block => ({ type: 'paragraph', text: prose(60, at) }))
  const entries = (count: number, from: number) =>
    Array.from({ length: count }, (_, at): ListEntry => {
      const headline = prose(12, from + at)
      const image = { name: `${noise(32, from + at)}.webp`, focus: { x: 20, y: 50 }, tone: at }
      return { headline, article: { slug: headline.replaceAll(' ', '-'), section: paper.article.section, image } }
    })
  const lists = { related: entries(10, 100), ranking: entries(10, 200), recommendation: entries(8, 300) }
  const article = { ...paper.article, body }
  const pool = entries(16, 400)
  const html = String(
    articlePage({ ...paper, article, lists, pool, snapshot: 1_795_000_000, path: articlePath(article) }),
  )
  expect(html.match(/<picture>/g)).toHaveLength(34)
  expect(await compressedBytes(html)).toBeLessThan(maxCompressedBytes)
})

async function compressedBytes(text: string): Promise<number> {
  const compressed = new Response(new Response(text).body?.pipeThrough(new CompressionStream('gzip')))
  return (await compressed.arrayBuffer()).byteLength
}
