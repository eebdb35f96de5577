import { createHash } from 'node:crypto'
import { backupArticleVersion, sectionSlug, slugify, type BackupArticle, type BackupRanking } from '@broadsheet/model'
import { composeRanking, activityHours, type Candidate } from '@broadsheet/ranking'
import type { ReadHour } from './invent-readers.ts'
import type { EditionArticle } from './read-edition.ts'

/**
 * The edition as lines of a backup, which a paper restores (docs/desk.md): articles that it has already stay as they are.
 * With `readers`, each article comes with the hours in which it was read.
 */
export function editionLines(articles: readonly EditionArticle[], readers?: Map<string, ReadHour[]>): BackupArticle[] {
  return articles.map(({ name, draft }, index): BackupArticle => {
    const { section, captured, source, publishedAt, partial: _partial, addresses: _addresses, ...words } = draft
    const hours = readers?.get(name)
    const views = hours === undefined ? (captured.views ?? 0) : sumOf(hours, 1)
    const votes = hours === undefined ? (captured.votes ?? 0) : sumOf(hours, 2)
    return {
      format: 'broadsheet-article',
      version: backupArticleVersion,
      oldAddresses: [],
      status: 'published',
      section: { slug: sectionSlug(section), name: section },
      ...words,
      slug: slugify(draft.slug ?? draft.headline),
      publishedAt: new Date(publishedAt * 1000).toISOString().replace('.000Z', 'Z'),
      scheduledAt: null,
      modifiedAt: null,
      correction: null,
      correctedAt: null,
      views,
      votes,
      captured,
      source,
      ...(hours !== undefined && { paper: stateOf(index + 1, { draft, hours }) }),
    }
  })
}

// Long enough that most articles have moved.
const hoursSince = 3

/**
 * The ranking of some hours ago as a line of a backup: the paper's first ranking shows what moved since. It forgets
 * later readers and articles.
 */
export function earlierRanking(lines: readonly BackupArticle[], now: number): BackupRanking {
  const before = now - hoursSince * 3600
  const candidates = lines.flatMap((line, index) => {
    const publishedAt = Date.parse(line.publishedAt) / 1000
    return publishedAt > before ? [] : [candidateOf(line, { id: index + 1, publishedAt, before })]
  })
  const sections = [...new Map(lines.map(({ section }) => [section.slug, section])).values()]
  const ranking = composeRanking({ candidates, sections, previous: null, now: before })
  return { format: 'broadsheet-ranking', version: 1, ranking }
}

function candidateOf(
  line: BackupArticle,
  { id, publishedAt, before }: { id: number; publishedAt: number; before: number },
): Candidate {
  const { slug, section, headline, lang = null } = line
  const known = (line.paper?.hours ?? []).filter(([hour]) => hour + 3600 <= before)
  const since = (hours: number) => known.filter(([hour]) => hour > before - hours * 3600)
  const shown = (hours: ReadHour[]) => ({ views: sumOf(hours, 1), votes: sumOf(hours, 2) })
  const counts = (hours: ReadHour[]) => ({ ...shown(hours), captured: sumOf(hours, 2), networks: 0 })
  return {
    id,
    article: { slug, section, headline, lang, publishedAt, image: null, ...shown(known) },
    captured: sumOf(known, 2),
    networks: 0,
    hours: since(activityHours).map((read) => ({ hour: read[0], expected: read[4], ...counts([read]) })),
    week: counts(since(7 * 24)),
    month: counts(since(30 * 24)),
    placement: null,
    isDuplicate: false,
  }
}

function stateOf(
  id: number,
  { draft, hours }: { draft: EditionArticle['draft']; hours: ReadHour[] },
): BackupArticle['paper'] {
  const hash = createHash('sha256').update(JSON.stringify(draft)).digest('hex')
  return {
    id,
    revision: 1,
    contentHash: hash,
    capturedHash: hash,
    sourceHash: null,
    language: null,
    firstPath: null,
    comparedAt: null,
    related: [],
    secondRunOf: null,
    secondRuns: [],
    hours,
    days: [],
    cast: { ever: [0, 0], hours: [] },
    redirects: [],
    addresses: [],
    images: [],
    withoutImage: false,
    heat: [null, null],
    placement: null,
  }
}

function sumOf(hours: readonly ReadHour[], place: 1 | 2): number {
  return hours.reduce((sum, hour) => sum + hour[place], 0)
}
