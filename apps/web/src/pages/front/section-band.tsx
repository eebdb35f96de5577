import { sectionPath } from '@broadsheet/model'
import { Teaser } from '../../layout/teaser.tsx'
import type { Site } from '../../site.ts'
import type { SectionBlock } from './front-page.tsx'

// The band's row: one wide column and three narrow ones.
const articlesShown = 4

/** A section's share of the front. */
export function SectionBand({ site, block, id }: { site: Site; block: SectionBlock; id: string }) {
  if (block.articles.length === 0) return null
  return (
    <section class="band" aria-labelledby={id}>
      <h2 class="label" id={id}>
        <a href={sectionPath(block.section)}>{block.section.name}</a>
      </h2>
      <div class="row">
        {block.articles
          .slice(0, articlesShown)
          .map((article, position) =>
            position === 0 ? (
              <Teaser site={site} article={article} level={3} weight="second" maxLedeCharacters={220} />
            ) : (
              <Teaser site={site} article={article} level={3} maxLedeCharacters={0} />
            ),
          )}
      </div>
    </section>
  )
}
