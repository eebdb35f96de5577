import { articlePath, type ListEntry } from '@broadsheet/model'

type HeadlineListProps = {
  id: string
  heading: string
  entries: readonly ListEntry[]
  numbered?: boolean
  class?: string
}

/** A list of headlines under its heading, nothing at all where it has no entries. A headline that the archive doesn't hold is text, not a link. */
export function HeadlineList({ id, heading, entries, numbered = false, class: className }: HeadlineListProps) {
  if (entries.length === 0) return null
  const List: 'ol' | 'ul' = numbered ? 'ol' : 'ul'
  return (
    <section class={className} aria-labelledby={id}>
      <h2 class="label" id={id}>
        {heading}
      </h2>
      <List class="list" role="list">
        {entries.map((entry) =>
          entry.article ? (
            <li>
              <a href={articlePath(entry.article)}>{entry.headline}</a>
            </li>
          ) : (
            <li class="plain">{entry.headline}</li>
          ),
        )}
      </List>
    </section>
  )
}
