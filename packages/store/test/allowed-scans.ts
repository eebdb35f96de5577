/** Scans that are as long as what they are asked for, never as long as the table of articles. */
export const allowedScans: { scan: RegExp; because: string }[] = [
  { scan: /^SCAN \w+ VIRTUAL TABLE INDEX/, because: 'json_each reads its argument, FTS5 its own index' },
  { scan: /^SCAN stale_tags USING INDEX|^SCAN (tokens|article_lists_due|ranking_due)$/, because: 'stops at its limit' },
  { scan: /^SCAN sections/, because: 'a paper has some dozens of sections' },
  { scan: /^SCAN (newest|some|target)$|^SCAN \(subquery-\d+\)$/, because: 'a subquery with a limit of its own' },
  { scan: /^SCAN days VIRTUAL TABLE INDEX/, because: 'the 31 days of a month' },
  { scan: /^SCAN (shards|changes)$/, because: 'a row for each shard of the sitemap and newest article' },
  { scan: /^SCAN hourly_activity$/, because: 'what the release before wrote since the last run' },
  { scan: /^SCAN (view_salts|placements)$/, because: 'two days of salts, and what editors placed by hand' },
  { scan: /^SCAN departures$/, because: 'an hour of withdrawals and moves, and stops at its limit' },
  { scan: /^SCAN offers$/, because: 'a withdrawal looks through the rankings of two days' },
  { scan: /^SCAN view_counters$/, because: 'a row for each counter, of which a paper has a few' },
  {
    scan: /^SCAN (candidate|page|recent)$/,
    because: 'what a search takes until a page is full, a page of articles, and the one row with the last days',
  },
  { scan: /^SCAN feeds USING INDEX/, because: 'the list of what is followed, in its order, up to a limit' },
  { scan: /^SCAN found$/, because: 'at most 160 that a search and captured lists found for an article' },
  { scan: /^SCAN pair$/, because: 'the articles that stand with one of an export in a list' },
  { scan: /^SCAN pinned$/, because: 'the pins that an order names' },
  { scan: /^SCAN (CONSTANT ROW|asked)$/, because: 'a single row' },
]
