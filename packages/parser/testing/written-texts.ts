import type { Block, BlockOf, Byline, Dateline } from '@broadsheet/model'
import { markWords } from '@broadsheet/model/testing'

/* Texts as editors write them, and their results, which are the same for files of the command line, the API and the form in the browser. The tests of each run every row. */

type Row<Parts> = readonly [text: string, parts: Parts]

const byline = (text: string, names: string[], agency: string | null = null): Byline => ({ text, names, agency })

/** Bylines, each the text of a field. */
export const writtenBylines: readonly Row<Byline | null>[] = [
  ['By ', null],
  ['by BY', null],
  ['By:', null],
  ['By John Smith, Jr.', byline('By John Smith, Jr.', ['John Smith, Jr.'])],
  ['By John Smith, Jr., Reuters', byline('By John Smith, Jr., Reuters', ['John Smith, Jr.'], 'Reuters')],
  ['By John Smith Sr. and Ann Bell', byline('By John Smith Sr. and Ann Bell', ['John Smith Sr.', 'Ann Bell'])],
  ['By John Smith, III', byline('By John Smith, III', ['John Smith, III'])],
  ['By John Smith III', byline('By John Smith III', ['John Smith III'])],
  ['By Ann Bell, PhD', byline('By Ann Bell, PhD', ['Ann Bell, PhD'])],
  ['By Ann Bell, Ph.D., Coastwire', byline('By Ann Bell, Ph.D., Coastwire', ['Ann Bell, Ph.D.'], 'Coastwire')],
  ['Nell Harrow', byline('By Nell Harrow', ['Nell Harrow'])],
  ['nell harrow', byline('By nell harrow', ['nell harrow'])],
  ['By Nell Harrow', byline('By Nell Harrow', ['Nell Harrow'])],
  ['BY NELL HARROW', byline('BY NELL HARROW', ['NELL HARROW'])],
  ['By: Nell Harrow', byline('By: Nell Harrow', ['Nell Harrow'])],
  ['By Nell Harrow and Tobin Sleet', byline('By Nell Harrow and Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'])],
  ['Nell Harrow & Tobin Sleet', byline('By Nell Harrow & Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'])],
  [
    'By Ann Bell, Carl Dodd, and Eve Finn',
    byline('By Ann Bell, Carl Dodd, and Eve Finn', ['Ann Bell', 'Carl Dodd', 'Eve Finn']),
  ],
  ['By A, B and C', byline('By A, B and C', ['A', 'B', 'C'])],
  ['By A and B, AP', byline('By A and B, AP', ['A', 'B'], 'AP')],
  ['By A, B, and C, AP', byline('By A, B, and C, AP', ['A', 'B', 'C'], 'AP')],
  ['By Nell Harrow, Coastwire', byline('By Nell Harrow, Coastwire', ['Nell Harrow'], 'Coastwire')],
  ['Nell Harrow, Coastwire', byline('By Nell Harrow, Coastwire', ['Nell Harrow'], 'Coastwire')],
  ['By Nell Harrow / AP', byline('By Nell Harrow / AP', ['Nell Harrow'], 'AP')],
  ['By Nell Harrow | Reuters', byline('By Nell Harrow | Reuters', ['Nell Harrow'], 'Reuters')],
  ['By Nell Harrow (AP)', byline('By Nell Harrow (AP)', ['Nell Harrow'], 'AP')],
  [
    'By Nell Harrow of The Associated Press',
    byline('By Nell Harrow of The Associated Press', ['Nell Harrow'], 'The Associated Press'),
  ],
  ['By Nell Harrow, Staff Writer', byline('By Nell Harrow, Staff Writer', ['Nell Harrow'], 'Staff Writer')],
  ['By Staff Writers', byline('By Staff Writers', ['Staff Writers'])],
  ['By The Associated Press', byline('By The Associated Press', ['The Associated Press'])],
  ['Staff and agencies', byline('By Staff and agencies', ['Staff and agencies'])],
  ['By José Núñez y Peña', byline('By José Núñez y Peña', ['José Núñez y Peña'])],
  ['By Ludwig van der Sleet', byline('By Ludwig van der Sleet', ['Ludwig van der Sleet'])],
  ['By the harbour master', byline('By the harbour master', ['the harbour master'])],
  ['王小明', byline('By 王小明', ['王小明'])],
  ['Nell Harrow <nell@coast.example>', byline('By Nell Harrow', ['Nell Harrow'])],
]

const dateline = (place: string, agency: string | null, text: string): Dateline => ({ place, agency, text })

/** Datelines, each the text of a field. */
export const writtenDatelines: readonly Row<Dateline | null>[] = [
  ['—', null],
  ['LONDON, April 12 (Reuters) -', dateline('LONDON', 'Reuters', 'LONDON, April 12 (Reuters) - ')],
  ['LONDON, April 12 (Reuters)', dateline('LONDON', 'Reuters', 'LONDON, April 12 (Reuters) — ')],
  ['LONDON, 3 June 2025 (Reuters) -', dateline('LONDON', 'Reuters', 'LONDON, 3 June 2025 (Reuters) - ')],
  ['NEW YORK, April 7 -', dateline('NEW YORK', null, 'NEW YORK, April 7 - ')],
  [
    'SÃO PAULO, Brazil, June 3 (Reuters) -',
    dateline('SÃO PAULO, Brazil', 'Reuters', 'SÃO PAULO, Brazil, June 3 (Reuters) - '),
  ],
  ['TAIPEI, Taiwan (AP) —', dateline('TAIPEI, Taiwan', 'AP', 'TAIPEI, Taiwan (AP) — ')],
  ['TAIPEI, Taiwan (AP)', dateline('TAIPEI, Taiwan', 'AP', 'TAIPEI, Taiwan (AP) — ')],
  ['BRUSSELS (AP/Reuters) --', dateline('BRUSSELS', 'AP/Reuters', 'BRUSSELS (AP/Reuters) -- ')],
  ['GULL QUAY', dateline('GULL QUAY', null, 'GULL QUAY — ')],
  ['Gull Quay', dateline('Gull Quay', null, 'Gull Quay — ')],
  ['Gull Quay, May 5', dateline('Gull Quay', null, 'Gull Quay, May 5 — ')],
  ['STRATFORD-UPON-AVON –', dateline('STRATFORD-UPON-AVON', null, 'STRATFORD-UPON-AVON – ')],
  ['BEIRUT/JERUSALEM (Reuters) ―', dateline('BEIRUT/JERUSALEM', 'Reuters', 'BEIRUT/JERUSALEM (Reuters) ― ')],
  ['O’FALLON, Mo. (AP) —', dateline('O’FALLON, Mo.', 'AP', 'O’FALLON, Mo. (AP) — ')],
  ['北京（新华社）—', dateline('北京', '新华社', '北京（新华社）— ')],
  ['BEIJING, Nov. 3 (Xinhua):', dateline('BEIJING', 'Xinhua', 'BEIJING, Nov. 3 (Xinhua): ')],
  ['(AP) —', dateline('(AP)', null, '(AP) — ')],
]

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const heading = (level: 2 | 3 | 4, text: string): Block => ({ type: 'heading', level, text })
const list = (ordered: boolean, ...items: string[]): Block => ({ type: 'list', ordered, items })
const quote = (credit: string | null, ...paragraphs: string[]): Block => ({ type: 'quote', paragraphs, credit })
const embed = (url: string, title: string | null): Block => ({ type: 'embed', url, title })
const table = (caption: string | null, head: string[] | null, ...rows: string[][]): Block => ({
  type: 'table',
  caption,
  head,
  rows,
})
const image = (parts: Partial<BlockOf<'image'>>): Block => ({
  type: 'image',
  url: 'https://a.example/mole.jpg',
  alt: 'A mole',
  width: null,
  height: null,
  caption: null,
  credit: null,
  ...parts,
})

/** Bodies in Markdown, each a whole text. */
export const writtenBodies: readonly Row<Block[]>[] = [
  ['It left.\n\nIt came back.', [paragraph('It left.'), paragraph('It came back.')]],
  ['It left\nat noon.', [paragraph('It left at noon.')]],
  ['It left.\n\n- fog\n- tide', [paragraph('It left.'), list(false, 'fog', 'tide')]],
  ['It left.\n\n* fog\n* tide', [paragraph('It left.'), list(false, 'fog', 'tide')]],
  ['It left.\n\n+ fog\n+ tide', [paragraph('It left.'), list(false, 'fog', 'tide')]],
  ['It left.\n\n1. fog\n2. tide', [paragraph('It left.'), list(true, 'fog', 'tide')]],
  ['It left.\n\n1) fog\n2) tide', [paragraph('It left.'), list(true, 'fog', 'tide')]],
  [
    'It left.\n\n- fog\n  - thick\n- tide',
    [
      paragraph('It left.'),
      {
        type: 'list',
        ordered: false,
        items: ['fog', 'thick', 'tide'],
        places: [0, 1, 0].map((depth) => ({ depth, ordered: false })),
      },
    ],
  ],
  ['It left.\n\n# Why', [paragraph('It left.'), heading(2, 'Why')]],
  ['It left.\n\n### Why ###', [paragraph('It left.'), heading(3, 'Why')]],
  ['It left.\n\n###### Why', [paragraph('It left.'), heading(4, 'Why')]],
  ['It left.\n\nWhy\n===\n\nWho\n---', [paragraph('It left.'), heading(2, 'Why'), heading(2, 'Who')]],
  ['It left.\n\n> Late.\n> Again.', [paragraph('It left.'), quote(null, 'Late. Again.')]],
  ['It left.\n\n> Late.\n>\n> Again.\n>\n> — Nell', [paragraph('It left.'), quote('Nell', 'Late.', 'Again.')]],
  ['It left.\n\n![A mole](https://a.example/mole.jpg)', [paragraph('It left.'), image({})]],
  [
    'It left.\n\n![A mole](https://a.example/mole.jpg "At three")',
    [paragraph('It left.'), image({ caption: 'At three' })],
  ],
  [
    "It left.\n\n![A mole](https://a.example/mole.jpg =800x600 'At three') — Nell / Wire",
    [paragraph('It left.'), image({ width: 800, height: 600, caption: 'At three', credit: 'Nell / Wire' })],
  ],
  [
    'It left.\n\n| Day | High |\n| --- | ---: |\n| Mon | 3.2 |\n| Tue |  |',
    [paragraph('It left.'), table(null, ['Day', 'High'], ['Mon', '3.2'], ['Tue', ''])],
  ],
  [
    'It left.\n\n|= Tides\n| Mon | 3.2 |\n| Tue | 3.4 |',
    [paragraph('It left.'), table('Tides', null, ['Mon', '3.2'], ['Tue', '3.4'])],
  ],
  [
    'It left.\n\n```\ntide = 3\n```',
    [paragraph('It left.'), { type: 'preformatted', text: 'tide = 3', style: 'code' }],
  ],
  [
    'It **left** `at` [noon](https://a.example).',
    [
      markWords(
        paragraph('It left at noon.'),
        ['left', { type: 'strong' }],
        ['at', { type: 'code' }],
        ['noon', { type: 'link', url: 'https://a.example/' }],
      ),
    ],
  ],
  ['It left.\n\nhttps://a.example/film', [paragraph('It left.'), embed('https://a.example/film', null)]],
  ['It left.\n\n[A film](https://a.example/film)', [paragraph('It left.'), embed('https://a.example/film', 'A film')]],
  ['It left.\n\n***\n\nIt came back.', [paragraph('It left.'), { type: 'separator' }, paragraph('It came back.')]],
  ['It left.\n\n\\* no list, 5 * 3', [paragraph('It left.'), paragraph('* no list, 5 * 3')]],
  [
    'It left.\n\n<p>Raw <b>HTML</b></p><script>alert(1)</script>',
    [paragraph('It left.'), markWords(paragraph('Raw HTML'), ['HTML', { type: 'strong' }])],
  ],
  ['caf&eacute; &amp; bar', [paragraph('café & bar')]],
]

/** Whole stories in Markdown, and the fields that their parts move to. */
export const writtenStories: readonly Row<{
  byline: Byline | null
  dateline: Dateline | null
  body: Block[]
  credits: string[]
}>[] = [
  [
    'By Nell Harrow, Reuters\n\nLONDON, April 12 (Reuters) - It left.\n\n---\n\nAda Quill contributed to this report.',
    {
      byline: byline('By Nell Harrow, Reuters', ['Nell Harrow'], 'Reuters'),
      dateline: dateline('LONDON', 'Reuters', 'LONDON, April 12 (Reuters) - '),
      body: [paragraph('It left.')],
      credits: ['Ada Quill contributed to this report.'],
    },
  ],
  ['WARNING — It left.', { byline: null, dateline: null, body: [paragraph('WARNING — It left.')], credits: [] }],
]
