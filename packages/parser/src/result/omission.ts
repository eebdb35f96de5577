/** What a document has besides articles, or an article besides what is imported: its kind, and how many. */
export type Omission = { kind: OmissionKind; count: number }

/** The kinds of omissions: stable codes for programs, with their names and what can be done, for people. */
const kinds = {
  setting: ['setting of the blog', 'settings of the blog', 'a paper has settings of its own'],
  template: ['template', 'templates', 'a paper has pages of its own'],
  comment: ['comment', 'comments', 'a paper has none'],
  draft: ['draft', 'drafts', 'publish them there, then import again'],
  page: ['page', 'pages', 'a paper has articles alone; write them with "desk new", or publish them there as posts'],
  'other-item': ['item of another kind', 'items of other kinds', 'only posts are articles'],
  withdrawal: [
    'withdrawal of an article that the paper does not have',
    'withdrawals of articles that the paper does not have',
    'nothing is to be done',
  ],
  category: ['further category', 'further categories', 'an article has one section; change it with "desk move"'],
  tag: ['tag', 'tags', 'an article has none'],
  term: ['term of another kind', 'terms of other kinds', 'an article has one section; change it with "desk move"'],
  excerpt: ['excerpt', 'excerpts', 'lists show the first paragraph of an article'],
  sticky: ['post held at the top', 'posts held at the top', 'put an article first with "desk pin"'],
  'custom-field': ['custom field', 'custom fields', 'write into the article what readers should see'],
  'relative-image': [
    'image without a full address',
    'images without full addresses',
    'import again with --base ADDRESS',
  ],
  'relative-link': ['link without a full address', 'links without full addresses', 'import again with --base ADDRESS'],
  'refused-link': [
    'link that is not to the web, mail or a telephone, or too long',
    'links that are not to the web, mail or a telephone, or too long',
    'the words are there, unlinked',
  ],
  shortcode: ['shortcode', 'shortcodes', 'write into the article what it showed'],
  'shortcode-attribute': [
    'shortcode with words or an address of its own',
    'shortcodes with words or addresses of their own',
    'the text within is there; write beside it what the shortcode added',
  ],
  address: [
    'old address without its beginning',
    'old addresses without their beginnings',
    'import again with --base ADDRESS',
  ],
  'shared-block': [
    'shared block that is missing',
    'shared blocks that are missing',
    'export all content of the blog, not posts alone; one that was deleted there is gone',
  ],
  'missing-file': [
    'image or recording that the export does not name',
    'images or recordings that the export does not name',
    'export all content of the blog, not posts alone; one that was deleted there is gone',
  ],
  'further-text': [
    'further text of an item',
    'further texts of items',
    'a subtitle or a box beside the story; write into the article what readers should see',
  ],
  association: ['item that goes with an article', 'items that go with articles', 'import it too, or link to it'],
  'usage-terms': ['terms of use', 'terms of use', 'read them at the source before you publish the article'],
  'library-file': [
    'file of the library that no imported article shows',
    'files of the library that no imported article shows',
    'save those that you need before you close the blog',
  ],
  'file-description': [
    'description of a file in the library',
    'descriptions of files in the library',
    'write into the article what readers should see',
  ],
  'file-caption': [
    'caption that only the library has',
    'captions that only the library has',
    'give it to the image in the article',
  ],
  'category-description': [
    'description of a category, tag or term',
    'descriptions of categories, tags or terms',
    'a section has none',
  ],
  'post-format': ['format of a post', 'formats of posts', 'the text is there; a paper shows all articles alike'],
  'drawn-block': [
    'block that the blog fills when it shows the post',
    'blocks that the blog fills when it shows the post',
    'lists of posts, menus and blocks of plugins; write into the article what readers should see',
  ],
  'background-image': [
    'image behind a group',
    'images behind groups',
    'put it into the article if it is more than decoration',
  ],
  'image-link': ['link around or on an image', 'links around or on images', 'put the link into its caption'],
  'caption-link': [
    "link in the title of another site's content",
    "links in titles of other sites' content",
    'put the link into a paragraph',
  ],
  frame: [
    "frame with another site's content",
    "frames with other sites' content",
    'the article links to it; write into it what readers should see',
  ],
  'frame-without-address': [
    'frame or player without an address',
    'frames or players without addresses',
    'write into the article what it showed, or link to it',
  ],
  formula: ['formula', 'formulas', 'it is there as a line of text; use an image where its form matters'],
  anchor: ['link to a place in its own story', 'links to places in their own stories', 'the words are there, unlinked'],
  explanation: [
    'explanation under the pointer (title)',
    'explanations under the pointer (title)',
    'write it into the text if readers need it',
  ],
  subtitles: [
    'file of subtitles',
    'files of subtitles',
    "link to them, or use the film's page at its host as an embed",
  ],
  script: ['script', 'scripts', 'write into the article what it showed, or link to it'],
  form: ['form or button', 'forms or buttons', 'link to a page that has it'],
  'left-out-image': [
    'image taken for a part of the page around its story',
    'images taken for parts of the pages around their stories',
    'add those that belong to the article',
  ],
  'left-out-table': [
    'table taken for a part of the page around its story',
    'tables taken for parts of the pages around their stories',
    'add those that belong to the article',
  ],
  'left-out-frame': [
    'frame or player taken for a part of the page around its story',
    'frames or players taken for parts of the pages around their stories',
    'link to those that belong to the article',
  ],
  drawing: ['drawing (SVG)', 'drawings (SVG)', 'put it into the article as an image with an address'],
  'data-image': [
    'image stored within the text',
    'images stored within the text',
    'put it into the article as an image with an address',
  ],
} as const

export type OmissionKind = keyof typeof kinds

/** An omission in words: `3 comments`. */
export function omissionText({ kind, count }: Omission): string {
  const [one, several] = kinds[kind]
  return `${count} ${count === 1 ? one : several}`
}

/** What can be done about an omission, or why it is none. */
export function omissionHint({ kind }: Omission): string {
  return kinds[kind][2]
}

/** Counts kinds, in the order of their first occurrence. */
export function countOmissions(found: Iterable<OmissionKind>): Omission[] {
  const counts = new Map<OmissionKind, number>()
  for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
