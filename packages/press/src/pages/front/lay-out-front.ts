import type { Front, Section } from '@broadsheet/model'
import { toTeaser, type TeaserArticle } from '../../layout/to-teaser.ts'

/** The articles of a front page, each with as much as its place shows. */
export type FrontLayout = {
  /** The lead story; null for a paper without articles. */
  lead: TeaserArticle | null
  /** The articles in a row under the lead, with their ledes. */
  seconds: readonly TeaserArticle[]
  headlines: readonly TeaserArticle[]
  bands: readonly Band[]
}

/** A section's band: its newest article with its lede, then three headlines. */
export type Band = { section: Section; articles: readonly TeaserArticle[] }

// On a desktop, the headlines are about as long as the lead with its image, and the seconds one row below.
const headlineLimit = 11
const secondsLimit = 4

// One wide column and three narrow ones.
const bandLimit = 4

const ledeCharacters = { lead: 320, second: 160, band: 220 }

/** Gives each article of a front page its place. `latest` is newest first; the lead appears nowhere else. */
export function layOutFront({ lead, latest, blocks }: Pick<Front, 'lead' | 'latest' | 'blocks'>): FrontLayout {
  const others = latest.filter(({ slug }) => slug !== lead?.slug)
  return {
    lead: lead && toTeaser(lead, ledeCharacters.lead),
    seconds: others.slice(0, secondsLimit).map((article) => toTeaser(article, ledeCharacters.second)),
    headlines: others.slice(secondsLimit, secondsLimit + headlineLimit).map((article) => toTeaser(article, 0)),
    bands: blocks.map(({ section, articles }) => ({
      section,
      articles: articles
        .slice(0, bandLimit)
        .map((article, place) => toTeaser(article, place === 0 ? ledeCharacters.band : 0)),
    })),
  }
}
