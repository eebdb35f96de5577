import { deskTokenOf } from '@broadsheet/infra/testing'
import type { OpenPaper } from '../../browser/open-paper.ts'

/** The story that clients are shown, alone in its section, with what they get wrong: `<` in title, text and caption. */
export const story = {
  section: 'Tidewatch',
  slug: 'tide-below-five',
  headline: 'Tide < 5 & falling: it’s <i>late</i>',
  image: 'https://pictures.example/pier.jpg',
  caption: 'CAPTION of the pier & <quay>',
  opening: 'OPENING: wind < 5 knots & falling.',
  ending: 'ENDING: the last words of <the story>.',
}

/** Publishes the story, and gives the time of its publication. */
export async function publishStory({ address, place }: OpenPaper): Promise<Date> {
  const { section, slug, headline, image, caption, opening, ending } = story
  const lead = { type: 'image', url: image, alt: 'A pier', width: 1600, height: 1000, caption, credit: 'Ada Pell' }
  const body = [lead, { type: 'paragraph', text: opening }, { type: 'paragraph', text: ending }]
  const token = await deskTokenOf(place)
  await askDesk(address, token, 'articles', { section, slug, headline, body })
  const published = await askDesk(address, token, `articles/${slug}/publish`, {})
  return new Date(published.publishedAt)
}

/** Moves the story to another address in its section. */
export async function moveStory({ address, place }: OpenPaper): Promise<void> {
  await askDesk(address, await deskTokenOf(place), `articles/${story.slug}/move`, { slug: 'tide-turns' })
}

async function askDesk(address: string, token: string, door: string, body: object): Promise<{ publishedAt: string }> {
  const response = await fetch(`${address}/api/v1/desk/${door}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`POST ${door} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as { publishedAt: string }
}
