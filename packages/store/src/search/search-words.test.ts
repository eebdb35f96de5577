import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { indexDue } from './index-due.ts'
import { readQuery } from './match-expression.ts'
import { searchArticles } from './search-articles.ts'

const db = openD1(env.DB)
const stories: Readonly<Record<string, { headline: string; text: string }>> = {
  thai: { headline: 'เรือข้ามฟากออกช้า', text: 'ผู้โดยสารรอที่ท่าเรือตั้งแต่เช้า แต่เรือไม่มา' },
  lao: { headline: 'ເຮືອຂ້າມຟາກອອກຊ້າ', text: 'ຜູ້ໂດຍສານລໍຖ້າຢູ່ທ່າເຮືອ' },
  khmer: { headline: 'សាឡាងចេញយឺត', text: 'អ្នកដំណើររង់ចាំនៅកំពង់ផែ' },
  burmese: { headline: 'ကူးတို့သင်္ဘောနောက်ကျသည်', text: 'ခရီးသည်များဆိပ်ကမ်းတွင်စောင့်နေကြသည်' },
  greek: { headline: 'Ο φάρος άναψε', text: 'Το πλοίο έφτασε στο λιμάνι.' },
  arabic: { headline: 'العبّارة تأخّرت', text: 'وصلت السفينة إلى ميناء الإسكندرية أمس.' },
  hindi: { headline: 'नौका देर से चली', text: 'यात्री घाट पर खड़े रहे।' },
  nordic: { headline: 'Smørrebrød på Østerbro', text: 'Færgen sejlede fra Århus.' },
  polish: { headline: 'Prom do Łodzi', text: 'Wałęsa czekał na nabrzeżu.' },
  german: { headline: 'Die Straße am Kai', text: 'Sie ist gesperrt, sagt Đorđević.' },
  english: { headline: 'Ferrymen wait', text: 'The pilots sail again.' },
}
const names = Object.keys(stories)

beforeAll(async () => {
  const drafts = Object.values(stories).map(({ headline, text }, at) =>
    makeDraft(at + 1, {
      headline,
      body: [{ type: 'paragraph', text }],
      byline: at === 10 ? { text: 'By Zoë Brisk-Łoś', names: ['Zoë Brisk-Łoś'], agency: null } : null,
      credits: at === 9 ? ['Tobin Sleet contributed from Gull Quay.'] : [],
    }),
  )
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
})

async function find(query: string): Promise<string[]> {
  const { articles } = await searchArticles(db, { query, section: null, offset: 0, limit: 20 })
  return articles.map(({ headline }) => names.find((name) => stories[name]?.headline === headline) ?? '').toSorted()
}

const queries: [query: string, found: string[]][] = [
  ['ท่าเรือ', ['thai']],
  ['เรือ', ['thai']],
  ['ฟาก', ['thai']],
  ['ท่าเรีอ', []],
  ['ท่าเรือ เช้า', ['thai']],
  ['ທ່າເຮືອ', ['lao']],
  ['ຟາກ', ['lao']],
  ['កំពង់ផែ', ['khmer']],
  ['ឡាង', ['khmer']],
  ['ဆိပ်ကမ်း', ['burmese']],
  ['သင်္ဘော', ['burmese']],
  ['φαρος', ['greek']],
  ['ΦΑΡΟΣ', ['greek']],
  ['φάρος', ['greek']],
  ['ΠΛΟΊΟ λιμανι', ['greek']],
  ['"Ο φάρος άναψε"', ['greek']],
  ['العبارة', ['arabic']],
  ['العبّارة', ['arabic']],
  ['الاسكندريه', ['arabic']],
  ['नौका', ['hindi']],
  ['नका', []],
  ['smorrebrod', ['nordic']],
  ['osterbro', ['nordic']],
  ['SMØRREBRØD', ['nordic']],
  ['faergen arhus', ['nordic']],
  ['lodzi', ['polish']],
  ['walesa', ['polish']],
  ['strasse', ['german']],
  ['Straße', ['german']],
  ['dordevic', ['german']],
  ['"am Kai" dordevic', ['german']],
  ['prom -łodzi', []],
  ['ferrym', ['english']],
  ['pilots ag', ['english']],
  ['pilots "ag"', []],
  ['brisk', ['english']],
  ['zoe los', ['english']],
  ['sleet', ['german']],
]

describe('a search', () => {
  it.each(queries)('for %s finds %j', async (query, found) => {
    expect(await find(query)).toEqual(found)
  })

  // A search that finds few articles does not take its parts apart.
  it.each(queries)('for %s has three parts that find each of these articles once', async (query) => {
    for (const isTyping of [false, true]) {
      const matches = readQuery(query, { isTyping })
      const idsOf = async (match: string | undefined) => {
        const { results } = await env.DB.prepare('SELECT rowid AS id FROM search WHERE search MATCH ?')
          .bind(match ?? '')
          .all<{ id: number }>()
        return results.map(({ id }) => id)
      }
      const byId = (one: number, other: number) => one - other
      const parts = [matches?.headline, matches?.prominent, matches?.elsewhere]
      const ids = await Promise.all(parts.map(idsOf))
      expect(ids.flat().toSorted(byId)).toEqual((await idsOf(matches?.every)).toSorted(byId))
    }
  })

  it('shows the words around a match as they stand in the article', async () => {
    const { articles } = await searchArticles(db, { query: 'ท่าเรือ', section: null, offset: 0, limit: 1 })
    const snippet = articles[0]?.snippet ?? []
    expect(snippet.map(({ text }) => text).join('')).toContain('ที่ท่าเรือตั้งแต่เช้า แต่')
    expect(snippet.find(({ isMatch }) => isMatch)?.text).toBe('ท่าเรือ')
    const [greek] = (await searchArticles(db, { query: 'λιμανι', section: null, offset: 0, limit: 1 })).articles
    expect(greek?.snippet.map(({ text }) => text).join('')).toBe('Το πλοίο έφτασε στο λιμάνι.')
  })

  it('finds the letters of an article that is edited or withdrawn no more', async () => {
    await env.DB.exec(`UPDATE articles SET credits = '["By others."]' WHERE headline LIKE 'Die%'`)
    expect(await find('sleet')).toEqual([])
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE headline LIKE 'Prom%'`)
    expect(await find('walesa')).toEqual([])
    await env.DB.exec(`UPDATE articles SET status = 'published' WHERE headline LIKE 'Prom%'`)
    expect(await find('walesa')).toEqual(['polish'])
  })
})

describe('an index that a migration emptied', () => {
  // As the migration finds articles of an earlier version.
  beforeAll(async () => {
    await env.DB.batch([
      env.DB.prepare(`INSERT INTO search (search) VALUES ('delete-all')`),
      env.DB.prepare(`INSERT INTO search_due (up_to) SELECT max(id) FROM articles`),
      env.DB.prepare(`UPDATE articles SET spaced_text = NULL, language = NULL`),
    ])
  })

  it('takes what is written meanwhile, and fills up from the newest article in steps', async () => {
    expect(await find('strasse')).toEqual([])
    await env.DB.exec(`UPDATE articles SET headline = 'Ferrymen wait ' WHERE headline = 'Ferrymen wait'`)
    await env.DB.exec(`UPDATE articles SET headline = 'Ferrymen wait' WHERE headline = 'Ferrymen wait '`)
    await importDrafts(db, [makeDraft(50, { headline: 'Ny bro', body: [] })], { now: 1, rejected: 0 })
    expect((await searchArticles(db, { query: 'bro', section: null, offset: 0, limit: 5 })).articles).toHaveLength(1)
    expect(await indexDue(db, 4)).toBe(4)
    expect([await find('strasse'), await find('φαρος')]).toEqual([['german'], []])
    const both = await Promise.all([indexDue(db, 4), indexDue(db, 4)])
    expect(Math.max(...both)).toBe(4)
    while ((await indexDue(db, 4)) > 0);
    // The test above took these credits away.
    const others = queries.filter(([query]) => query !== 'sleet')
    for (const [query, found] of others) expect([query, await find(query)]).toEqual([query, found])
    expect(
      await env.DB.prepare(`SELECT language FROM articles WHERE headline = 'Ο φάρος άναψε'`).first('language'),
    ).toBe('el')
  })
})
