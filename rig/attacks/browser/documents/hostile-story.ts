import { imagesHost } from '../hostile-blocks.ts'

/** What a hostile document says in each of its fields, before a format writes it down. */
export type HostileStory = {
  number: number
  /** Names the article: `{format} {number} `, the payload behind it. */
  headline: string
  /** The payload: a text, an address or markup, as the field has it. */
  text: string
  url: string
  image: string
  /** ISO 8601 in UTC. */
  date: string
}

/**
 * A story a second before the last one, so that lists have an order; a day ago, so that fronts and feeds begin with
 * other articles. Its addresses lead to the one host that readers may be led to for pictures: those are no harm.
 */
export function hostileStory(format: string, payload: string, number: number): HostileStory {
  const text = payload.toWellFormed().replaceAll('evil.invalid', new URL(imagesHost).host)
  const date = new Date(Date.now() - (86_400 + number) * 1000).toISOString().slice(0, 19)
  return {
    number,
    headline: `${format} ${number} ${text}`,
    text,
    url: `${imagesHost}/${format}/${number}?${encodeURIComponent(text)}`,
    image: `${imagesHost}/?${text}`,
    date: `${date}Z`,
  }
}
