import { type LinkedArticle, type Section, type SectionNeighbours, type Site, articlePath } from '@broadsheet/model'
import { foreign } from '../../words/foreign.ts'
import { wordsFor } from '../../words/words-for.ts'

type NeighbourLinksProps = { site: Site; section: Section; neighbours: SectionNeighbours }

/** Links to the previous and next articles of the section; nothing without any. */
export function NeighbourLinks({ site, section, neighbours: { older, newer } }: NeighbourLinksProps) {
  if (older === null && newer === null) return null
  const words = wordsFor(site.locale)
  return (
    <nav class="beside" aria-label={words.moreIn(section.name)}>
      {older && <Step site={site} article={older} label={words.olderArticle} rel="prev" />}
      {newer && <Step site={site} article={newer} label={words.newerArticle} rel="next" />}
    </nav>
  )
}

type StepProps = { site: Site; article: LinkedArticle; label: string; rel: string }

function Step({ site, article, label, rel }: StepProps) {
  const { lang, dir } = foreign(site.locale, article.lang)
  return (
    <a class={`step ${rel}`} href={articlePath(article)} rel={rel}>
      <span class="fine">{label}</span>{' '}
      {lang === undefined ? (
        article.headline
      ) : (
        <span lang={lang} dir={dir}>
          {article.headline}
        </span>
      )}
    </a>
  )
}
