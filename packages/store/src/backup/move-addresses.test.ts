import type { BackupArticle, Block } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { moveAddresses } from './move-addresses.ts'

const move = { from: 'https://old.example', to: 'https://new.example' }

function articleWith(body: Block[], url: string | null = null): BackupArticle {
  return {
    format: 'broadsheet-article',
    version: 2,
    slug: 'late-ferry',
    oldAddresses: [],
    status: 'published',
    section: { slug: 'harbour', name: 'Harbour' },
    headline: 'https://old.example is a headline',
    dateline: null,
    byline: null,
    body,
    credits: [],
    publishedAt: '2026-11-24T08:15:00Z',
    scheduledAt: null,
    modifiedAt: null,
    correction: null,
    correctedAt: null,
    views: 0,
    votes: 0,
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
    source: { key: 'https://old.example/1', file: null, label: null, brand: null, disclaimer: null, url },
  }
}

const image = { alt: '', width: null, height: null, caption: 'Quay', credit: null }
const link = (url: string) => ({ type: 'link' as const, of: 0, from: 0, to: 4, url })
const moved = (body: Block[]) => moveAddresses(articleWith(body), move).body

describe('an article that moves to another address', () => {
  it('takes its images, files and links along, wherever they stand', () => {
    const at = (origin: string): Block[] => [
      { type: 'paragraph', text: 'Ferry', marks: [link(`${origin}/harbour/late-ferry?a=1#b`), link(origin)] },
      { type: 'image', ...image, url: `${origin}/images/1.jpg`, marks: [link(`${origin}/harbour`)] },
      { type: 'gallery', images: [{ ...image, url: `${origin}/images/2.jpg` }], caption: null, marks: [link(origin)] },
      { type: 'video', url: `${origin}/film.mp4`, poster: `${origin}/images/3.jpg`, caption: null },
      { type: 'audio', url: `${origin}/sound.mp3`, caption: null },
      { type: 'embed', url: `${origin}/harbour/late-ferry`, title: null },
      { type: 'file', url: `${origin}/report.pdf`, name: 'Report' },
      { type: 'table', caption: null, head: null, rows: [['Quay']], marks: [link(`${origin}/quay`)] },
    ]
    expect(moved(at('https://old.example'))).toEqual(at('https://new.example'))
    expect(moved(at('HTTPS://OLD.example'))).toEqual(at('https://new.example'))
    expect(moved(at('http://old.example'))).toEqual(at('https://new.example'))
  })

  it('leaves other sites alone, those whose name begins or ends like its own too', () => {
    const body: Block[] = [
      {
        type: 'paragraph',
        text: 'https://old.example stays as text',
        marks: [
          link('https://old.example.org/'),
          link('https://very.old.example/'),
          link('https://old.example:8443/'),
          link('https://wire.example/?of=https://old.example/'),
          link('mailto:desk@old.example'),
        ],
      },
      { type: 'preformatted', text: 'curl https://old.example/feed.xml', style: 'code' },
    ]
    const article = articleWith(body)
    expect(moveAddresses(article, move)).toBe(article)
  })

  it('is still known by its source, whose address on the old paper moves', () => {
    const { source, headline } = moveAddresses(articleWith([], 'https://old.example/harbour/late-ferry'), move)
    expect(source).toMatchObject({ key: 'https://old.example/1', url: 'https://new.example/harbour/late-ferry' })
    expect(headline).toBe('https://old.example is a headline')
  })

  it('tells papers of one machine apart by their ports', () => {
    const local = { from: 'http://127.0.0.1:8787', to: 'http://127.0.0.1:8788' }
    const body = (port: number): Block[] => [{ type: 'embed', url: `http://127.0.0.1:${port}/a`, title: null }]
    expect(moveAddresses(articleWith(body(8787)), local).body).toEqual(body(8788))
    expect(moveAddresses(articleWith(body(9999)), local).body).toEqual(body(9999))
  })
})
