import { type Section, type SectionNeighbours, type Site, articlePath } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'

type NeighbourLinksProps = { site: Site; section: Section; neighbours: SectionNeighbours }

/** Links to the previous and next articles of the section; nothing without any. */
export function NeighbourLinks({ site, section, neighbours: { older, newer } }: NeighbourLinksProps) {
  if (older === null && newer === null) return null
  const words = wordsFor(site.locale)
  return (
    <nav class="beside" aria-label={words.moreIn(section.name)}>
      {older && <Step article={older} label={words.olderArticle} rel="prev" />}
      {newer && <Step article={newer} label={words.newerArticle} rel="next" />}
    </nav>
  )
}

type StepProps = { article: { slug: string; section: Section; headline: string }; label: string; rel: string }

function Step({ article, label, rel }: StepProps) {
  return (
    <a class={`step ${rel}`} href={articlePath(article)} rel={rel}>
      <span class="fine">{label}</span> {article.headline}
    </a>
  )
}
