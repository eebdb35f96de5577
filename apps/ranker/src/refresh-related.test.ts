import { captured, makeDraft, type DraftChanges } from '@broadsheet/model/testing'
import { findArticlePage, importDrafts, openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../test/empty-paper.ts'
import { refreshRelated } from './refresh-related.ts'

const db = openD1(env.DB)
const now = Date.UTC(2026, 10, 24, 12) / 1000

const foundry = `The ferry bell that went missing in October was found on Monday in a foundry at Tarrick, two days before it
  was to be melted. The owner of the foundry said that a young man had sold it to him for the price of the bronze. Police
  are looking for the man, who left a false name and a real umbrella. The bell hung on the quay for 112 years and rang
  the ferry out at seven each morning.`
const council = `The council voted eight to seven on Thursday to hang the ferry bell inside the harbour office, behind glass,
  after a debate that went on past midnight. Three members wanted it back on the quay, where it can be heard, and one
  asked for a second bell. The ferry bell that went missing in October was found on Monday in a foundry at Tarrick.`
const recipe = `Take six herrings and a pound of onions, and lay them in vinegar with pepper, bay and a spoon of sugar. Leave
  them for two days in a cold room and eat them with black bread. They are better on the third day than on the second,
  and nobody has seen them on the fourth. The vinegar will serve again for the cucumbers if it is boiled first.`
const faehre = `Die Glocke der Fähre, die im Oktober vom Kai verschwunden war, ist am Montag in einer Gießerei in Tarrick
  gefunden worden, zwei Tage bevor sie eingeschmolzen werden sollte. Der Besitzer sagte, dass ein junger Mann sie ihm
  für den Preis der Bronze verkauft hatte. Die Polizei sucht nach dem Mann mit einem falschen Namen und einem Schirm.`

beforeEach(emptyPaper)

async function publish(...stories: [number, string, string, DraftChanges?][]): Promise<void> {
  const drafts = stories.map(([number, headline, text, changes]) =>
    makeDraft(number, { headline, body: [{ type: 'paragraph', text }], ...changes }),
  )
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
}

async function relatedTo(slug: string): Promise<string[]> {
  const page = await findArticlePage(db, slug, { listsAreShort: false })
  if (page.status !== 'published') throw new Error(`${slug} is ${page.status}`)
  return page.related.map((other) => other.slug)
}

async function originals(): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    `SELECT a.slug, o.slug AS original FROM articles a JOIN articles o ON o.id = a.duplicate_of ORDER BY a.id`,
  ).all()
  return results.map(({ slug, original }) => [slug, original])
}

describe('related articles', () => {
  it('are found for a new article and for the older ones that it is related to', async () => {
    await publish([1, 'Ferry bell found', foundry], [2, 'Soused herring', recipe])
    expect(await refreshRelated(db, now)).toBe(2)
    await publish([3, 'Council hangs the bell behind glass', council])
    expect(await refreshRelated(db, now)).toBe(1)
    expect(await relatedTo('council-hangs-the-bell-behind-glass')).toEqual(['ferry-bell-found'])
    expect(await relatedTo('ferry-bell-found')).toEqual(['council-hangs-the-bell-behind-glass'])
    expect(await relatedTo('soused-herring')).toEqual([])
    expect(await refreshRelated(db, now)).toBe(0)
  })

  it('have the same story before the same subject of years ago', async () => {
    await publish(
      [1, 'Ferry bell found in foundry', foundry],
      [
        2,
        'Bell of the ferry found',
        `An old ferry bell was found in a foundry. ${recipe}`,
        { publishedAt: 1_000_000_000 },
      ],
      [3, 'Ferry bell hangs behind glass', council],
    )
    await refreshRelated(db, now)
    expect(await relatedTo('ferry-bell-found-in-foundry')).toEqual([
      'ferry-bell-hangs-behind-glass',
      'bell-of-the-ferry-found',
    ])
  })

  it.each([
    ['before', [1, 2]],
    ['after', [2, 1]],
  ])('contain an article of a captured list that was imported %s it', async (_when, order) => {
    const list = { captured: { related: captured('SOUSED HERRING') } }
    const stories: [number, string, string, DraftChanges?][] = [
      [1, 'Ferry bell found', foundry, list],
      [2, 'Soused herring', recipe],
    ]
    for (const number of order) {
      await publish(...stories.filter(([each]) => each === number))
      await refreshRelated(db, now)
    }
    expect(await relatedTo('ferry-bell-found')).toEqual(['soused-herring'])
    expect(await relatedTo('soused-herring')).toEqual(['ferry-bell-found'])
  })

  it('have the same language', async () => {
    await publish([1, 'Tarrick bell', foundry], [2, 'Tarrick: Glocke', faehre])
    await refreshRelated(db, now)
    const { results } = await env.DB.prepare('SELECT language FROM articles ORDER BY id').all()
    expect(results).toEqual([{ language: 'en' }, { language: 'de' }])
    expect(await relatedTo('tarrick-bell')).toEqual([])
  })

  it('are found in Chinese', async () => {
    await publish(
      [70, '台风逼近海港', '渡轮今天停航。'],
      [71, '海港渡轮恢复', '台风过后，渡轮明天恢复。'],
      [72, '图书馆搬迁', '读者传书。'],
    )
    await refreshRelated(db, now)
    const { results } = await env.DB.prepare(
      `SELECT other.headline FROM related JOIN articles one ON one.id = article_id JOIN articles other ON other.id = other_id
       WHERE one.headline = '台风逼近海港'`,
    ).all()
    expect(results).toEqual([{ headline: '海港渡轮恢复' }])
  })

  it('are removed when the article changes its subject', async () => {
    await publish([1, 'Ferry bell found', foundry], [2, 'Council hangs the bell behind glass', council])
    await refreshRelated(db, now)
    await publish([2, 'Council hangs the bell behind glass', recipe, { headline: 'Herring in vinegar' }])
    await refreshRelated(db, now)
    expect(await relatedTo('ferry-bell-found')).toEqual([])
    expect(await relatedTo('council-hangs-the-bell-behind-glass')).toEqual([])
  })

  it('never contain a draft or a withdrawn article', async () => {
    await publish(
      [1, 'Ferry bell found', foundry],
      [2, 'Council hangs the bell behind glass', council],
      [3, 'Ferry bell back', council.replaceAll('Thursday', 'Friday').slice(40)],
    )
    await env.DB.exec(`UPDATE articles SET status = 'draft' WHERE source_key = 'test:3'`)
    await refreshRelated(db, now)
    expect(await relatedTo('ferry-bell-found')).toEqual(['council-hangs-the-bell-behind-glass'])
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE source_key = 'test:2'`)
    expect(await relatedTo('ferry-bell-found')).toEqual([])
  })
})

describe('a second run of an article', () => {
  const rerun = `MoneyStream ${foundry.replace('young man', 'youth')}`

  it('is folded into the article that was published first, and both show the same list', async () => {
    await publish([1, 'Ferry bell found', foundry], [2, 'Council hangs the bell behind glass', council])
    await refreshRelated(db, now)
    await publish([3, 'Missing bell turns up', rerun, { section: 'Stocks' }])
    await refreshRelated(db, now)
    expect(await originals()).toEqual([['missing-bell-turns-up', 'ferry-bell-found']])
    expect(await relatedTo('council-hangs-the-bell-behind-glass')).toEqual(['ferry-bell-found'])
    expect(await relatedTo('ferry-bell-found')).toEqual(['council-hangs-the-bell-behind-glass'])
    expect(await relatedTo('missing-bell-turns-up')).toEqual(['council-hangs-the-bell-behind-glass'])
  })

  it('is folded into an older one that is imported later, with all its own second runs', async () => {
    await publish([2, 'Ferry bell found', foundry], [3, 'Missing bell turns up', rerun])
    await refreshRelated(db, now)
    await publish([1, 'Bell found', foundry], [4, 'Council hangs the bell behind glass', council])
    await refreshRelated(db, now)
    expect(await originals()).toEqual([
      ['ferry-bell-found', 'bell-found'],
      ['missing-bell-turns-up', 'bell-found'],
    ])
    expect(await relatedTo('council-hangs-the-bell-behind-glass')).toEqual(['bell-found'])
  })

  it('is independent again when it or its original changes', async () => {
    await publish([1, 'Ferry bell found', foundry], [2, 'Missing bell turns up', rerun])
    await refreshRelated(db, now)
    await publish([2, 'Missing bell turns up', council])
    await refreshRelated(db, now)
    expect(await originals()).toEqual([])
    expect(await relatedTo('ferry-bell-found')).toEqual(['missing-bell-turns-up'])
    await publish([2, 'Missing bell turns up', rerun])
    await refreshRelated(db, now)
    expect(await originals()).toEqual([['missing-bell-turns-up', 'ferry-bell-found']])
    await publish([1, 'Ferry bell found', council])
    await refreshRelated(db, now)
    expect(await originals()).toEqual([])
  })

  it('is replaced by its original in lists that captured headlines put it in', async () => {
    await publish([1, 'Ferry bell found', foundry], [2, 'Missing bell turns up', rerun])
    await publish([3, 'Soused herring', recipe, { captured: { related: captured('Missing bell turns up') } }])
    await refreshRelated(db, now)
    expect(await relatedTo('soused-herring')).toEqual(['ferry-bell-found'])
    expect(await relatedTo('ferry-bell-found')).toEqual(['soused-herring'])
  })
})

describe('a run', () => {
  it('writes the lists of articles that are older than the lists, as far as its statements go', async () => {
    const stories = Array.from({ length: 600 }, (_, index): [number, string, string] => [
      index + 1,
      `Boat ${index}`,
      'It went out.',
    ])
    await publish(...stories)
    await env.DB.batch([
      env.DB.prepare('INSERT INTO related SELECT id, id % 600 + 1, 1 FROM articles'),
      env.DB.prepare('UPDATE articles SET related_at = 1'),
      env.DB.prepare('DELETE FROM article_lists'),
      // As the migration leaves it.
      env.DB.prepare('DELETE FROM article_lists_due'),
      env.DB.prepare('INSERT INTO article_lists_due SELECT max(id), true FROM articles'),
    ])
    const written = async () => await env.DB.prepare('SELECT count(*) AS n FROM article_lists').first<number>('n')
    expect(await refreshRelated(db, now, { statements: 5 })).toBe(0)
    expect(await written()).toBe(500)
    expect(await refreshRelated(db, now)).toBe(0)
    expect(await written()).toBe(600)
    expect(await env.DB.prepare('SELECT * FROM article_lists_due').first()).toBeNull()
  })

  it('stops at its budget and the next goes on, with the same outcome as one that had enough', async () => {
    const stories = Array.from({ length: 230 }, (_, index): [number, string, string] => [
      index + 1,
      `Boat ${index % 50} of pier ${index % 7}`,
      `Boat number ${index} of row ${index % 50} went out.`,
    ])
    const pairs = async () =>
      (await env.DB.prepare('SELECT * FROM related ORDER BY article_id, other_id').all()).results
    await publish(...stories)
    expect(await refreshRelated(db, now, { statements: 30, hasTime: () => true })).toBe(200)
    expect(await refreshRelated(db, now, { statements: 30, hasTime: () => false })).toBe(0)
    expect(await refreshRelated(db, now)).toBe(30)
    const inTwo = await pairs()
    expect(inTwo.length).toBeGreaterThan(0)
    await env.DB.exec('DELETE FROM related')
    await env.DB.exec('UPDATE articles SET related_at = NULL')
    expect(await refreshRelated(db, now)).toBe(230)
    expect(await pairs()).toEqual(inTwo)
  })
})
