import { type Section, type Site, sectionPath } from '@broadsheet/model'
import { wordsFor } from '../words/words-for.ts'

/** `page`: the page of the section itself; `true`: a page within the section. */
export type CurrentSection = { slug: string; as: 'page' | 'true' }

// A paper may have hundreds of sections; the ranking page lists them all.
const maxSectionsShown = 20

type MastheadProps = {
  site: Site
  sections: readonly Section[]
  isFront: boolean
  current: CurrentSection | undefined
}

/** The paper's name (the heading of the front page, elsewhere a link to it) and its sections. */
export function Masthead({ site, sections, isFront, current }: MastheadProps) {
  const words = wordsFor(site.locale)
  return (
    <header class="wrap">
      <div class="top fine">
        <p>{site.description}</p>
        <a href="/ranking">{words.ranking}</a>
        <a href="/search">{words.search}</a>
        <button
          type="button"
          class="switch"
          data-switch=""
          aria-label={words.darkTheme}
          title={words.darkTheme}
          hidden
        />
      </div>
      {isFront ? (
        <h1 class="plate">{site.name}</h1>
      ) : (
        <p class="plate">
          <a href="/">{site.name}</a>
        </p>
      )}
      {sections.length > 0 && (
        <nav class="sections" aria-label={words.sections}>
          <ul>
            {sections.slice(0, maxSectionsShown).map((section) => (
              <li>
                <a href={sectionPath(section)} aria-current={section.slug === current?.slug ? current.as : undefined}>
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
