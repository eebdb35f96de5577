import { html } from 'hono/html'
import { clientScriptPath } from '../client/client-script.ts'
import { themeScript } from '../client/theme-script.ts'
import { pageStyles } from '../design/page-styles.ts'
import { themeColors } from '../design/tokens.ts'
import type { Site } from '../site.ts'
import { wordsFor } from '../words/words-for.ts'
import { rawText } from './raw-text.ts'
import { shorten } from './shorten.ts'

/** What a page says about itself to browsers, search engines and whoever shares its address. */
export type PageHead = {
  /** The page's own title; the front page has none and goes by the paper's name. */
  title: string | null
  description: string
  /** The page's one address below the site's root; null for a page that should be in no index. */
  path: string | null
  article?: { publishedAt: string; modifiedAt: string | null; section: string; jsonPath: string; linkedData: string }
}

const maxDescriptionCharacters = 200

export function Head({ site, kind, head }: { site: Site; kind: keyof typeof pageStyles; head: PageHead }) {
  const title = head.title === null ? site.name : wordsFor(site.locale).pageTitle(head.title, site.name)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={shorten(head.description, maxDescriptionCharacters)} />
      <meta name="theme-color" content={themeColors.light} media="(prefers-color-scheme:light)" />
      <meta name="theme-color" content={themeColors.dark} media="(prefers-color-scheme:dark)" />
      <script>{rawText(themeScript)}</script>
      <style>{rawText(pageStyles[kind])}</style>
      <script defer src={clientScriptPath} />
      <HeadLink rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {head.path === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <Sharing site={site} head={head} path={head.path} />
      )}
      {head.article && <script type="application/ld+json">{rawText(head.article.linkedData)}</script>}
    </head>
  )
}

function Sharing({ site, head, path }: { site: Site; head: PageHead; path: string }) {
  const { article } = head
  return (
    <>
      <HeadLink rel="canonical" href={site.url + path} />
      {article && <HeadLink rel="alternate" href={site.url + article.jsonPath} type="application/json" />}
      <meta property="og:site_name" content={site.name} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={head.title ?? site.name} />
      <meta property="og:url" content={site.url + path} />
      {article && <meta property="article:published_time" content={article.publishedAt} />}
      {article?.modifiedAt && <meta property="article:modified_time" content={article.modifiedAt} />}
      {article && <meta property="article:section" content={article.section} />}
    </>
  )
}

// hono/jsx hoists a <link> by searching the whole page for it afterwards; the template, which escapes alike, does not.
function HeadLink({ rel, href, type }: { rel: string; href: string; type?: string }) {
  return type ? html`<link rel="${rel}" type="${type}" href="${href}" />` : html`<link rel="${rel}" href="${href}" />`
}
