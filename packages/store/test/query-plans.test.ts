import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectViews } from '../src/activity/collect-views.ts'
import { pruneSignals } from '../src/activity/prune-signals.ts'
import { findArchiveDay } from '../src/articles/find-archive-day.ts'
import { findArticlePage, findArticleState } from '../src/articles/find-article-page.ts'
import { findFront } from '../src/articles/find-front.ts'
import { findOldAddress } from '../src/articles/find-old-address.ts'
import { findSection } from '../src/articles/find-section.ts'
import { listArticles } from '../src/articles/list-articles.ts'
import { listAudit } from '../src/audit/list-audit.ts'
import { exportArticles } from '../src/backup/export-articles.ts'
import { findBackupFacts } from '../src/backup/find-backup-facts.ts'
import { restoreBackup } from '../src/backup/restore-backup.ts'
import { forgetStale, listStale, markStale } from '../src/cache/stale-tags.ts'
import { openD1, type Database } from '../src/d1/open-d1.ts'
import { findDepartures, readDepartures } from '../src/departures/read-departures.ts'
import { addRedirect } from '../src/desk/add-redirect.ts'
import { correctArticle } from '../src/desk/correct-article.ts'
import { createDraft } from '../src/desk/create-draft.ts'
import { editArticle } from '../src/desk/edit-article.ts'
import { findDeskArticle } from '../src/desk/find-desk-article.ts'
import { findPreview } from '../src/desk/find-preview.ts'
import { listDeskArticles } from '../src/desk/list-desk-articles.ts'
import { listRedirects } from '../src/desk/list-redirects.ts'
import { moveArticle } from '../src/desk/move-article.ts'
import { publishArticle } from '../src/desk/publish-article.ts'
import { publishDue } from '../src/desk/publish-due.ts'
import { reinstateArticle } from '../src/desk/reinstate-article.ts'
import { removeRedirect } from '../src/desk/remove-redirect.ts'
import { revokePreviews } from '../src/desk/revoke-previews.ts'
import { scheduleArticle } from '../src/desk/schedule-article.ts'
import { withdrawArticle } from '../src/desk/withdraw-article.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { listPlacements } from '../src/placements/list-placements.ts'
import { orderPins } from '../src/placements/order-pins.ts'
import { placeArticle } from '../src/placements/place-article.ts'
import { releaseArticle } from '../src/placements/release-article.ts'
import { readCandidates } from '../src/ranking/read-candidates.ts'
import { writeOffers } from '../src/ranking/write-offers.ts'
import { countArticlesWith } from '../src/related/count-articles-with.ts'
import { countIndexed } from '../src/related/count-indexed.ts'
import { findNeighbours } from '../src/related/find-neighbours.ts'
import { readRelatedDue } from '../src/related/read-related-due.ts'
import { readRelatedOf } from '../src/related/read-related-of.ts'
import { readTexts } from '../src/related/read-texts.ts'
import { unfoldDuplicates } from '../src/related/unfold-duplicates.ts'
import { writeListsDue } from '../src/related/write-lists-due.ts'
import { writeRelated } from '../src/related/write-related.ts'
import { searchArticles } from '../src/search/search-articles.ts'
import { listSections } from '../src/sections/list-sections.ts'
import { readStats } from '../src/stats/read-stats.ts'
import { findFeed } from '../src/syndication/find-feed.ts'
import { findOverview } from '../src/syndication/find-overview.ts'
import { findShards } from '../src/syndication/find-shards.ts'
import { listRecent } from '../src/syndication/list-recent.ts'
import { listShard } from '../src/syndication/list-shard.ts'
import { createToken } from '../src/tokens/create-token.ts'
import { endSession, hasSessionEnded } from '../src/tokens/end-session.ts'
import { findToken, findTokenById, findTokenOfSession } from '../src/tokens/find-token.ts'
import { listTokens } from '../src/tokens/list-tokens.ts'
import { noteTokenUse } from '../src/tokens/note-token-use.ts'
import { revokeToken } from '../src/tokens/revoke-token.ts'
import { castVote, takeBackVote } from '../src/votes/cast-vote.ts'
import { allowedScans } from './allowed-scans.ts'
import { imageVerbs } from './image-verbs.ts'
import { meteredDatabase } from './metered-database.ts'
import { collectionOf } from './paper-with-readers.ts'
import { sourceVerbs } from './source-verbs.ts'

const slug = 'ferry-1-leaves-late'
const day = { from: 0, to: 2_000_000_000 }
const from = { page: '/', list: 'day', position: 1, of: 1, snapshot: 1 }
const editor = { by: 'ed', now: 1 }
const listed = { status: null, section: null, query: null, before: null, limit: 20 }
const pier = {
  section: 'Harbour',
  headline: 'The pier opens',
  dateline: null,
  byline: null,
  body: [{ type: 'paragraph' as const, text: 'At last.' }],
  credits: [],
}
const before = { publishedAt: 2_000_000_000, id: 9 }

const verbs: Record<string, (db: Database) => Promise<unknown>> = {
  'the article page': (db) => findArticlePage(db, slug, { listsAreShort: true }),
  'the front page': (db) => findFront(db, { leads: [slug], latestLimit: 20 }),
  'a section': (db) => findSection(db, 'harbour', { before: null, limit: 20 }),
  'an older page of a section': (db) => findSection(db, 'harbour', { before, limit: 20 }),
  'the river': (db) => listArticles(db, { section: null, before: null, limit: 20 }),
  'the river from a cursor': (db) => listArticles(db, { section: null, before, limit: 20 }),
  'a day of the archive': (db) => findArchiveDay(db, { day, month: [day], before: null, limit: 20 }),
  'the rest of a day of the archive': (db) => findArchiveDay(db, { day, month: [day], before, limit: 20 }),
  search: (db) =>
    searchArticles(db, { query: '"ferry" quay -bell', section: 'harbour', from: 1, to: 2, offset: 0, limit: 10 }),
  'the sections': listSections,
  'a feed': (db) => findFeed(db, { section: null, limit: 30 }),
  'a section’s feed': (db) => findFeed(db, { section: 'harbour', limit: 30 }),
  'the index of the sitemap': (db) => findShards(db, { idsPerShard: 10, recentLimit: 500 }),
  'a shard of the sitemap': (db) => listShard(db, { shard: 2, idsPerShard: 10 }),
  'recent articles': (db) => listRecent(db, { since: 1, limit: 1000 }),
  'the paper at a glance': (db) => findOverview(db, { limit: 20 }),
  'a vote': (db) => castVote(db, { slug, voter: 'a', network: 'n', at: 1 }),
  'a vote taken back': (db) => takeBackVote(db, { slug, voter: 'a' }),
  'a placement': (db) => placeArticle(db, { slug, kind: 'pin', until: 2, by: 'ed', now: 1 }),
  'pins in another order': (db) => orderPins(db, { slugs: [slug], by: 'ed', now: 1 }),
  'a placement taken back': (db) => releaseArticle(db, slug, { by: 'ed', now: 1 }),
  'the placements': (db) => listPlacements(db, 1),
  'the stats of the paper': (db) => readStats(db, { section: null, now: 1_800_000_000 }),
  'the stats of a section': (db) => readStats(db, { section: 'harbour', now: 1_800_000_000 }),
  'views that were counted': (db) =>
    collectViews(db, {
      counters: 1,
      chances: [1],
      ask: async () => collectionOf([{ slug, hour: 0, ...from, views: 1 }], 1),
    }),
  'signals that are no longer needed': (db) => pruneSignals(db, 1),
  'tags of stale pages noted': (db) => markStale(db, ['front'], 1),
  'the tags of stale pages': (db) => listStale(db, 301),
  'tags of stale pages forgotten': (db) => forgetStale(db, 1),
  'an import': (db) =>
    importDrafts(db, [makeDraft(99, { captured: { votes: 1, related: captured('A') } })], { now: 1, rejected: 0 }),
  'the candidates of the ranking': (db) => readCandidates(db, 1_800_000_000, 96),
  'what departed lately': (db) => readDepartures(db),
  'what departed of a ranking': (db) => findDepartures(db, { entries: [{ slug }] }),
  'the offers of a ranking': (db) => writeOffers(db, 1, { trending: [1] }),
  'the articles whose related ones are due': (db) => readRelatedDue(db, 10),
  'the neighbours of an article': (db) => findNeighbours(db, [{ id: 1, words: ['ferry'] }]),
  'related articles written': (db) =>
    writeRelated(
      db,
      {
        articles: [{ id: 1, contentHash: '', language: 'en' }],
        pairs: [{ articleId: 1, otherId: 2, score: 1 }],
        folded: new Map([[3, 1]]),
      },
      1,
    ),
  'lists beside articles that are due': async (db) => {
    await env.DB.exec('INSERT INTO article_lists_due SELECT id, id = 20 FROM articles WHERE id IN (20, 21)')
    await writeListsDue(db, 5)
    await writeListsDue(db, 5)
  },
  'a new draft': (db) => createDraft(db, { article: pier, ...editor, newKey: () => 'new' }),
  'an article at the desk': (db) => findDeskArticle(db, slug),
  'the articles of the desk': (db) => listDeskArticles(db, listed),
  'the drafts of the desk': (db) => listDeskArticles(db, { ...listed, status: 'draft', before }),
  'the articles of a section at the desk': (db) => listDeskArticles(db, { ...listed, section: 'harbour' }),
  'articles found at the desk': (db) => listDeskArticles(db, { ...listed, query: 'ferry' }),
  'an edit': (db) => editArticle(db, { slug, ...editor, seen: null, content: pier }),
  'a publication': (db) => publishArticle(db, { slug: 'pier', ...editor }),
  'a schedule': (db) => scheduleArticle(db, { slug: 'quay', ...editor, at: 9 }),
  'what is due': (db) => publishDue(db, 9),
  'a withdrawal': (db) => withdrawArticle(db, { slug: 'ferry-5-leaves-late', ...editor }),
  'a reinstatement': (db) => reinstateArticle(db, { slug: 'ferry-5-leaves-late', ...editor }),
  'a correction': (db) => correctArticle(db, { slug: 'ferry-6-leaves-late', ...editor, text: 'It was early.' }),
  'a move': (db) => moveArticle(db, { slug: 'ferry-7-leaves-late', ...editor, section: 'Stocks', newSlug: 'ferry-7' }),
  'a redirect': (db) => addRedirect(db, { from: 'old', to: 'ferry-8-leaves-late', ...editor }),
  'a redirect of an address': (db) => addRedirect(db, { from: '/2019/old', to: 'ferry-8-leaves-late', ...editor }),
  'a redirect of an address taken back': (db) => removeRedirect(db, { from: '/2019/old', ...editor }),
  'the state of an article': (db) => findArticleState(db, slug, { listsAreShort: true }),
  'an old address': (db) => findOldAddress(db, { names: ['/2019/old', '/?p=1'], slug: 'old', madeSlug: 'old' }),
  'a redirect taken back': (db) => removeRedirect(db, { from: 'old', ...editor }),
  'the redirects': (db) => listRedirects(db, { article: null, prefix: 'old', after: 'old', limit: 20 }),
  'the redirects to an article': (db) => listRedirects(db, { article: slug, prefix: 'old', after: 'a', limit: 20 }),
  'a preview': (db) => findPreview(db, { id: 1, epoch: 0 }, 1),
  'previews revoked': (db) => revokePreviews(db, { slug, ...editor }),
  'the audit log': (db) => listAudit(db, { article: null, before: null, limit: 20 }),
  'the audit log of an article': (db) => listAudit(db, { article: slug, before: 9, limit: 20 }),
  'a new token': (db) => createToken(db, { name: 'Nell', scope: 'read', hash: 'x', ...editor }),
  'a token': (db) => findToken(db, 'x'),
  'a token of a sign-in link': (db) => findTokenById(db, 1),
  'a token of a session': (db) => findTokenOfSession(db, { tokenId: 1, session: 'x' }),
  'a session ended': (db) => endSession(db, { id: 'x', until: 1 }),
  'whether a session has ended': (db) => hasSessionEnded(db, 'x'),
  'the use of a token': (db) => noteTokenUse(db, 1, 1),
  'the tokens': listTokens,
  'a token revoked': (db) => revokeToken(db, { id: 1, ...editor }),
  ...imageVerbs,
  'a page of an export': (db) => exportArticles(db, { after: 3, limit: 10 }),
  ...sourceVerbs,
  'what a backup holds beside the articles': findBackupFacts,
  'articles restored': async (db) => {
    const [archived] = await exportArticles(openD1(env.DB), { after: 3, limit: 1 })
    if (archived === undefined) throw new Error('There is no such article')
    const source = { ...archived.source, key: 'other' }
    await restoreBackup(db, [{ ...archived, slug: 'other', oldAddresses: ['old-other'], source }, archived], editor)
  },
  'in how many articles a word stands': (db) => countArticlesWith(db, ['ferry'], { limit: 10, indexed: 40 }),
  'in how many articles a word of a small paper stands': (db) =>
    countArticlesWith(db, ['ferry'], { limit: 10, indexed: 19 }),
  'how many articles are in the search index': countIndexed,
  'what is stored as related': (db) => readRelatedOf(db, [1]),
  'the texts of articles': (db) => readTexts(db, [1, 2]),
  'second runs unfolded': (db) => unfoldDuplicates(db, [1]),
}

beforeAll(async () => {
  const drafts = Array.from({ length: 40 }, (_, index) => makeDraft(index + 1))
  const db = openD1(env.DB)
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
  for (const free of ['pier', 'quay'])
    await createDraft(db, { article: { ...pier, slug: free }, ...editor, newKey: () => free })
})

describe.each(Object.entries(verbs))('%s', (_name, verb) => {
  it('finds what it needs by an index', async () => {
    const { db, meter } = meteredDatabase(env.DB)
    await verb(db)
    expect(meter.statements.length).toBeGreaterThan(0)
    for (const { text, values } of meter.statements) {
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${text}`)
        .bind(...values)
        .all<{ detail: string }>()
      const scans = plan.results.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))
      const refused = scans.filter((detail) => !allowedScans.some(({ scan }) => scan.test(detail)))
      expect(refused, text).toEqual([])
    }
  })
})

it.each([
  'the article page',
  'the river',
  'the river from a cursor',
  'a section',
  'an older page of a section',
  'a day of the archive',
  'the redirects',
  'the redirects to an article',
  'the images',
  'images that nobody has described',
])('%s comes sorted from its index', async (name) => {
  const { db, meter } = meteredDatabase(env.DB)
  await verbs[name]?.(db)
  for (const { text, values } of meter.statements) {
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${text}`)
      .bind(...values)
      .all<{ detail: string }>()
    expect(plan.results.map(({ detail }) => detail)).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  }
})
