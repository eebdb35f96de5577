import { type ListEntry, type Site, articlePath } from '@broadsheet/model'
import type { PropsWithChildren } from '../jsx/markup.ts'
import { foreign } from '../words/foreign.ts'
import { memoiseHtml } from './memoise-html.ts'

type HeadlineListProps = PropsWithChildren<{
  id: string
  heading: string
  entries: readonly ListEntry[]
  /** The paper, whose language the headlines are in unless they say otherwise. */
  site?: Site
  /** The list's name in a click's origin: that of the ranking's list that it shows. */
  list?: string
  numbered?: boolean
  /** Whether other pages show the same entries, so that each is rendered once. */
  areShared?: boolean
  class?: string
  /** Marks the section for the script that reorders it; its parts are the heading, the list and the children. */
  pooled?: boolean
}>

/** A list of headlines with its heading; nothing without entries. `children` follow the list. */
export function HeadlineList({
  id,
  heading,
  entries,
  site,
  list,
  numbered = false,
  areShared = false,
  class: className,
  pooled = false,
  children,
}: HeadlineListProps) {
  if (entries.length === 0) return null
  const List: 'ol' | 'ul' = numbered ? 'ol' : 'ul'
  return (
    <section class={className} aria-labelledby={id} data-pool={pooled ? '' : undefined}>
      <h2 class="label" id={id}>
        {heading}
      </h2>
      <List class="list" role="list" data-list={list}>
        <Headlines site={site} entries={entries} areShared={areShared} />
      </List>
      {children}
    </section>
  )
}

type HeadlinesProps = { site?: Site | undefined; entries: readonly ListEntry[]; areShared?: boolean }

export function Headlines({ site, entries, areShared = false }: HeadlinesProps) {
  return (
    <>
      {entries.map((entry) => {
        const write = () => <Headline site={site} entry={entry} />
        return areShared && entry.article ? memoiseHtml([entry], 'headline', write) : write()
      })}
    </>
  )
}

/** A headline without an article is text, not a link. */
function Headline({ site, entry: { headline, article } }: { site: Site | undefined; entry: ListEntry }) {
  if (!article) return <li class="plain">{headline}</li>
  return (
    <li>
      <a href={articlePath(article)} {...(site && foreign(site.locale, article.lang))}>
        {headline}
      </a>
    </li>
  )
}
