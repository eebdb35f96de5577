import type { Front, Section } from '@broadsheet/model'
import { toTeaser, type TeaserArticle } from '../../layout/to-teaser.ts'

/** A front, each article with as much of it as its place shows. */
export type FrontLayout = {
  /** The article that opens the paper; null for a paper without articles. */
  lead: TeaserArticle | null
  /** Those under the lead, with their openings. */
  seconds: readonly TeaserArticle[]
  /** The column of headlines beside them. */
  headlines: readonly TeaserArticle[]
  bands: readonly Band[]
}

/** A section's share of the front: its newest article with its opening, then three by headline. */
export type Band = { section: Section; articles: readonly TeaserArticle[] }

// As many of each as make the columns of a desktop's front about equally long.
const headlineLimit = 11
const secondsOf = (latestCount: number) => (latestCount > headlineLimit ? 6 : 4)

// The band's row: one wide column and three narrow ones.
const bandLimit = 4

const ledeCharacters = { lead: 320, second: 160, band: 220 }

/** Gives each article of a front its place. `latest` is newest first; what leads the paper stands nowhere else in it. */
export function layOutFront({ lead, latest, blocks }: Pick<Front, 'lead' | 'latest' | 'blocks'>): FrontLayout {
  const others = latest.filter(({ slug }) => slug !== lead?.slug)
  const seconds = secondsOf(others.length)
  return {
    lead: lead && toTeaser(lead, ledeCharacters.lead),
    seconds: others.slice(0, seconds).map((article) => toTeaser(article, ledeCharacters.second)),
    headlines: others.slice(seconds, seconds + headlineLimit).map((article) => toTeaser(article, 0)),
    bands: blocks.map(({ section, articles }) => ({
      section,
      articles: articles
        .slice(0, bandLimit)
        .map((article, place) => toTeaser(article, place === 0 ? ledeCharacters.band : 0)),
    })),
  }
}
