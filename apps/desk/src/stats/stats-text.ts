import type { RankedAnswer, StatsAnswer } from '@broadsheet/model'
import type { Colors } from 'picocolors/types'
import { placementsTable } from '../placements/placements-table.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable } from '../terminal/print.ts'
import { sparkline } from './sparkline.ts'

/** The ranking, the last 24 hours and the placements, for people. `width` is the terminal's, in columns. */
export function statsText(stats: StatsAnswer, colors: Colors, width?: number): string {
  const { window, section, computedAt, articles, placements } = stats
  const title = `${window}, ${section === null ? 'the whole paper' : printable(section)}`
  const when = computedAt === null ? 'not ranked yet' : `ranked at ${computedAt}`
  return [
    colors.bold(`${title}, ${when}`),
    totalsLine(stats),
    '',
    articles.length === 0 ? 'No articles are ranked here.' : rankingTable(articles, colors, width),
    ...(placements.length === 0 ? [] : ['', placementsTable(placements)]),
    '',
  ].join('\n')
}

function totalsLine({ totals: { articles, views, votes, viewsByHour } }: StatsAnswer): string {
  return `Last 24 hours: ${views} views, ${votes} votes, ${articles} articles  ${sparkline(viewsByHour)}`
}

function rankingTable(articles: readonly RankedAnswer[], colors: Colors, width?: number): string {
  return plainTable({
    head: ['#', 'Moved', 'Last 24 hours', 'Views', 'Votes', 'Headline'],
    rows: articles.map((article) => [
      String(article.position),
      movement(article, colors),
      sparkline(article.viewsByHour),
      String(article.views),
      String(article.votes),
      printable(article.headline),
    ]),
    aligns: ['right', 'left', 'left', 'right', 'right', 'left'],
    width,
  })
}

function movement({ moved, pinned }: RankedAnswer, colors: Colors): string {
  if (pinned) return colors.bold('pinned')
  if (moved === null) return colors.cyan('new')
  if (moved === 0) return '•'
  return moved > 0 ? colors.green(`▲${moved}`) : colors.red(`▼${-moved}`)
}
