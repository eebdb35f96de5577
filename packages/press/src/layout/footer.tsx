import type { Site } from '@broadsheet/model'
import { wordsFor } from '../words/words-for.ts'

export function Footer({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return (
    <footer class="wrap foot fine">
      <ul>
        <li>
          <a href="/">{words.home}</a>
        </li>
        <li>
          <a href="/ranking">{words.ranking}</a>
        </li>
        <li>
          <a href="/archive">{words.archive}</a>
        </li>
        <li>
          <a href="/search">{words.search}</a>
        </li>
        <li>
          <a href="/about">{words.about}</a>
        </li>
        <li>
          <a href="/about#feeds">{words.feeds}</a>
        </li>
        <li>
          <a href="#content">{words.backToTop}</a>
        </li>
      </ul>
      <p>{words.rights(site.name)}</p>
    </footer>
  )
}
