import { type ListEntry, articlePath } from '@broadsheet/model'
import type { PropsWithChildren } from '../jsx/markup.ts'
import { memoiseHtml } from './memoise-html.ts'

type HeadlineListProps = PropsWithChildren<{
  id: string
  heading: string
  entries: readonly ListEntry[]
  /** The list's name as a click's origin gives it: that of the ranking's list that it shows. */
  list?: string
  numbered?: boolean
  /** Whether other pages show the very same entries, those of a ranking: each is then written once. */
  areShared?: boolean
  class?: string
  /** Marks the section, whose parts are then the heading, the list and the children, as one that the script reorders. */
  pooled?: boolean
}>

/** A list of headlines under its heading, nothing at all where it has no entries; `children` follow the list. */
export function HeadlineList({
  id,
  heading,
  entries,
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
        <Headlines entries={entries} areShared={areShared} />
      </List>
      {children}
    </section>
  )
}

/** The items of such a list. */
export function Headlines({ entries, areShared = false }: { entries: readonly ListEntry[]; areShared?: boolean }) {
  return (
    <>
      {entries.map((entry) => {
        const write = () => <Headline entry={entry} />
        return areShared && entry.article ? memoiseHtml([entry], 'headline', write) : write()
      })}
    </>
  )
}

/** A headline that the archive doesn't hold is text, not a link. */
function Headline({ entry: { headline, article } }: { entry: ListEntry }) {
  if (!article) return <li class="plain">{headline}</li>
  return (
    <li>
      <a href={articlePath(article)}>{headline}</a>
    </li>
  )
}
