import { type ArticleLists, type PublishedArticle, type Site, contentTypes } from '@broadsheet/model'
import { articleJson } from '../../formats/article-json.ts'
import { articleMarkdown } from '../../formats/article-markdown.ts'
import { articleNinjs } from '../../formats/article-ninjs.ts'
import { articleCardSvg } from '../../formats/card/article-card-svg.ts'

/** A form of an article besides its page: the suffix of its address, its media type, its writer. */
export type ArticleForm = {
  suffix: string
  type: string
  write: (site: Site, article: PublishedArticle, lists: ArticleLists) => string
}

export const jsonForm: ArticleForm = {
  suffix: '.json',
  type: contentTypes.json,
  write: (site, article, lists) => JSON.stringify(articleJson(site, article, lists)),
}

export const markdownForm: ArticleForm = { suffix: '.md', type: contentTypes.markdown, write: articleMarkdown }

const ninjsForm: ArticleForm = {
  suffix: '.ninjs.json',
  type: contentTypes.ninjs,
  write: (site, article) => JSON.stringify(articleNinjs(site, article)),
}

const cardForm: ArticleForm = { suffix: '.svg', type: contentTypes.svg, write: articleCardSvg }

// `.ninjs.json` also ends with `.json`, so it comes first. Slugs have no dots.
const forms = [ninjsForm, jsonForm, markdownForm, cardForm]

/** Splits the last segment of an article's path into its slug and its form, which is null for the page. */
export function splitForm(segment: string): { slug: string; form: ArticleForm | null } {
  const form = forms.find(({ suffix }) => segment.endsWith(suffix)) ?? null
  return { slug: form === null ? segment : segment.slice(0, -form.suffix.length), form }
}
