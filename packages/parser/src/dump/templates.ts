import type { Template } from './template.ts'

const disclaimerOpener = 'Disclaimer: The copyright'
const separator = '___'

/** Pages that open with a trail to the section, as the seed does. */
const trailTemplate: Template = {
  head: {
    shape: 'trail',
    trail: 'Current:',
    home: 'Home',
    crumbSeparator: '>',
    labelSeparator: ' -',
    view: 'View',
    date: 'Date:',
    knownSections: ['Stocks', 'Scams', 'Markets', 'News', 'Invest', 'Contact', 'Reviews'],
  },
  closing: { label: 'veryGood!', holds: 'votes' },
  lists: [
    { label: 'Related', list: 'related', items: 'headlines' },
    { label: 'Ranking', list: 'ranking', items: 'headlines' },
    { label: 'Recommendation', list: 'recommendation', items: 'headlines' },
  ],
  disclaimerOpener,
  separator,
}

/** Pages that open with the headline and one line of date, source and category. */
const sourceTemplate: Template = {
  head: { shape: 'source', source: 'source:', category: 'category:' },
  closing: { label: 'More:', holds: 'section' },
  lists: [{ label: 'Recommend', list: 'recommendation', items: 'headlines-with-snippets' }],
  disclaimerOpener,
  separator,
}

/** Every template that the parser knows, the one with the plainest evidence first. */
export const templates: readonly Template[] = [sourceTemplate, trailTemplate]

/** Words that these templates' failed includes leave where a label belongs; they tell one encoding from another. */
export const templateWords = ['文件', '消息'] as const
