import type { Template } from './template.ts'

const disclaimerOpener = 'Disclaimer: The copyright'
const separator = '___'

/** Pages that begin with a trail to the section, as the seed does. */
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

/** Pages that begin with the headline and one line of date, source and category. */
const sourceTemplate: Template = {
  head: { shape: 'source', source: 'source:', category: 'category:' },
  closing: { label: 'More:', holds: 'section' },
  lists: [{ label: 'Recommend', list: 'recommendation', items: 'headlines-with-snippets' }],
  disclaimerOpener,
  separator,
}

/** The known templates, the one with the clearest evidence first. */
export const templates: readonly Template[] = [sourceTemplate, trailTemplate]

/** Words that failed includes of these templates leave in place of a label; they identify the encoding. */
export const templateWords = ['文件', '消息'] as const
