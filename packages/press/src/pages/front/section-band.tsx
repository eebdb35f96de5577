import { type Site, sectionPath } from '@broadsheet/model'
import { Teaser } from '../../layout/teaser.tsx'
import type { Band } from './lay-out-front.ts'

/** A section's share of the front; nothing where it has no articles. */
export function SectionBand({ site, band, id }: { site: Site; band: Band; id: string }) {
  if (band.articles.length === 0) return null
  return (
    <section class="band" aria-labelledby={id}>
      <h2 class="label" id={id}>
        <a href={sectionPath(band.section)}>{band.section.name}</a>
      </h2>
      <div class="row">
        {band.articles.map((article, place) => (
          <Teaser site={site} article={article} level={3} weight={place === 0 ? 'second' : undefined} />
        ))}
      </div>
    </section>
  )
}
