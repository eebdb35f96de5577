import type { Unpublished } from './import-tally.ts'

type Group = { fits: (item: Unpublished) => boolean; one: string; several: string }

const groups: Group[] = [
  {
    fits: ({ outcome }) => outcome === 'drafted',
    one: 'page without a date became a draft: publish or schedule it at the desk, or import again with --date',
    several: 'pages without a date became drafts: publish or schedule them at the desk, or import again with --date',
  },
  {
    fits: ({ outcome }) => outcome === 'wouldSend',
    one: 'page without a date would become a draft; --date gives it one',
    several: 'pages without a date would become drafts; --date gives them one',
  },
  {
    fits: ({ hasDate }) => hasDate,
    one: 'page with a date stays a draft, because an editor has changed or scheduled it: publish or schedule it at the desk',
    several:
      'pages with a date stay drafts, because an editor has changed or scheduled them: publish or schedule them at the desk',
  },
  {
    fits: () => true,
    one: 'page without a date is a draft still: publish or schedule it at the desk, or import again with --date',
    several: 'pages without a date are drafts still: publish or schedule them at the desk, or import again with --date',
  },
]

/** The items of an import that are drafts, by the reason and with what can be done; `placeText` names an item. */
export function unpublishedLines(
  unpublished: readonly Unpublished[],
  placeText: (item: Unpublished) => string,
): string[] {
  const grouped = Map.groupBy(unpublished, (item) => groups.findIndex(({ fits }) => fits(item)))
  return groups.flatMap(({ one, several }, index) => {
    const items = grouped.get(index) ?? []
    if (items.length === 0) return []
    const text = items.length === 1 ? one : several
    return [`${items.length} ${text}:`, ...items.map((item) => `  ${placeText(item)}`)]
  })
}
