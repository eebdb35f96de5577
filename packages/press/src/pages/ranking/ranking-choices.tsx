import { type RankingWindow, type Section, type Site, rankingWindows } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'
import { rankingAddress } from './ranking-address.ts'

type RankingChoicesProps = {
  site: Site
  sections: readonly Section[]
  window: RankingWindow
  section: Section | null
}

/** Links to the windows and to the sections; each keeps the choice of the other row. */
export function RankingChoices({ site, sections, window, section }: RankingChoicesProps) {
  const words = wordsFor(site.locale)
  return (
    <>
      <nav aria-label={words.window}>
        <ul class="choices">
          {rankingWindows.map((each) => (
            <Choice href={rankingAddress(each, section)} name={words.windows[each]} chosen={each === window} />
          ))}
        </ul>
      </nav>
      {sections.length > 0 && (
        <nav aria-label={words.rankedSections}>
          <ul class="choices">
            <Choice href={rankingAddress(window, null)} name={words.allSections} chosen={section === null} />
            {sections.map((each) => (
              <Choice href={rankingAddress(window, each)} name={each.name} chosen={each.slug === section?.slug} />
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

function Choice({ href, name, chosen }: { href: string; name: string; chosen: boolean }) {
  return (
    <li>
      <a href={href} aria-current={chosen ? 'true' : undefined}>
        {name}
      </a>
    </li>
  )
}
