import { articlePath, type ListEntry } from '@broadsheet/model'
import type { PropsWithChildren } from 'hono/jsx'

type HeadlineListProps = PropsWithChildren<{
  id: string
  heading: string
  entries: readonly ListEntry[]
  /** The list's name as a click's origin gives it: that of the ranking's list that it shows. */
  list?: string
  numbered?: boolean
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
        <Headlines entries={entries} />
      </List>
      {children}
    </section>
  )
}

/** The items of such a list. A headline that the archive doesn't hold is text, not a link. */
export function Headlines({ entries }: { entries: readonly ListEntry[] }) {
  return (
    <>
      {entries.map((entry) =>
        entry.article ? (
          <li>
            <a href={articlePath(entry.article)}>{entry.headline}</a>
          </li>
        ) : (
          <li class="plain">{entry.headline}</li>
        ),
      )}
    </>
  )
}
