import { type Section, type SectionNeighbours, type Site, articlePath } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'

type SectionTurnProps = { site: Site; section: Section; neighbours: SectionNeighbours }

/** The articles before and after this one in its section; nothing where it stands alone. */
export function SectionTurn({ site, section, neighbours: { older, newer } }: SectionTurnProps) {
  if (older === null && newer === null) return null
  const words = wordsFor(site.locale)
  return (
    <nav class="beside" aria-label={words.moreIn(section.name)}>
      {older && <Step article={older} says={words.olderArticle} rel="prev" />}
      {newer && <Step article={newer} says={words.newerArticle} rel="next" />}
    </nav>
  )
}

type StepProps = { article: { slug: string; section: Section; headline: string }; says: string; rel: string }

function Step({ article, says, rel }: StepProps) {
  return (
    <a class={`step ${rel}`} href={articlePath(article)} rel={rel}>
      <span class="fine">{says}</span> {article.headline}
    </a>
  )
}
