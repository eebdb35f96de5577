import { storyOf, makeArticle } from '../../bench/archive/make-article.ts'
import { seededRandom, shuffled } from '../../random/seeded-random.ts'

/** The files of the sample: a click log of readers who were never there, and headlines in a made-up language. */
export type Sample = { 'impressions.tsv': string; 'headlines.tsv': string }

const seed = 20_261_130
const startsAt = Date.UTC(2026, 10, 1) / 1000
const days = 10
const articlesPerDay = 12
const impressionsPerDay = 50
const offeredAtOnce = 12
const freshSeconds = 2 * 86_400
const halfLifeSeconds = 86_400
const headlines = 240
const secondsBetweenHeadlines = 432

/** Generates the sample, always the same one. */
export function makeSample(): Sample {
  return { 'impressions.tsv': impressions(), 'headlines.tsv': storyHeadlines() }
}

/**
 * Each article has an appeal that fades by half each day. A reader is offered some articles of the last two days, and
 * clicks one, or seldom two, drawn by their appeal at that moment.
 */
function impressions(): string {
  const random = seededRandom(seed)
  const articles = Array.from({ length: days * articlesPerDay }, (_, index) => ({
    id: `A${index + 1}`,
    publishedAt: startsAt + Math.floor(((index - articlesPerDay) * 86_400) / articlesPerDay),
    appeal: 1 / (0.05 + random()),
  }))
  const lines = Array.from({ length: (days - 1) * impressionsPerDay }, (_, index) => {
    const time = startsAt + Math.floor(((index + random()) * 86_400) / impressionsPerDay)
    const fresh = articles.filter(({ publishedAt }) => publishedAt <= time && time - publishedAt < freshSeconds)
    const offered = shuffled(fresh, random).slice(0, offeredAtOnce)
    const weightOf = ({ publishedAt, appeal }: (typeof articles)[number]) =>
      appeal * 2 ** ((publishedAt - time) / halfLifeSeconds)
    const clicks = random() < 0.2 ? 2 : 1
    // Drawn without putting back, by weight: https://doi.org/10.1016/j.ipl.2005.11.003
    const drawn = offered
      .map((article) => ({ id: article.id, key: random() ** (1 / weightOf(article)) }))
      .toSorted((one, other) => other.key - one.key)
    const clicked = drawn.slice(0, clicks).map(({ id }) => id)
    return [isoTime(time), offered.map(({ id }) => id).join(' '), clicked.join(' ')].join('\t')
  })
  return ['time\toffered\tclicked', ...lines, ''].join('\n')
}

/** The headlines of the bench's articles, which share words with those of their story and section. */
function storyHeadlines(): string {
  const lines = Array.from({ length: headlines }, (_, index) => {
    const { id, section, headline } = makeArticle(index + 1)
    const time = isoTime(startsAt + index * secondsBetweenHeadlines)
    return [id, time, section, `story-${storyOf(id)}`, headline].join('\t')
  })
  return ['id\ttime\tsection\tstory\theadline', ...lines, ''].join('\n')
}

function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
