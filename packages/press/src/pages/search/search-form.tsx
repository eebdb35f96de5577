import type { Section, Site } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'
import type { SearchQuestion } from './search-address.ts'

type SearchFormProps = { site: Site; sections: readonly Section[]; question: SearchQuestion }

export function SearchForm({ site, sections, question }: SearchFormProps) {
  const words = wordsFor(site.locale)
  return (
    <form class="ask fine" role="search" action="/search">
      <label class="words">
        {words.searchFor}
        <input type="search" name="q" value={question.query} maxlength={200} enterkeyhint="search" required />
      </label>
      <label>
        {words.searchSection}
        <select name="section">
          <option value="">{words.allSections}</option>
          {sections.map(({ slug, name }) => (
            <option value={slug} selected={slug === question.section}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.searchFrom}
        <input type="date" name="from" value={question.from ?? ''} />
      </label>
      <label>
        {words.searchTo}
        <input type="date" name="to" value={question.to ?? ''} />
      </label>
      <button>{words.search}</button>
    </form>
  )
}
