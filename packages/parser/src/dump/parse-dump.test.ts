import { draftLimits, toIso, type ArticleDraft } from '@broadsheet/model'
import { describe, expect, test } from 'vitest'
import { rejectMessage, type RejectReason } from '../result/reject-reason.ts'
import { parseDump, type ParseOptions } from './parse-dump.ts'

const options: ParseOptions = { timezone: 'UTC', file: null }

const trail = 'Current:Home > HarborFerry returns to Port Ellis -Tidings'
const head = [trail, 'Ferry returns to Port Ellis', 'View', 'Date:2025-03-02 07:15:09']
const story = ['The ferry came back on Sunday.', 'Nobody had counted on it.']
const lists = ['Related', '- Kiosk sells tea', 'Ranking', '- Fog closes the sound', 'Recommendation', 'Small twin']
const page = [...head, ...story, 'veryGood! (8)', ...lists]

function read(lines: readonly string[], more: Partial<ParseOptions> = {}): ArticleDraft {
  const result = parseDump(lines.join('\n'), { ...options, ...more })
  if (!result.ok) throw new Error(`${result.reason} in line ${result.line}`)
  return result.draft
}

function paragraphs(draft: ArticleDraft): string[] {
  return draft.body.map((block) => (block.type === 'paragraph' ? block.text : '___'))
}

const whole = read(page)

describe('the same page', () => {
  test.each([
    ['CRLF', page.join('\r\n')],
    ['CR', page.join('\r')],
    ['a byte order mark and blank lines around', `\ufeff\n\n \t\n${page.join('\n')}\n\n\n`],
    ['a blank line behind each', page.join('\n\n')],
    ['tabs, no-break and ideographic spaces around', page.map((line) => `\t\u00a0${line}\u3000 `).join('\n')],
    [
      'zero-width characters around labels',
      page.join('\n').replaceAll(/^(View|Related|Ranking|veryGood!|Date:)/gmu, '\u200b$1\u200b'),
    ],
    ['control characters', page.join('\n').replaceAll('e', 'e\u0000\u0007')],
    [
      'other forms of the labels',
      page
        .join('\n')
        .replaceAll(':', '：')
        .replace('(8)', '（8）')
        .replaceAll(/^(Related|Ranking)/gmu, '$1 : '),
    ],
    ['marks of another kind', page.join('\n').replaceAll('- K', '• K')],
    ['items without marks', page.join('\n').replaceAll(/^- /gmu, '')],
  ])('is parsed from a dump with %s', (_, text) => {
    expect(parseDump(text, options)).toMatchObject({ ok: true, draft: whole })
  })
})

describe('a missing part leaves the rest', () => {
  test.each([
    ['trail', page.slice(1), { section: 'News', source: { ...whole.source, label: null } }],
    ['view', page.filter((line) => line !== 'View'), {}],
    ['vote line', page.filter((line) => !line.startsWith('very')), { captured: { ...whole.captured, votes: null } }],
    ['body', page.filter((line) => !story.includes(line)), { body: [] }],
    [
      'lists',
      page.slice(0, -lists.length),
      { captured: { views: null, votes: 8, related: [], ranking: [], recommendation: [] } },
    ],
    ['headline', page.filter((line) => line !== head[1]), {}],
  ])('%s', (_, lines, difference) => {
    expect(read(lines)).toEqual({ ...whole, ...difference })
  })

  test('a page without a section gets the default', () => {
    expect(read([trail.replace('Harbor', ''), ...page.slice(1)], { defaultSection: 'Coast' }).section).toBe('Coast')
  })
})

describe('a vote line', () => {
  test.each([
    ['veryGood! (0)', 0],
    ['veryGood!(12345)', 12345],
    ['veryGood! (1,234)', 1234],
    ['VeryGood! 7', 7],
    ['veryGood!', null],
    ['veryGood! (1', null],
  ])('%j', (line, votes) => {
    const draft = read([...head, ...story, line])
    expect(draft.captured.votes).toBe(votes)
    expect(paragraphs(draft)).toEqual(story)
  })

  test('the last one counts, and one above it stays in the body', () => {
    const draft = read([...head, 'veryGood! (99)', ...story, 'veryGood! (8)', ...lists])
    expect(draft.captured.votes).toBe(8)
    expect(paragraphs(draft)).toEqual(['veryGood! (99)', ...story])
  })

  test('lines after it that are not a list stay in the body', () => {
    expect(paragraphs(read([...head, 'veryGood! (8)', ...story, ...lists]))).toEqual(story)
  })
})

describe('words of the template inside the body', () => {
  test.each([
    ['with a vote line', ['veryGood! (8)', ...lists]],
    ['without one', lists],
    ['without lists', ['veryGood! (8)']],
  ])('stay there %s', (_, tail) => {
    const body = ['View', 'Date:2024-01-01', 'Related', story[0] ?? '', 'Ranking', 'Recommendation', story[1] ?? '']
    const draft = read([...head, ...body, ...tail])
    expect(paragraphs(draft)).toEqual(body)
    expect(toIso(draft.publishedAt)).toBe('2025-03-02T07:15:09Z')
  })

  test('a list of the body stays there', () => {
    const body = ['To come along:', '- Bring tea', '- Bring a coat']
    expect(paragraphs(read([...head, ...body, 'veryGood! (8)', ...lists]))).toEqual(body)
  })
})

describe('a head', () => {
  test('has a line that no rule matches as the first of the body', () => {
    expect(paragraphs(read([...head.slice(0, 2), 'Fair weather', ...page.slice(2)]))).toEqual([
      'Fair weather',
      ...story,
    ])
  })

  test('has the line that the trail contains as the headline', () => {
    const draft = read([trail, 'Fair weather', ...page.slice(1)])
    expect(draft.headline).toBe('Ferry returns to Port Ellis')
    expect(paragraphs(draft)).toEqual(['Fair weather', ...story])
  })

  test('may have the view after the date', () => {
    const draft = read([...head.slice(0, 2), head[3] ?? '', 'View 12', ...page.slice(4)])
    expect(draft.captured.views).toBe(12)
    expect(paragraphs(draft)).toEqual(story)
  })

  test('may have a headline that ends with the view’s word', () => {
    const lines = ['Current:Home > HarborA Kiosk With a View -Tidings', 'A Kiosk With a View', ...page.slice(2)]
    expect(read(lines)).toMatchObject({ headline: 'A Kiosk With a View', source: { brand: null } })
  })

  test('never has a brand’s view line as the headline', () => {
    const lines = ['Current:Home > StocksFerry returns -Tidings', 'Harbor Insight Center View', ...page.slice(3)]
    expect(read(lines)).toMatchObject({ headline: 'Ferry returns', source: { brand: 'Harbor Insight Center' } })
  })

  test('keeps a prefix that belongs to the headline', () => {
    expect(read(['Report: Ferry returns', ...page.slice(2)]).headline).toBe('Report: Ferry returns')
  })

  test('has its date in the time zone', () => {
    expect(toIso(read(page, { timezone: 'Asia/Shanghai' }).publishedAt)).toBe('2025-03-01T23:15:09Z')
  })
})

describe('a document is refused', () => {
  const long = 'x'.repeat(draftLimits.blockText + 1)
  test.each<[RejectReason, string, number]>([
    ['empty', '\n \u3000\n', 1],
    ['not-an-article', '\n\nOnce there was a ferry.', 3],
    ['not-an-article', 'Ferry returns\nDate:2025-03-02\nIt was late.', 1],
    ['no-date', head.slice(0, 3).join('\n'), 3],
    ['bad-date', `\n${page.join('\n').replace('2025-03-02', '2025-02-30')}`, 5],
    ['bad-date', page.join('\n').replace('2025-03-02 07:15:09', 'soon'), 4],
    ['no-headline', ['View', 'Date:2025-03-02', ...story].join('\n'), 1],
    ['no-headline', 'Date:2025-03-02\nveryGood! (8)', 1],
    ['headline-too-long', page.join('\n').replaceAll('Ferry', 'Ferry '.repeat(100)), 2],
    ['section-too-long', page.join('\n').replace('Harbor', 'Harbor '.repeat(30)), 2],
    ['source-too-long', page.join('\n').replace('Tidings', 'T'.repeat(draftLimits.sourceText + 1)), 2],
    ['body-too-long', [...head, 'Short.', long].join('\n'), 6],
    ['body-too-long', [...head, ...Array.from({ length: draftLimits.blocks + 1 }, () => 'Short.')].join('\n'), 5],
    ['list-too-long', [...page, ...Array.from({ length: draftLimits.capturedPerList }, () => 'Twin')].join('\n'), 8],
    ['no-headline', '2025-03-02source:Tidingscategory:Harbor', 1],
    ['no-date', 'Ferry returns\nsource:Tidingscategory:Harbor', 2],
    ['bad-date', 'Ferry returns\nyesterdaysource:Tidingscategory:Harbor', 2],
  ])('%s (%#)', (reason, text, line) => {
    expect(parseDump(text, options)).toEqual({ ok: false, reason, line })
    expect(rejectMessage(reason)).toMatch(/^[A-Z].+\.$/u)
  })
})

test('an unknown timezone throws, whatever the document', () => {
  expect(() => parseDump('', { ...options, timezone: 'Mars/Olympus' })).toThrow(RangeError)
})

test('plain paragraphs after a rule late in a page are story, and the rule is a separator', () => {
  const more = ['In another vote, the board raised the fare for bicycles.', 'Some on the quay had not heard of it.']
  const draft = read([...head, ...story, '___', ...more, 'veryGood! (12)', ...lists])
  expect(paragraphs(draft)).toEqual([...story, '___', ...more])
  expect(draft.credits).toEqual([])
})
