import { columns, estimateText } from './columns.ts'
import type { StoryPart } from './stories/evaluate-stories.ts'

/** How well a story's other headlines are found, as a table for each part of the stories. */
export function storyReport(parts: readonly StoryPart[]): string {
  const tables = parts.map(({ part, stories, headlines, queries, rows }) =>
    [
      `${part[0]?.toUpperCase()}${part.slice(1)}: ${stories} stories, ${headlines} headlines, ${queries} queries.`,
      columns(
        ['formula', 'MAP', 'precision@5', 'MRR'],
        rows.map(({ formula, map, precisionAt5, mrr }) => [formula, ...[map, precisionAt5, mrr].map(estimateText)]),
      ),
    ].join('\n'),
  )
  return ['\nWhat goes together: each headline is looked up among all others of its part.\n', ...tables].join('\n')
}
